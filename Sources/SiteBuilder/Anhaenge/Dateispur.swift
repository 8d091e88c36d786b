import Diagnostics

/// Something in a file that its reader does not see at first, and that tells more than its author meant.
enum Dateispur: Int, CaseIterable, Comparable, Sendable {
  case verfasser, bearbeiter, kommentare, aenderungen, anhaenge, aufnahmeort

  /// Behind „enthält“.
  var name: String {
    switch self {
    case .verfasser: "Name des Verfassers"
    case .bearbeiter: "Name des letzten Bearbeiters"
    case .kommentare: "Kommentare"
    case .aenderungen: "Änderungsverlauf"
    case .anhaenge: "eingebettete Dateien"
    case .aufnahmeort: "Aufnahmeort (GPS)"
    }
  }

  /// A name is often meant to be there; all else hardly ever is.
  var stufe: Stufe {
    switch self {
    case .verfasser, .bearbeiter: .hinweis
    case .kommentare, .aenderungen, .anhaenge, .aufnahmeort: .warnung
    }
  }

  static func < (a: Dateispur, b: Dateispur) -> Bool { a.rawValue < b.rawValue }

  /// What the bytes of a file hold, in the order of the cases; nothing where the kind is not known.
  static func alle(in bytes: [UInt8]) -> [Dateispur] {
    let datei = Dateibytes(bytes: bytes)
    let gefunden: Set<Dateispur> =
      if datei.steht("%PDF", an: 0) {
        PDFBlick.spuren(datei)
      } else if datei.steht("PK", an: 0) {
        Paketblick.spuren(datei)
      } else {
        Bildblick.spuren(datei)
      }
    return gefunden.sorted()
  }
}
