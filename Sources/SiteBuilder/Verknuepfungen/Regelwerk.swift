package import Diagnostics
package import Regeln

/// All rules of the program, those that live here included.
package enum Regelwerk {
  /// In the order of their IDs.
  package static let blaetter: [Regelblatt] =
    (Katalog.blaetter + Dateiregeln.blaetter + Linkregeln.blaetter + Begleitregeln.blaetter
    + Schablonenregeln.blaetter + [Dateispurregel.blatt])
    .sorted { $0.id < $1.id }

  /// Usual level by ID.
  package static let stufen: [String: Stufe] = Dictionary(
    blaetter.map { ($0.id, $0.stufe) }, uniquingKeysWith: { first, _ in first })

  /// What a word behind a rule ID in `stufen` means; `nil` where it means nothing.
  static func vorgabe(_ wort: String) -> Vorgabe? {
    if wort.lowercased() == "aus" { return .aus }
    return Stufe.allCases.first { $0.rawValue.lowercased() == wort.lowercased() }
      .map { .stufe($0) }
  }
}
