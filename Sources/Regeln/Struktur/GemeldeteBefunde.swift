import Fachmodell
import SourceText

extension Dokument {
  /// What reading has noticed, without what only follows from an unknown kind: its entries are read
  /// by no form, and are no faults of their own.
  var gemeldeteBefunde: [Lesebefund] {
    guard artwort.isEmpty else { return befunde }
    return befunde.filter { befund in
      guard case .unbekannterSchluessel(let name, _) = befund.art else { return true }
      let schluessel = FoldedKey(name)
      return !Dokumentart.allCases.contains { $0.formular.feld(schluessel) != nil }
    }
  }
}
