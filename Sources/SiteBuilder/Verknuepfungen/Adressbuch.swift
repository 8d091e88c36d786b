import Ausgabe
import Diagnostics
import Fachmodell
import Kalender
import SourceText

extension Lauf {
  /// The folder on the site of every document that has a page, with its record.
  func adressen(_ bestand: Bestand) -> [(steckbrief: Steckbrief, adresse: String)] {
    var vorlageJeAnlage: [String: String] = [:]
    for steckbrief in bestand.steckbriefe where steckbrief.art == .vorlage {
      for anlage in steckbrief.anlagen {
        if let pfad = anlage.pfad { vorlageJeAnlage[pfad] = steckbrief.adressname }
      }
    }
    var sitzungen: [String: Sitzungseintrag] = [:]
    for sitzung in register.sitzungen { sitzungen[sitzung.dokument.pfad] = sitzung }
    return bestand.steckbriefe.compactMap { steckbrief in
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
      return adresse.map { (steckbrief, $0) }
    }
  }

  private func adresse(_ sitzung: Sitzungseintrag) -> String? {
    guard let gremium = sitzung.gremium, let datum = sitzung.datum else { return nil }
    return Adressen.sitzung(register.gremien.eintraege[gremium].kennung, am: datum.von)
  }

  /// Documents that would overwrite each other on the site.
  func adressbefunde(_ bestand: Bestand) -> [Finding] {
    var vergeben: [String: Steckbrief] = [:]
    var befunde: [Finding] = []
    for (steckbrief, adresse) in adressen(bestand) {
      if steckbrief.art == .seite, Adressen.uebersichten.contains(adresse) {
        befunde.append(
          Dateiregeln.doppelteAdresse(
            steckbrief.pfad, .fileStart, adresse, andere: "die Übersicht der Website"))
        continue
      }
      guard let anderer = vergeben[adresse] else {
        vergeben[adresse] = steckbrief
        continue
      }
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
    for (projekt, anderer) in Projektverzeichnis(bestand).doppelte {
      befunde.append(
        Dateiregeln.doppelteAdresse(
          projekt.pfad, bestand.steckbrief(pfad: projekt.pfad)?.nummerSpan ?? .fileStart,
          projekt.adresse, andere: anderer))
    }
    return befunde
  }
}

/// Who has which page, when all records are known.
struct Seitenzuordnung: Sendable {
  let kenntnis: Kenntnis
  /// Paths of documents whose address another one has: in a draft the first in the order of paths.
  private let verdraengte: Set<String>

  init(_ lauf: Lauf, _ bestand: Bestand) {
    kenntnis = Kenntnis(bestand)
    var vergeben = Set(Adressen.uebersichten)
    var verdraengte: Set<String> = []
    for (steckbrief, adresse) in lauf.adressen(bestand)
    where !vergeben.insert(adresse).inserted && steckbrief.art != .sitzung {
      verdraengte.insert(steckbrief.pfad)
    }
    self.verdraengte = verdraengte
  }

  /// Whether the document has the page at its address.
  func gehoert(_ pfad: String) -> Bool { !verdraengte.contains(pfad) }

  /// Whether the first pass has rendered a page without what it should show, or one too many: its
  /// glance at the heads had missed a reference or a number given twice, or somebody else closes a
  /// file that it has put beside a page.
  func verlangtNeubau(_ teile: [Einheitsergebnis]) -> Bool {
    teile.contains { teil in
      if teil.istVerdraengt { return true }
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
