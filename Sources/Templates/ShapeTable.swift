/// Shapes as numbers: equal shapes have the same one, and a tree's shape can hold itself.
struct ShapeTable {
  enum Node: Hashable {
    case text
    case flag
    case markup
    case list(Int)
    case object([Field])
  }

  struct Field: Hashable {
    let key: Int32
    let shape: Int
  }

  private(set) var nodes: [Node] = []
  private var ids: [Node: Int] = [:]

  mutating func add(_ shape: Shape) -> Int { add(shape, inside: []) }

  private mutating func add(_ shape: Shape, inside names: [(name: String, id: Int)]) -> Int {
    switch shape {
    case .text: return id(of: .text)
    case .flag: return id(of: .flag)
    case .markup: return id(of: .markup)
    case .list(let item): return id(of: .list(add(item, inside: names)))
    case .object(let fields):
      return id(
        of: .object(fields.map { Field(key: $0.0.id, shape: add($0.1, inside: names)) }))
    case .recursive(let name, let body):
      let id = nodes.count
      nodes.append(.object([]))
      nodes[id] = nodes[add(body, inside: names + [(name, id)])]
      return id
    case .again(let name):
      return names.last { $0.name == name }?.id ?? id(of: .object([]))
    }
  }

  private mutating func id(of node: Node) -> Int {
    if let id = ids[node] { return id }
    ids[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// The fields of an object; none for everything else.
  func fields(_ id: Int) -> [Field] {
    if case .object(let fields) = nodes[id] { fields } else { [] }
  }

  func field(_ key: Int32, of id: Int) -> Int? {
    for field in fields(id) where field.key == key { return field.shape }
    return nil
  }
}
