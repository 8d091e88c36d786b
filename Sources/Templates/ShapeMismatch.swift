/// Compares a page model with its declared shape, for the tests of whoever builds page models:
/// the name check of the templates is worth as much as the shapes are true.
package struct ShapeMismatch: Hashable, Sendable, CustomStringConvertible {
  package enum Reason: String, Sendable {
    case undeclared = "is not declared in the shape"
    case missing = "is left out, it must be given as absent"
    case otherKind = "is of another kind than declared"
  }

  /// „stationen[2].datum“; empty for the page model itself.
  package let path: String
  package let reason: Reason

  package var description: String { "\(path) \(reason.rawValue)" }

  /// All places where the model is not what the shape says; what is absent fits every shape.
  package static func all(
    in nodes: borrowing PageNodes, against shape: Shape, keys: KeyTable
  ) -> [ShapeMismatch] {
    nodes.withNodes { nodes in
      guard !nodes.isEmpty else { return [] }
      var comparison = Comparison(keys: keys, nodes: nodes)
      comparison.compare(0, shape, path: "", trees: [])
      return comparison.found
    }
  }

  private struct Comparison {
    let keys: KeyTable
    let nodes: UnsafeBufferPointer<PageNodes.Node>
    var found: [ShapeMismatch] = []

    init(keys: KeyTable, nodes: UnsafeBufferPointer<PageNodes.Node>) {
      self.keys = keys
      self.nodes = nodes
    }

    private func children(of node: Int) -> [Int] {
      var children: [Int] = []
      var child = node + 1
      while child < nodes[node].next {
        children.append(child)
        child = Int(nodes[child].next)
      }
      return children
    }

    mutating func compare(
      _ node: Int, _ shape: Shape, path: String, trees: [(name: String, body: Shape)]
    ) {
      switch (shape, nodes[node].kind) {
      case (_, .absent), (.text, .text), (.flag, .no), (.flag, .yes), (.markup, .markup): break
      case (.recursive(let name, let body), _):
        compare(node, body, path: path, trees: trees + [(name, body)])
      case (.again(let name), _):
        guard let index = trees.lastIndex(where: { $0.name == name }) else {
          return found.append(ShapeMismatch(path: path, reason: .otherKind))
        }
        compare(node, trees[index].body, path: path, trees: Array(trees[...index]))
      case (.list(let item), .list):
        for (index, child) in children(of: node).enumerated() {
          compare(child, item, path: "\(path)[\(index)]", trees: trees)
        }
      case (.object(let fields), .object):
        compare(node, fields, path: path.isEmpty ? "" : path + ".", trees: trees)
      default:
        found.append(ShapeMismatch(path: path, reason: .otherKind))
      }
    }

    private mutating func compare(
      _ object: Int, _ fields: [(PageKey, Shape)], path: String,
      trees: [(name: String, body: Shape)]
    ) {
      let children = children(of: object)
      for (key, shape) in fields {
        if let child = children.first(where: { nodes[$0].key == key.id }) {
          compare(child, shape, path: path + keys.name(key), trees: trees)
        } else {
          found.append(ShapeMismatch(path: path + keys.name(key), reason: .missing))
        }
      }
      for child in children where !fields.contains(where: { $0.0.id == nodes[child].key }) {
        let name = keys.name(PageKey(nodes[child].key))
        found.append(ShapeMismatch(path: path + name, reason: .undeclared))
      }
    }
  }
}
