package import SourceText

extension MarkupTree {
  /// The tree as an indented drawing with the place of each node, for tests.
  ///
  /// One node a line: `paragraph @3:1-3:12 „literal“`; ends are exclusive.
  package func dump(_ file: SourceFile) -> String {
    let lines = file.lineIndex()
    var out = ""
    func place(_ offset: Int) -> String {
      let location = lines.location(of: offset, in: file.bytes)
      return "\(location.line):\(location.column)"
    }
    func draw(_ node: Int, _ depth: Int) {
      let entry = nodes[node]
      out += String(repeating: "  ", count: depth) + "\(entry.kind)"
      if entry.level != 0 { out += " \(entry.level)" }
      if entry.kind == .list { out += " \(entry.listStyle)" + (entry.isTight ? " tight" : "") }
      if entry.isHeader { out += " header" }
      if let task = entry.task { out += task ? " [x]" : " [ ]" }
      out += " @\(place(entry.span.start))-\(place(entry.span.end))"
      if entry.literalCount > 0 { out += " „\(literal(of: node))“" }
      if entry.secondCount > 0 { out += " „\(secondLiteral(of: node))“" }
      out += "\n"
      for child in children(of: node) { draw(child, depth + 1) }
    }
    draw(0, 0)
    return out
  }

  /// The drawing without places: two documents that mean the same give the same text.
  package func shape() -> String {
    var out = ""
    func draw(_ node: Int, _ depth: Int) {
      let entry = nodes[node]
      out += String(repeating: "  ", count: depth) + "\(entry.kind)"
      if entry.level != 0 { out += " \(entry.level)" }
      if entry.kind == .list { out += " \(entry.listStyle)" + (entry.isTight ? " tight" : "") }
      if let task = entry.task { out += task ? " [x]" : " [ ]" }
      if entry.kind == .link || entry.kind == .codeBlock || entry.kind == .image {
        out += " „\(literal(of: node))“ „\(secondLiteral(of: node))“"
      } else if entry.literalCount > 0 {
        out += " „\(literal(of: node))“"
      }
      out += "\n"
      for child in children(of: node) { draw(child, depth + 1) }
    }
    draw(0, 0)
    return out
  }
}
