@testable import Templates

/// A JSON value, and the page model and shape that it stands for.
enum SpecValue: Decodable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case decimal(Double)
  case text(String)
  case list([SpecValue])
  case object([String: SpecValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .decimal(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([SpecValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: SpecValue].self))
    }
  }

  /// All names of objects, sorted.
  var names: Set<String> {
    switch self {
    case .null, .bool, .int, .decimal, .text: []
    case .list(let items): items.reduce(into: []) { $0.formUnion($1.names) }
    case .object(let fields):
      fields.values.reduce(into: Set(fields.keys)) { $0.formUnion($1.names) }
    }
  }

  func value(_ keys: KeyTable) -> SampleValue {
    switch self {
    case .null: .absent
    case .bool(let flag): .bool(flag)
    case .int(let number): .number(number)
    case .decimal(let number): .text("\(number)")
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { $0.value(keys) })
    case .object(let fields):
      .object(
        fields.sorted { $0.key < $1.key }.compactMap { name, value in
          keys.key(name).map { ($0, value.value(keys)) }
        })
    }
  }

  func shape(_ keys: KeyTable) -> Shape {
    switch self {
    case .null, .int, .decimal, .text: .text
    case .bool: .flag
    case .list(let items): .list(items.first?.shape(keys) ?? .object([]))
    case .object(let fields):
      .object(
        fields.sorted { $0.key < $1.key }.compactMap { name, value in
          keys.key(name).map { ($0, value.shape(keys)) }
        })
    }
  }
}
