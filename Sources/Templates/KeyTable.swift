/// The names that page models use, and their numbers.
package struct KeyTable: Sendable {
  private let ids: [String: Int32]
  private let names: [Int32: String]

  /// Each name gets its index; a name that is given twice keeps the first one.
  package init(names: [String]) {
    self.init(pairs: names.enumerated().map { ($0.element, Int32(truncatingIfNeeded: $0.offset)) })
  }

  /// Names and numbers of the cases of an enum: `KeyTable(Feld.self)`.
  package init<Name: CaseIterable & RawRepresentable>(_ names: Name.Type)
  where Name.RawValue == Int32 {
    self.init(pairs: Name.allCases.map { (String(describing: $0), $0.rawValue) })
  }

  private init(pairs: [(String, Int32)]) {
    ids = Dictionary(pairs) { first, _ in first }
    names = Dictionary(pairs.map { ($0.1, $0.0) }) { first, _ in first }
  }

  package func key(_ name: String) -> PageKey? { ids[name].map { PageKey($0) } }

  /// The name of the key, or „?“ where the table has none.
  package func name(_ key: PageKey) -> String { names[key.id] ?? "?" }
}
