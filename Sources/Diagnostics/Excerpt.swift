internal import SourceText

/// The source line around a span, in three parts: a format puts marks under the middle one.
///
/// It is cut out of the bytes once and is short even where the line is a megabyte long; a hundred
/// thousand of them may be waiting for their report.
package struct Excerpt: Hashable, Sendable {
  private let text: String
  /// UTF-8 bytes of `text` before the middle part, and up to its end.
  private let markedStart: UInt16
  private let markedEnd: UInt16
  /// The line begins before `before`.
  package let isCutBefore: Bool
  /// The line goes on behind `after`, or the span behind `marked`.
  package let isCutAfter: Bool

  /// Bytes kept on either side of the start of the span. Bytes that are no UTF-8 grow threefold, and
  /// even so the offsets fit their type.
  private static let reach = 240

  init(_ span: Span, line: Span, in bytes: [UInt8]) {
    let start = min(max(span.start, line.start), line.end)
    let end = min(max(start, span.end), line.end)
    let low = Self.boundary(from: max(line.start, start - Self.reach), upTo: start, in: bytes)
    let high = Self.boundary(from: min(line.end, start + Self.reach), upTo: line.end, in: bytes)
    let middle = min(end, high)
    var text = String(decoding: bytes[low..<start], as: UTF8.self)
    markedStart = UInt16(text.utf8.count)
    text += String(decoding: bytes[start..<middle], as: UTF8.self)
    markedEnd = UInt16(text.utf8.count)
    text += String(decoding: bytes[middle..<high], as: UTF8.self)
    self.text = text
    isCutBefore = low > line.start
    isCutAfter = high < line.end
  }

  /// The line before the span, without a byte order mark.
  package var before: Substring { part(0, Int(markedStart)) }

  /// The part of the span that lies in its first line; empty for an empty span.
  package var marked: Substring { part(Int(markedStart), Int(markedEnd)) }

  /// The line behind the span, without the line end.
  package var after: Substring { part(Int(markedEnd), text.utf8.count) }

  private func part(_ start: Int, _ end: Int) -> Substring {
    let utf8 = text.utf8
    let low = utf8.index(utf8.startIndex, offsetBy: start)
    return text[low..<utf8.index(low, offsetBy: end - start)]
  }

  /// The first byte from `offset` on that begins a code point; four stray bytes in a row begin none.
  private static func boundary(from offset: Int, upTo limit: Int, in bytes: [UInt8]) -> Int {
    var index = offset
    while index < limit, index < offset + 4, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}
