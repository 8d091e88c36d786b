import Fachmodell
import Markup
import SourceText

/// All that the page of a paper says, before it takes the form of an output: made once for three.
struct Vorlagensicht {
  let dokument: OeffentlichesDokument
  let umgebung: Umgebung
  var art = ""
  var betreff = ""
  var kopf = Feldliste()
  var beratungsfolge: Abschnittssicht?
  var vorspann: [Int] = []
  var beschluss: (titel: String, ueberschrift: Int?, teile: [Wortlaut])?
  var mitteilung: Abschnittssicht?
  var fragen: Abschnittssicht?
  var haushalt = Feldliste()
  var haushaltDanach: [Int] = []
  var zeigtAuswirkungen = false
  var finanzfelder = Feldliste()
  var auswirkungen: Abschnittssicht?
  var mittel: Abschnittssicht?
  var deckung: Abschnittssicht?
  var weitere: [Abschnittssicht] = []
  var freieVorher: [Abschnittssicht] = []
  var begruendung: Abschnittssicht?
  var freieNachher: [Abschnittssicht] = []
  var unterschriften: Abschnittssicht?
  var unterzeichner: [(name: String, funktion: String, am: String)] = []
  var anlagen: (sicht: Abschnittssicht, zeilen: [Anlagenzeile])?
  let bezuege: [Bezugseintrag]
  var bezugExtern = ""

  init(
    _ dokument: OeffentlichesDokument, anlagen: [OeffentlichesDokument],
    dateien: [String: String] = [:], bezuege: [Bezugseintrag], projekt: Projekteintrag? = nil,
    umgebung: Umgebung
  ) {
    self.dokument = dokument
    self.umgebung = umgebung
    self.bezuege = bezuege
    let quelle = Abschnittsquelle(dokument, umgebung)
    let sicht = dokument.sicht
    art = sicht.vorlagenart.map { umgebung.mandant.name($0) } ?? sicht.artwort
    betreff = sicht.titel.isEmpty ? art : sicht.titel
    bezugExtern = sicht[Vorlage.bezugExtern] ?? ""
    kopf = kopffelder(anlagen, projekt)
    beratungsfolge = beratungsfolge(quelle)
    vorspann = vorspann(quelle)
    if let abschnitt = quelle.abschnitt(Vorlage.beschlussvorschlag) {
      let teile = dokument.wortlaute(umgebung.gremien)
      if !teile.isEmpty {
        beschluss = (
          umgebung.wort(Vorlage.beschlussvorschlag.name), abschnitt.ueberschrift, teile
        )
      }
    }
    mitteilung = quelle.sicht(Vorlage.mitteilung)
    fragen = quelle.sicht(Vorlage.fragen)
    haushalt(quelle)
    auswirkungen(quelle)
    mittel = mittel(quelle)
    deckung = quelle.sicht(Vorlage.deckungsvorschlag)
    let zusatz = zusatzBeiTausend
    if deckung?.tafeln.isEmpty == false { deckung?.titel += zusatz }
    deckung?.hinweis = umgebung.mandant.text(.deckungsvorschlag)
    weitere = Self.weitereAbschnitte.compactMap { definition in
      var sicht = quelle.sicht(definition)
      if definition === Vorlage.alternativen, sicht?.tafeln.isEmpty == false {
        sicht?.titel += zusatz
      }
      return sicht
    }
    begruendung(quelle)
    unterschriften(quelle)
    if let abschnitt = quelle.abschnitt(Vorlage.anlagen) {
      let liste = quelle.sicht(abschnitt, Vorlage.anlagen, mitTafel: false)
      self.anlagen = (liste, dokument.anlagenzeilen(anlagen, dateien: dateien))
    }
  }

  // Once for all papers.
  private static let weitereAbschnitte = [
    Vorlage.stellen, Vorlage.alternativen, Vorlage.pruefbloecke, Vorlage.termine,
  ]
  private static let mittelteile = [Vorlage.mittelErgebnis, Vorlage.mittelFinanz]

  private func beratungsfolge(_ quelle: Abschnittsquelle) -> Abschnittssicht? {
    guard let abschnitt = quelle.abschnitt(Vorlage.beratungsfolge) else { return nil }
    var sicht = quelle.sicht(abschnitt, Vorlage.beratungsfolge, mitTafel: false)
    let stationen = dokument.stationen(umgebung.gremien)
    sicht.tafeln = stationen.isEmpty ? [] : [.beratungsfolge(stationen, sicht.titel, umgebung)]
    if stationen.contains(where: \.istAbgeleitet) {
      sicht.hinweis = Formulartexte.abgeleitet
    }
    return sicht
  }

