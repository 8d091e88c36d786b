import Fachmodell
import SourceText

extension Dokument {
  /// What reading has noticed, without what only follows from something else that is told anyway.
  ///
  /// Of an unknown kind no form reads the entries, and where letters of a file had to be guessed nothing is misspelt.
  var gemeldeteBefunde: [Lesebefund] {
    guard istGeraten || artwort.isEmpty else { return befunde }
    return befunde.filter { befund in
      if befund.art.liestText, istGeraten(befund.span) { return false }
      guard artwort.isEmpty, case .unbekannterSchluessel(let name, _) = befund.art else {
        return true
      }
      let schluessel = FoldedKey(name)
      return !Dokumentart.allCases.contains { $0.formular.feld(schluessel) != nil }
    }
  }
}

extension Lesebefund.Art {
  /// Whether the fact is about the letters that stand at its place.
  fileprivate var liestText: Bool {
    switch self {
    case .unbekannteArt, .unbekannterSchluessel, .unlesbar, .unbekannteUeberschrift,
      .ueberschriftEbene, .unbekannteSpalte:
      true
    case .kodierung, .kopf, .yaml, .markup, .passage, .artFehlt, .doppelterSchluessel,
      .doppelteUeberschrift, .doppelteSpalte, .zweiteTabelle:
      false
    }
  }
}
