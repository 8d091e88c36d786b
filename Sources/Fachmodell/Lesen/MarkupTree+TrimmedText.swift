package import Markup
import SourceText

extension MarkupTree {
  /// The plain text below a heading, paragraph or cell without blanks at its ends.
  func trimmedText(of node: Int) -> String {
    withTrimmedText(of: node) { String(utf8: $0) }
  }

  /// Lends the same as UTF-8; the pointer is valid inside the call only.
  package func withTrimmedText<Result>(
    of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    // Nearly all of them hold one text and nothing else, or nothing at all.
    if let range = onlyText(of: node) {
      return text.withUnsafeBufferPointer {
        body(trimmed(UnsafeBufferPointer(rebasing: $0[range])))
      }
    }
    var text = trimmed(plainText(of: node))
    return text.withUTF8(body)
  }
}
