package import Diagnostics
package import Regeln

/// All rules of the program, those that live here included.
package enum Regelwerk {
  /// In the order of their IDs.
  package static let blaetter: [Regelblatt] =
    (Katalog.blaetter + Dateiregeln.blaetter + Linkregeln.blaetter).sorted { $0.id < $1.id }

  /// Usual level by ID, with the rules that Diagnostics and Templates make findings of.
  package static let stufen: [String: Stufe] = {
    var stufen = Richtlinie.ownRules
    for blatt in blaetter { stufen[blatt.id] = blatt.stufe }
    for id in ["TP-001", "TP-002", "TP-003"] { stufen[id] = .fehler }
    return stufen
  }()

  /// What a word behind a rule ID in `stufen` means; `nil` where it means nothing.
  static func vorgabe(_ wort: String) -> Vorgabe? {
    if wort.lowercased() == "aus" { return .aus }
    return Stufe.allCases.first { $0.rawValue.lowercased() == wort.lowercased() }
      .map { .stufe($0) }
  }
}
