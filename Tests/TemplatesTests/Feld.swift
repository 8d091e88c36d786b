@testable import Templates

/// The names of the page models in these tests.
enum Feld: Int32, CaseIterable {
  case titel, nummer, inhalt, entwurf, stationen, gremium, datum, dezernat, name, kuerzel, tags
  case kinder, reihen, betrag, leer

  static let keys = KeyTable(Feld.self)
}

extension Shape {
  static func record(_ fields: KeyValuePairs<Feld, Shape>) -> Shape {
    .object(fields.map { (PageKey($0.key.rawValue), $0.value) })
  }
}
