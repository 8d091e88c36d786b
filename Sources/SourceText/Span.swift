/// A half-open range of UTF-8 bytes, counted from the start of the file.
///
/// Public and inlinable where it is compared, for the same reason as folded keys.
public struct Span: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// The empty span before the first byte: for findings that concern a file as a whole.
  package static let fileStart = Span(0, 0)

  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { start..<end }

  // Written out: what the compiler makes is called through a table from other targets.
  @inlinable public static func == (a: Span, b: Span) -> Bool {
    a.start == b.start && a.end == b.end
  }

  public static func < (a: Span, b: Span) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }

  /// The smallest span that holds both.
  package func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}
