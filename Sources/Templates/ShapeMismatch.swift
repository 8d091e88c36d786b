/// Compares a page model with its declared shape, for the tests of whoever builds page models:
/// the name check of the templates is worth as much as the shapes are true.
package struct ShapeMismatch: Hashable, Sendable, CustomStringConvertible {
  package enum Reason: String, Sendable {
    case undeclared = "is not declared in the shape"
    case missing = "is left out, it must be given as .absent"
    case otherKind = "is of another kind than declared"
  }

  /// „stationen[2].datum“; empty for the page model itself.
  package let path: String
  package let reason: Reason

  package var description: String { "\(path) \(reason.rawValue)" }

  /// All places where the value is not what the shape says; `.absent` fits every shape.
  package static func all(
    in value: PageValue, against shape: Shape, keys: KeyTable
  ) -> [ShapeMismatch] {
    var comparison = Comparison(keys: keys)
    comparison.compare(value, shape, path: "", trees: [])
    return comparison.found
  }

  private struct Comparison {
    let keys: KeyTable
    var found: [ShapeMismatch] = []

    mutating func compare(
      _ value: PageValue, _ shape: Shape, path: String, trees: [(name: String, body: Shape)]
    ) {
      switch (shape, value) {
      case (_, .absent), (.text, .text), (.text, .number), (.flag, .bool), (.markup, .markup),
        (.markup, .finished):
        break
      case (.recursive(let name, let body), _):
        compare(value, body, path: path, trees: trees + [(name, body)])
      case (.again(let name), _):
        guard let index = trees.lastIndex(where: { $0.name == name }) else {
          return found.append(ShapeMismatch(path: path, reason: .otherKind))
        }
        compare(value, trees[index].body, path: path, trees: Array(trees[...index]))
      case (.list(let item), .list(let values)):
        for (index, value) in values.enumerated() {
          compare(value, item, path: "\(path)[\(index)]", trees: trees)
        }
      case (.object(let fields), .object(let object)):
        compare(object, fields, path: path.isEmpty ? "" : path + ".", trees: trees)
      default:
        found.append(ShapeMismatch(path: path, reason: .otherKind))
      }
    }

    private mutating func compare(
      _ object: PageObject, _ fields: [(PageKey, Shape)], path: String,
      trees: [(name: String, body: Shape)]
    ) {
      for (key, shape) in fields {
        if let value = object.value(key.id) {
          compare(value, shape, path: path + keys.name(key), trees: trees)
        } else {
          found.append(ShapeMismatch(path: path + keys.name(key), reason: .missing))
        }
      }
      for field in object.fields where !fields.contains(where: { $0.0.id == field.key }) {
        let name = keys.name(PageKey(field.key))
        found.append(ShapeMismatch(path: path + name, reason: .undeclared))
      }
    }
  }
}
