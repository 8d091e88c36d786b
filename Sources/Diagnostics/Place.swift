package import SourceText

/// A span as people find it: lines, columns, and the words that stand there.
package struct Place: Hashable, Sendable {
  /// The span in bytes of the file.
  package let span: Span
  /// Where the span begins.
  package let start: Location
  /// The place behind the last character of the span; equal to `start` for an empty span.
  package let end: Location
  /// `nil` where no line says more: a finding about a file as a whole, or a file that isn't there.
  package let excerpt: Excerpt?

  package init(span: Span, start: Location, end: Location, excerpt: Excerpt? = nil) {
    self.span = span
    self.start = start
    self.end = end
    self.excerpt = excerpt
  }

  /// The start of a file that could not be read.
  package static let unknown = Place(
    span: .fileStart, start: Location(line: 1, column: 1), end: Location(line: 1, column: 1))
}
