import Fachmodell
import Kalender
import SourceText
import Terminplan

extension Dokumentsicht {
  /// A project on one page: what it is for, who does what until when, for how much, and who decides.
  static func projekt(_ projekt: Projekt) -> Dokumentsicht {
    let umgebung = projekt.umgebung
    let quelle = Abschnittsquelle(projekt.auftrag, umgebung)
    var sicht = Dokumentsicht()
    sicht.art = umgebung.wort("Projekt")
    sicht.titel = projekt.auftrag.titel.isEmpty ? projekt.eintrag.kennung : projekt.auftrag.titel
    sicht.vorlage = (
      projekt.vorlage.rufnummer, projekt.vorlage.titel, Adressen.vorlage(projekt.vorlage.adressname)
    )
    sicht.felder = felder(projekt.auftrag, umgebung) { _ in nil }
    sicht.felder.fuege("Unterlagen", projekt.unterlagen)
    sicht.vorspann = quelle.vorspann
    func aus(_ definition: Abschnittsdefinition, _ bilder: [Bildsicht] = []) {
      guard var abschnitt = quelle.sicht(definition) else { return }
      abschnitt.bilder = bilder
      sicht.abschnitte.append(abschnitt)
    }
    aus(Projektauftrag.ausgangslage)
    aus(Projektauftrag.ziele)
    aus(Projektauftrag.nichtZiele)
    aus(Projektauftrag.ergebnisse)
    aus(Projektauftrag.abgrenzung)
    aus(Projektauftrag.rahmenbedingungen)
    if var meilensteine = quelle.sicht(Projektauftrag.meilensteine) ?? projekt.eigenerAbschnitt {
      meilensteine.bilder = projekt.meilensteinbild
      meilensteine.tafeln += [projekt.weitereMeilensteine].compactMap(\.self)
      sicht.abschnitte.append(meilensteine)
    }
    sicht.abschnitte += projekt.terminplan
    aus(Projektauftrag.aufwand)
    sicht.abschnitte += [projekt.auslastung].compactMap(\.self)
    aus(Projektauftrag.projektorganisation, projekt.organisationsbild)
    if var budget = quelle.sicht(Projektauftrag.budget) {
      budget.tafeln += [projekt.abgleich].compactMap(\.self)
      sicht.abschnitte.append(budget)
    }
    aus(Projektauftrag.wirtschaftlichkeit)
    aus(Projektauftrag.risiken, projekt.risikobild)
    // What somebody has written under a heading of his own, and who has signed.
    sicht.abschnitte += quelle.freie(Projektauftrag.formular).map(\.sicht)
    aus(Vorlage.unterschriften)
    sicht.abschnitte += [projekt.entscheidungen, projekt.zeittafel, projekt.dateien]
      .compactMap(\.self)
    return sicht
  }
}

extension Projekt {
  /// The pages of the annexes, whose whole text this page does not repeat.
  fileprivate var unterlagen: [Feldliste.Wert] {
    anlagen.map {
      Feldliste.Wert(
        text: umgebung.wort($0.sicht.artwort),
        adresse: Adressen.anlage(vorlage.adressname, stamm: $0.stamm))
    }
  }

  /// The papers and the sessions in which they are discussed.
  fileprivate var entscheidungen: Abschnittssicht? {
    let zeilen = eintrag.vorlagen.flatMap { vorlage -> [[Tafel.Zelle]] in
      let kopf: [Tafel.Zelle] = [
        .verweis(vorlage.nummer, adresse: vorlage.adresse), .text(vorlage.anzeige),
      ]
      let stationen = vorlage.stationen.filter { $0.gremium != nil }
      guard !stationen.isEmpty else { return [kopf + [.leer, .leer, .leer]] }
      return stationen.map { station in
        let gremium = station.gremium.map { umgebung.gremien.eintraege[$0].kurz } ?? ""
        return kopf + [
          .text(gremium, adresse: umgebung.adresse(gremium: station.gremium)),
          .text(
            station.datum?.text ?? "",
            adresse: umgebung.adresse(sitzung: station.gremium, am: station.datum)),
          .text(
            (station.zustaendigkeit?.rawValue ?? "") + (station.istAbgeleitet ? "*" : "")),
        ]
      }
    }
    guard !zeilen.isEmpty else { return nil }
    var sicht = Abschnittssicht(titel: "Entscheidungen")
    sicht.tafeln = [
      tafel(
        ["Vorlage", "Betreff", "Gremium", "Sitzung", "Zuständigkeit"], zeilen, titel: sicht.titel)
    ]
    if eintrag.vorlagen.contains(where: { $0.stationen.contains(where: \.istAbgeleitet) }) {
      sicht.fussnote = Formulartexte.abgeleitet
    }
    return sicht
  }

  fileprivate var zeittafel: Abschnittssicht? {
    guard !ablauf.isEmpty else { return nil }
    var sicht = Abschnittssicht(titel: "Ablauf")
    sicht.bilder = ablaufbild
    let zeilen = ablauf.map { punkt -> [Tafel.Zelle] in
      [.text(punkt.wann), .text(punkt.was, adresse: punkt.adresse), .text(punkt.art)]
    }
    sicht.tafeln = [tafel(["Wann", "Was", "Art"], zeilen, titel: sicht.titel)]
    return sicht
  }

  /// The files for other programs, and what each is for.
  fileprivate var dateien: Abschnittssicht? {
    let mappe = austausch
    let zeilen = Austauschdatei.allCases.filter { $0.gibtEs(mappe) }.map { art -> [Tafel.Zelle] in
      [
        .verweis(art.titel, adresse: datei(art.rawValue)), .text(art.zweck), .text(art.rawValue),
      ]
    }
    guard !zeilen.isEmpty else { return nil }
    var sicht = Abschnittssicht(titel: "Dateien zum Weiterarbeiten")
    sicht.tafeln = [tafel(["Inhalt", "Wofür", "Datei"], zeilen, titel: sicht.titel)]
    return sicht
  }

  /// Columns in which nothing stands are left out. `zahlen`: columns of figures, by their place.
  func tafel(
    _ spalten: [String], _ zeilen: [[Tafel.Zelle]], titel: String, zahlen: Set<Int> = []
  ) -> Tafel {
    var tafel = Tafel(
      titel: titel,
      spalten: spalten.enumerated().map { stelle, spalte in
        Tafel.Spalte(
          titel: umgebung.wort(spalte), istZahl: zahlen.contains(stelle),
          schluessel: FoldedKey(spalte))
      }, zeilen: zeilen)
    tafel.entferneLeereSpalten()
    return tafel
  }
}
