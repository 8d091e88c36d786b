import Markup

extension MarkupTree {
  /// The plain text below a heading, paragraph or cell without blanks at its ends.
  func trimmedText(of node: Int) -> String {
    // Nearly all of them hold one text and nothing else, or nothing at all.
    guard let first = nodes[node].firstChild else { return "" }
    if nodes[first].kind == .text, nodes[first].next == nil { return trimmed(literal(of: first)) }
    return trimmed(plainText(of: node))
  }
}
