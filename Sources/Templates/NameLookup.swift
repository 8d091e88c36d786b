import SourceText

/// What a name in a template stands for, given the shapes of the open sections.
enum NameLookup {
  case found(Int)
  /// Nothing is known, and nothing more is to be said about it.
  case anything
  /// `part` is the index of the wrong part of the dotted name; `candidates` are the objects whose
  /// fields could have been meant, the innermost first.
  case unknown(part: Int, candidates: [Int])
  /// The part before `part` is no object.
  case noFields(part: Int, owner: Int)

  /// - Parameters:
  ///   - parts: the numbers of the parts of the name.
  ///   - context: shapes of the open sections, the innermost last; `nil` where one is unknown.
  ///   - shapes: the table that the numbers of the shapes belong to.
  init(_ parts: [Int32], in context: [Int?], shapes: ShapeTable) {
    guard let first = parts.first else {
      self = .anything
      return
    }
    if first == TemplatePath.here {
      self = context.last.flatMap { $0 }.map { .found($0) } ?? .anything
      return
    }
    for shape in context.reversed() {
      guard let shape else {
        self = .anything
        return
      }
      if let field = shapes.field(first, of: shape) {
        self.init(parts, from: 1, of: field, shapes: shapes)
        return
      }
    }
    self = .unknown(part: 0, candidates: context.reversed().compactMap { $0 })
  }

  private init(_ parts: [Int32], from part: Int, of owner: Int, shapes: ShapeTable) {
    guard part < parts.count else {
      self = .found(owner)
      return
    }
    guard case .object = shapes.nodes[owner] else {
      self = .noFields(part: part, owner: owner)
      return
    }
    if let field = shapes.field(parts[part], of: owner) {
      self.init(parts, from: part + 1, of: field, shapes: shapes)
    } else {
      self = .unknown(part: part, candidates: [owner])
    }
  }
}