  /// Blocks before the first section, and a title that is not the Betreff.
  private func vorspann(_ quelle: Abschnittsquelle) -> [Int] {
    var bloecke = dokument.sichtbar(dokument.sicht.vorspann)
    if let titel = dokument.sicht.titelUeberschrift, titel.text != betreff {
      let baum = dokument.sicht.baum
      let stelle =
        bloecke.firstIndex { baum.nodes[$0].span.start > titel.span.start } ?? bloecke.count
      bloecke.insert(titel.knoten, at: stelle)
    }
    return bloecke
  }

  /// „ - in T€ -“ behind the title of a table with amounts; the last dash does not begin a line.
  private static func zusatz(_ einheit: Geldeinheit) -> String {
    " - in \(einheit.rawValue)\u{A0}-"
  }

  /// The same where amounts without a unit are thousands, else nothing: in euro their cells say so.
  var zusatzBeiTausend: String {
    dokument.sicht[Vorlage.einheit] == .tausendEuro ? Self.zusatz(.tausendEuro) : ""
  }

  private func mittel(_ quelle: Abschnittsquelle) -> Abschnittssicht? {
    guard let abschnitt = quelle.abschnitt(Vorlage.mittelbereitstellung) else { return nil }
    let teile = Self.mittelteile
    var sicht = quelle.sicht(abschnitt, Vorlage.mittelbereitstellung, ohne: teile)
    sicht.titel += Self.zusatz(dokument.sicht[Vorlage.einheit] ?? .euro)
    sicht.fuegeTeile(teile, abschnitt, quelle) { tabelle, teil in
      let istErgebnis = teil.schluessel == Vorlage.mittelErgebnis.schluessel
      return .mittelplan(tabelle, istErgebnis ? .ergebnis : .finanz, quelle)
    }
    return sicht.istLeer ? nil : sicht
  }

  private mutating func begruendung(_ quelle: Abschnittsquelle) {
    let abschnitte = dokument.sicht.abschnitte
    let stelle = abschnitte.firstIndex { $0.schluessel == Vorlage.begruendung.schluessel }
    if let stelle {
      var sicht = quelle.sicht(abschnitte[stelle])
      sicht.titel = umgebung.wort(Vorlage.begruendung.name)
      begruendung = sicht
    }
    for frei in quelle.freie(Vorlage.formular.abschnitte) {
      if frei.stelle < stelle ?? .max {
        freieVorher.append(frei.sicht)
      } else {
        freieNachher.append(frei.sicht)
      }
    }
  }

  private mutating func unterschriften(_ quelle: Abschnittsquelle) {
    guard let abschnitt = quelle.abschnitt(Vorlage.unterschriften) else { return }
    // With further columns it is a table; without, names stand below each other as on paper.
    let alsTafel = abschnitt.tabelle.map { !Self.istNamensliste($0, dokument.sicht.baum) } ?? true
    let sicht = quelle.sicht(abschnitt, Vorlage.unterschriften, mitTafel: alsTafel)
    if !alsTafel, let zeilen = abschnitt.tabelle?.zeilen {
      unterzeichner = zeilen.map {
        (
          $0.text(Unterschrift.name), $0.text(Unterschrift.funktion),
          $0.eintrag(Unterschrift.am)?.anzeige ?? ""
        )
      }
    }
    let baum = dokument.sicht.baum
    let hatZeilen = abschnitt.tabelle.map { baum.children(of: $0.knoten).count { _ in true } > 1 }
    unterschriften = sicht.istLeer && hatZeilen != true ? nil : sicht
  }

  /// Whether all columns are those of the form.
  private static func istNamensliste(_ tabelle: Tabelle, _ baum: MarkupTree) -> Bool {
    let bekannt = [
      Unterschrift.name.schluessel, Unterschrift.funktion.schluessel, Unterschrift.am.schluessel,
    ]
    for kopf in baum.children(of: tabelle.knoten) {
      return baum.children(of: kopf).allSatisfy {
        bekannt.contains(FoldedKey(baum.schlichterText($0)))
      }
    }
    return true
  }
}
