internal import SourceText

/// The source line around a span, in three parts: a format puts marks under the middle one.
///
/// The parts are cut out of the bytes once and are short even where the line is a megabyte long, so
/// that ten thousand findings in one line stay small.
package struct Excerpt: Hashable, Sendable {
  /// The line before the span, without a byte order mark.
  package let before: String
  /// The bytes of the span that lie in its first line; empty for an empty span.
  package let marked: String
  /// The line behind the span, without the line end.
  package let after: String
  /// The line begins before `before`.
  package let isCutBefore: Bool
  /// The line goes on behind `after`, or the span behind `marked`.
  package let isCutAfter: Bool

  /// Bytes kept on either side of the start of the span.
  private static let reach = 240

  init(_ span: Span, line: Span, in bytes: [UInt8]) {
    let start = min(max(span.start, line.start), line.end)
    let end = min(max(start, span.end), line.end)
    let low = Self.boundary(from: max(line.start, start - Self.reach), upTo: start, in: bytes)
    let high = Self.boundary(from: min(line.end, start + Self.reach), upTo: line.end, in: bytes)
    let middle = min(end, high)
    before = String(decoding: bytes[low..<start], as: UTF8.self)
    marked = String(decoding: bytes[start..<middle], as: UTF8.self)
    after = String(decoding: bytes[middle..<high], as: UTF8.self)
    isCutBefore = low > line.start
    isCutAfter = high < line.end
  }

  /// The first byte from `offset` on that begins a code point.
  private static func boundary(from offset: Int, upTo limit: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < limit, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
