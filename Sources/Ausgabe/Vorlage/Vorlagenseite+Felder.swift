import Fachmodell
import SourceText

extension Vorlagenseite {
  /// The head in the order of the form.
  ///
  /// `projekt` is that of the paper where another paper brings its Projektauftrag.
  var kopffelder: Feldliste {
    let kopf = dokument.sicht.kopf
    var liste = Feldliste()
    liste.reserviere(14)
    func wort(_ text: String) -> String { umgebung.wort(text) }
    liste.fuege(wort(Formulartexte.nummer), kopf.angabe(Vorlage.nummer))
    liste.fuege(wort("Einreicher"), kopf.angabe(Vorlage.einreicher))
    liste.fuege(wort("Dezernat"), kopf.angabe(Vorlage.dezernat))
    liste.fuege(wort("Datum"), kopf.angabe(Vorlage.datum))
    liste.fuege(wort("Fachbereich"), kopf.angabe(Vorlage.fachbereich))
    liste.fuege(wort(Formulartexte.verfasser), kopf.angabe(Vorlage.verfasser))
    liste.fuege(wort("Telefon"), kopf.angabe(Vorlage.telefon))
    liste.fuege(wort("Aktenzeichen"), kopf.angabe(Vorlage.aktenzeichen))
    // The identifier alone tells nobody anything, and that of a closed project must not be told.
    if let kennung = kopf[Vorlage.projekt],
      let projekt = anlagen.first(where: {
        $0.art == .projektauftrag && !$0.nummer.isEmpty
          && FoldedKey($0.nummer) == FoldedKey(kennung)
      })
    {
      liste.fuege(
        wort("Projekt"), projekt.titel,
        adresse: umgebung.adresse(projekt: projekt.nummer))
    } else if let fremdes = projekt {
      liste.fuege(
        wort("Projekt"), fremdes.titel.isEmpty ? fremdes.kennung : fremdes.titel,
        adresse: fremdes.adresse)
    }
    liste.fuege(wort("Stand"), kopf.angabe(Allgemein.stand))
    liste.fuege(wort("Version"), kopf.angabe(Allgemein.version))
    liste.fuege(wort("Schlagworte"), kopf.angabe(Allgemein.schlagworte))
    liste.fuege(wort("Orte"), kopf.angabe(Allgemein.orte))
    liste.fuege(wort("Grund der Dringlichkeit"), kopf.angabe(Vorlage.eilgrund))
    return liste
  }

  /// Bezug zum Haushalt with the chain of goals and the form's guiding questions.
  ///
  /// - Returns: the fields, and the blocks behind them.
  var haushalt: (felder: Feldliste, danach: [Int]) {
    let sicht = dokument.sicht
    var haushalt = Feldliste()
    func wort(_ text: String) -> String { umgebung.wort(text) }
    for (label, feld) in Self.haushaltsfelder {
      guard let text = sicht.kopf.angabe(feld) else { continue }
      let teile = sicht[feld] ?? NummerName(nummer: "", name: text)
      haushalt.fuege(wort(label), teile.name, nummer: teile.nummer)
    }
    if let produkte = sicht[Vorlage.produkte], !produkte.isEmpty {
      haushalt.fuege(
        wort("Produkt(e)"),
        produkte.map { produkt in
          let teile = Wertleser.nummerUndName(produkt)
          return Feldliste.Wert(nummer: teile.nummer, text: teile.name)
        })
    }
    guard let abschnitt = quelle.abschnitt(Vorlage.ziele) else { return (haushalt, []) }
    for (ziel, label) in umgebung.ziele {
      guard let teil = abschnitt.teil(ziel) else { continue }
      let bloecke = dokument.sichtbar(Array(quelle.bloecke[teil.alles]))
      guard !bloecke.isEmpty else { continue }
      haushalt.fuege(label, bloecke: bloecke)
    }
    let danach =
      dokument.sichtbar(abschnitt.prosa) + quelle.teile(abschnitt, ohne: umgebung.ziele.map(\.ziel))
    return (haushalt, danach)
  }

  var finanzfelder: Feldliste {
    let kopf = dokument.sicht.kopf
    var felder = Feldliste()
    for (label, schluessel) in Self.finanzfelderDerForm {
      felder.fuege(umgebung.wort(label), kopf.angabe(schluessel))
    }
    return felder
  }

  var auswirkungen: Abschnittssicht? {
    guard let abschnitt = quelle.abschnitt(Vorlage.finanzielleAuswirkungenAbschnitt) else {
      return nil
    }
    let teile = Self.auswirkungsteile
    var sicht = quelle.sicht(abschnitt, Vorlage.finanzielleAuswirkungenAbschnitt, ohne: teile)
    sicht.fuegeTeile(teile, abschnitt, quelle) { .auswirkung($0, $1, quelle) }
    return sicht
  }

