import Fachmodell
import Markup
import SourceText

/// What the sections of a paper show, each made when it is written.
extension Vorlagenseite {
  // Once for all papers.
  private static let weitereAbschnitte = [
    Vorlage.stellen, Vorlage.alternativen, Vorlage.pruefbloecke, Vorlage.termine,
  ]
  private static let mittelteile = [Vorlage.mittelErgebnis, Vorlage.mittelFinanz]

  var beratungsfolge: Abschnittssicht? {
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
  var vorspann: [Int] {
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

  var mittel: Abschnittssicht? {
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

  var deckung: Abschnittssicht? {
    guard var sicht = quelle.sicht(Vorlage.deckungsvorschlag) else { return nil }
    if !sicht.tafeln.isEmpty { sicht.titel += zusatzBeiTausend }
    sicht.hinweis = umgebung.mandant.text(.deckungsvorschlag)
    return sicht
  }

  var weitere: [Abschnittssicht] {
    Self.weitereAbschnitte.compactMap { definition in
      guard var sicht = quelle.sicht(definition) else { return nil }
      if definition === Vorlage.alternativen, !sicht.tafeln.isEmpty {
        sicht.titel += zusatzBeiTausend
      }
      return sicht
    }
  }

  var begruendung: Abschnittssicht? {
    stelleDerBegruendung.map { stelle in
      var sicht = quelle.sicht(dokument.sicht.abschnitte[stelle])
      sicht.titel = umgebung.wort(Vorlage.begruendung.name)
      return sicht
    }
  }

  private var stelleDerBegruendung: Int? {
    dokument.sicht.stelle(Vorlage.begruendung)
  }

  /// Sections that the form does not have, before the Begründung and behind it.
  var freie: (vorher: [Abschnittssicht], nachher: [Abschnittssicht]) {
    let stelle = stelleDerBegruendung ?? .max
    var (vorher, nachher): ([Abschnittssicht], [Abschnittssicht]) = ([], [])
    for frei in quelle.freie(Vorlage.formular) {
      if frei.stelle < stelle { vorher.append(frei.sicht) } else { nachher.append(frei.sicht) }
    }
    return (vorher, nachher)
  }

  typealias Unterzeichner = (name: String, funktion: String, am: String)

  /// The section, and the names where they are no table.
  var unterschriften: (sicht: Abschnittssicht, namen: [Unterzeichner])? {
    guard let abschnitt = quelle.abschnitt(Vorlage.unterschriften) else { return nil }
    // With further columns it is a table; without, names stand below each other as on paper.
    let alsTafel = abschnitt.tabelle.map { !Self.istNamensliste($0, dokument.sicht.baum) } ?? true
    let sicht = quelle.sicht(abschnitt, Vorlage.unterschriften, mitTafel: alsTafel)
    var namen: [Unterzeichner] = []
    if !alsTafel, let zeilen = abschnitt.tabelle?.zeilen {
      namen = zeilen.map {
        (
          $0.text(Unterschrift.name), $0.text(Unterschrift.funktion),
          $0.eintrag(Unterschrift.am)?.anzeige ?? ""
        )
      }
    }
    let baum = dokument.sicht.baum
    let hatZeilen = abschnitt.tabelle.map { baum.children(of: $0.knoten).count { _ in true } > 1 }
    return sicht.istLeer && hatZeilen != true ? nil : (sicht, namen)
  }

  private static let namensspalten = [
    Unterschrift.name.schluessel, Unterschrift.funktion.schluessel, Unterschrift.am.schluessel,
  ]

  /// Whether all columns are those of the form.
  private static func istNamensliste(_ tabelle: Tabelle, _ baum: MarkupTree) -> Bool {
    for kopf in baum.children(of: tabelle.knoten) {
      return baum.children(of: kopf).allSatisfy { namensspalten.contains(baum.schluessel($0)) }
    }
    return true
  }
}
