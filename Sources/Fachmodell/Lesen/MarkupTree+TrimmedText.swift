import Markup
import SourceText

extension MarkupTree {
  /// The plain text below a heading, paragraph or cell without blanks at its ends.
  func trimmedText(of node: Int) -> String {
    // Nearly all of them hold one text and nothing else, or nothing at all.
    guard let first = nodes[node].firstChild else { return "" }
    if nodes[first].kind == .text, nodes[first].next == nil { return trimmed(literal(of: first)) }
    return trimmed(plainText(of: node))
  }

  /// Lends the same as UTF-8; the pointer is valid inside the call only.
  func withTrimmedText<Result>(
    of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let first = nodes[node].firstChild, nodes[first].kind == .text, nodes[first].next == nil {
      let literal = literalBytes(of: first)
      return literal.withUnsafeBufferPointer { body(trimmed($0)) }
    }
    var text = trimmedText(of: node)
    return text.withUTF8(body)
  }
}