  /// Whether the head says something of Auswirkungen besides `finanzfelder`.
  var nenntAuswirkungen: Bool {
    let kopf = dokument.sicht.kopf
    return Self.auswirkungsfelder.contains { kopf.stelle($0) != nil }
  }

  // Once for all papers: made for each they would count their parts, which all workers share.
  private static let haushaltsfelder = [
    ("Teilhaushalt", Vorlage.teilhaushalt), ("Produktgruppe", Vorlage.produktgruppe),
  ]
  private static let finanzfelderDerForm = [
    ("Gegenstand", Vorlage.gegenstand.schluessel),
    ("Gesamtkosten", Vorlage.gesamtkosten.schluessel),
    ("Folgekosten im Jahr", Vorlage.folgekosten.schluessel),
    ("Förderung", Vorlage.foerderung.schluessel),
    ("Erläuterung der Förderung", Vorlage.foerderungErlaeuterung.schluessel),
    ("Auftrag im Jahr", Vorlage.auftragImJahr.schluessel),
    ("Haushalt beschlossen bis", Vorlage.haushaltBeschlossen.schluessel),
  ]
  private static let auswirkungsteile = [Vorlage.auswirkungErgebnis, Vorlage.auswirkungFinanz]
  private static let auswirkungsfelder = [
    Vorlage.personelleAuswirkungen.schluessel, Vorlage.finanzielleAuswirkungen.schluessel,
    Vorlage.personelleErlaeuterung.schluessel,
  ]
}

extension Datensatz {
  /// What is written there in its canonical spelling; `nil` where nothing is.
  func angabe(_ schluessel: FoldedKey) -> String? {
    guard let stelle = stelle(schluessel) else { return nil }
    return eintraege.leihe(stelle) { eintrag in
      switch eintrag.wert {
      case .leer: nil
      case .liste(let teile): teile.joined(separator: "; ")
      default: eintrag.anzeige
      }
    }
  }

  func angabe<Inhalt>(_ feld: Feld<Inhalt>) -> String? { angabe(feld.schluessel) }
}

extension Tafel {
  /// „☒ im Ergebnishaushalt“ with its amounts.
  static func auswirkung(
    _ tabelle: Tabelle, _ teil: Abschnittsdefinition, _ quelle: Abschnittsquelle
  ) -> Tafel {
    let betroffen = tabelle.zeilen.contains { $0[AuswirkungErgebnis.betroffen] == true }
    let einzeln = tabelle.zeilen.count <= 1
    var tafel = quelle.tafel(
      tabelle, teil.tabelle,
      titel: "\(betroffen ? "☒" : "☐") im \(quelle.umgebung.wort(teil.name))",
      ohne: einzeln ? [AuswirkungErgebnis.betroffen.schluessel] : [])
    tafel.mitZeilenkopf = !einzeln
    tafel.titelIstSichtbar = true
    return tafel
  }

  /// Body, status, date and what the body does; a derived Zuständigkeit is marked with „*“.
  static func beratungsfolge(
    _ stationen: [Beratung], _ titel: String, _ umgebung: Umgebung
  ) -> Tafel {
    func spalte<Inhalt>(_ feld: Feld<Inhalt>) -> Spalte {
      Spalte(titel: umgebung.wort(feld.name), istZahl: false, schluessel: feld.schluessel)
    }
    var mitZustaendigkeit = false
    stationen.verleihe {
      if $0.zustaendigkeit != nil || $0.istErneut { mitZustaendigkeit = true }
    }
    var spalten = [spalte(Station.gremium), spalte(Station.status), spalte(Station.datum)]
    if mitZustaendigkeit { spalten.append(spalte(Station.zustaendigkeit)) }
    var zeilen: [[Zelle]] = []
    zeilen.reserveCapacity(stationen.count)
    stationen.verleihe { station in
      var zeile: [Zelle] = [
        .text(station.gremiumText, adresse: umgebung.adresse(gremium: station.gremium)),
        .text(Oeffentlichkeitsstatus.oeffentlich.rawValue),
        .text(
          station.zeile.eintrag(Station.datum)?.anzeige ?? "",
          adresse: umgebung.adresse(sitzung: station.gremium, am: station.datum)),
      ]
      if mitZustaendigkeit { zeile.append(.text(station.zustaendigkeitstext)) }
      zeilen.append(zeile)
    }
    var tafel = Tafel(titel: titel, spalten: spalten, zeilen: zeilen)
    tafel.titelIstSichtbar = true
    return tafel
  }
}

extension Beratung {
  var istErneut: Bool { zeile[Station.erneut] == true }

  /// The house's own word, or the derived one with its mark.
  var zustaendigkeitstext: String {
    var text = zeile.angabe(Station.zustaendigkeit) ?? ""
    if istAbgeleitet, let zustaendigkeit { text = "\(zustaendigkeit.rawValue)*" }
    if istErneut { text += text.isEmpty ? "erneut" : " (erneut)" }
    return text
  }
}
