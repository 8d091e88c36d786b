import Ausgabe
import Diagnostics
import Fachmodell
import Kalender
import SourceText

extension Lauf {
  /// The folder on the site of every document that has a page, with the place of its record.
  func adressen(_ bestand: Bestand) -> [(stelle: Int, adresse: String)] {
    var vorlageJeAnlage: [String: String] = [:]
    for steckbrief in bestand.steckbriefe where steckbrief.art == .vorlage {
      for anlage in steckbrief.anlagen {
        if let pfad = anlage.pfad { vorlageJeAnlage[pfad] = steckbrief.adressname }
      }
    }
    var sitzungen: [String: Sitzungseintrag] = [:]
    for sitzung in register.sitzungen { sitzungen[sitzung.dokument.pfad] = sitzung }
    return bestand.steckbriefe.indices.compactMap { stelle in
      let steckbrief = bestand.steckbriefe[stelle]
      let adresse: String? =
        switch steckbrief.art {
        case .vorlage: Adressen.vorlage(steckbrief.adressname)
        case .projektauftrag, .projektstrukturplan, .vereinbarung:
          vorlageJeAnlage[steckbrief.pfad].map { Adressen.anlage($0, stamm: steckbrief.stamm) }
        case .gremium: steckbrief.nummer.isEmpty ? nil : Adressen.gremium(steckbrief.nummer)
        case .sitzung: sitzungen[steckbrief.pfad].flatMap(adresse)
        case .seite: Adressen.seite(steckbrief.stamm)
        case .sitzungskalender, .haushaltsplan, .hauptsatzung, .einrichtungen: nil
        }
      return adresse.map { (stelle, $0) }
    }
  }

  private func adresse(_ sitzung: Sitzungseintrag) -> String? {
    guard let gremium = sitzung.gremium, let datum = sitzung.datum else { return nil }
    return Adressen.sitzung(register.gremien.eintraege[gremium].kennung, am: datum.von)
  }

  /// Documents that would overwrite each other on the site.
  func adressbefunde(_ bestand: Bestand, _ verzeichnis: Adressverzeichnis) -> [Finding] {
    var vergeben: [String: Int] = [:]
    var befunde: [Finding] = []
    for (stelle, adresse) in verzeichnis.adressen {
      let steckbrief = bestand.steckbriefe[stelle]
      if steckbrief.art == .seite, Adressen.uebersichten.contains(adresse) {
        befunde.append(
          Dateiregeln.doppelteAdresse(
            steckbrief.pfad, .fileStart, adresse, andere: "die Übersicht der Website"))
        continue
      }
      guard let andere = vergeben[adresse] else {
        vergeben[adresse] = stelle
        continue
      }
      let anderer = bestand.steckbriefe[andere]
      // The same number twice is BV-ID-002, which says it better.
      if steckbrief.art == .vorlage, !steckbrief.nummer.isEmpty,
        FoldedKey(steckbrief.nummer) == FoldedKey(anderer.nummer)
      {
        continue
      }
      befunde.append(
        Dateiregeln.doppelteAdresse(
          steckbrief.pfad, steckbrief.nummerSpan, adresse, andere: anderer.pfad))
    }
    for (projekt, anderer) in verzeichnis.projekte.doppelte {
      befunde.append(
        Dateiregeln.doppelteAdresse(
          projekt.pfad, bestand.steckbrief(pfad: projekt.pfad)?.nummerSpan ?? .fileStart,
          projekt.adresse, andere: anderer))
    }
    return befunde
  }
}

/// Which addresses the documents and the projects would have, each its own.
struct Adressverzeichnis: Sendable {
  /// Places in `Bestand.steckbriefe` with the folder of each page.
  let adressen: [(stelle: Int, adresse: String)]
  let projekte: Projektverzeichnis

  init(_ lauf: Lauf, _ bestand: Bestand) {
    adressen = lauf.adressen(bestand)
    projekte = Projektverzeichnis(bestand)
  }
}

/// Who has which page, when all records are known.
struct Seitenzuordnung: Sendable {
  let kenntnis: Kenntnis
  let projekte: Projektverzeichnis
  /// Paths of documents whose address another one has: in a draft the first in the order of paths.
  private let verdraengte: Set<String>

  init(_ bestand: Bestand, _ verzeichnis: Adressverzeichnis) {
    kenntnis = Kenntnis(bestand, verzeichnis.projekte.eintraege)
    projekte = verzeichnis.projekte
    var vergeben = Set(Adressen.uebersichten)
    var verdraengte: Set<String> = []
    for (stelle, adresse) in verzeichnis.adressen
    where !vergeben.insert(adresse).inserted && bestand.steckbriefe[stelle].art != .sitzung {
      verdraengte.insert(bestand.steckbriefe[stelle].pfad)
    }
    self.verdraengte = verdraengte
  }

  /// Whether the document has the page at its address.
  func gehoert(_ pfad: String) -> Bool { !verdraengte.contains(pfad) }

  /// Whether the first pass has rendered a page without what it should show, or one too many: its
  /// glance at the heads had missed a reference or a number given twice, or somebody else closes a
  /// file that it has put beside a page.
  func verlangtNeubau(_ teile: [Einheitsergebnis]) -> Bool {
    let vorlagen = Dictionary(
      projekte.eintraege.map { ($0.pfad, $0.vorlagen.map(\.pfad)) }, uniquingKeysWith: { $1 })
    return teile.contains { teil in
      if teil.istVerdraengt { return true }
      for projekt in teil.projekte where vorlagen[projekt.pfad] != projekt.vorlagen.map(\.pfad) {
        return true
      }
      guard !teil.wartet else { return false }
      return !kenntnis.gesperrteDateien.isDisjoint(with: teil.beigelegt)
        || teil.steckbriefe.contains { steckbrief in
          verdraengte.contains(steckbrief.pfad)
            || steckbrief.art == .vorlage
              && kenntnis.nachbarn.bezuege(steckbrief.pfad).map(Einheitsergebnis.Gezeigt.init)
                != teil.gezeigt
        }
    }
  }
}
