package import SourceText

/// A sample with the expected place marked in it: „Der ⟦Text⟧“.
///
/// The position stands in the sample and never as numbers in a test.
package struct Marked: Sendable {
  /// The text without the marks.
  package let text: String
  /// The marked spans, in order, in bytes of `text`.
  package let spans: [Span]

  package init(_ marked: String) {
    var text: [UInt8] = []
    var spans: [Span] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(text.count)
      case "⟧": if let start = open.popLast() { spans.append(Span(start, text.count)) }
      default: text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.spans = spans.sorted()
  }
}
