internal import SourceText

/// The text that libyaml reads: the file up to the end of its YAML, as a copy.
///
/// The copy is changed (one-line texts masked, broken entries blanked, odd characters replaced) but
/// never in length, so an offset in it is an offset in the file. Before `content` nothing is read.
struct YAMLSource {
  var bytes: [UInt8]
  let content: Span
  /// Numbers of the lines of the content, from 0.
  let lines: Range<Int>
  /// Control characters that were found.
  var problems: [YAMLProblem] = []
  private let starts: [Int]

  init(_ file: [UInt8], lines index: LineIndex, content: Span) {
    bytes = Array(file[..<min(content.end, file.count)])
    self.content = content
    starts = index.starts
    let first = index.line(at: content.start) - 1
    lines = first..<(content.isEmpty ? first : index.line(at: content.end - 1))
    replaceOddCharacters()
  }

  /// A line of the content without its line end.
  func line(_ number: Int) -> Span {
    let start = max(starts[number], content.start)
    var end = number + 1 < starts.count ? min(starts[number + 1] - 1, content.end) : content.end
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, end)
  }

  /// The number of the line that holds the offset.
  func lineNumber(at offset: Int) -> Int {
    var low = lines.lowerBound
    var high = max(low + 1, lines.upperBound)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func isBlank(at offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }

  /// The span without blanks at its ends.
  func trimmed(_ span: Span) -> Span {
    var start = span.start
    var end = span.end
    while start < end, isBlank(at: start) { start += 1 }
    while end > start, isBlank(at: end - 1) { end -= 1 }
    return Span(start, end)
  }

  /// Whether a list item begins here: a dash and behind it a blank or nothing.
  func isDash(_ span: Span) -> Bool {
    !span.isEmpty && bytes[span.start] == 0x2D
      && (span.start + 1 == span.end || isBlank(at: span.start + 1))
  }

  /// From the offset to the end of its line, without blanks at the ends.
  func restOfLine(_ start: Int) -> Span {
    trimmed(Span(start, line(lineNumber(at: start)).end))
  }

  /// From the offset to the next blank, line end, or sign that ends an item between brackets.
  func word(_ start: Int) -> Span {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D: return Span(start, end)
      default: end += 1
      }
    }
    return Span(start, end)
  }

  /// The end of the span without blanks and line ends.
  func endOfText(_ span: Span) -> Int {
    var end = span.end
    while end > span.start, isBlank(at: end - 1) || bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D
    {
      end -= 1
    }
    return end
  }

  /// Writes blanks over the span; line ends stay.
  mutating func blank(_ span: Span) {
    for offset in span.range where bytes[offset] != 0x0A && bytes[offset] != 0x0D {
      bytes[offset] = 0x20
    }
  }

  func foldedKey(_ span: Span) -> FoldedKey {
    bytes.withUnsafeBufferPointer {
      FoldedKey(bytes: UnsafeBufferPointer(rebasing: $0[span.range]))
    }
  }

  func scalar(at offset: Int) -> Unicode.Scalar {
    guard offset < bytes.count else { return "?" }
    return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first ?? "?"
  }

  /// libyaml refuses control characters wherever they stand, and takes U+0085, U+2028 and U+2029 for
  /// line ends, which no editor does: each becomes a harmless character of the same length.
  private mutating func replaceOddCharacters() {
    var offset = firstOddCandidate(from: content.start)
    while offset < bytes.count {
      replaceOddCharacter(at: offset)
      offset = firstOddCandidate(from: offset + 1)
    }
  }

  /// The offset of the next byte that an odd character can begin with: nearly none does.
  private func firstOddCandidate(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var offset = start
      while offset < buffer.count {
        let byte = buffer[offset]
        if byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte >= 0x7F {
          if byte < 0x80 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF { return offset }
        }
        offset += 1
      }
      return offset
    }
  }

  private mutating func replaceOddCharacter(at offset: Int) {
    let byte = bytes[offset]
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    switch byte {
    case 0x0D:
      if second != 0x0A { bytes[offset] = 0x20 }
    case 0x00...0x1F, 0x7F:
      report(Unicode.Scalar(byte), Span(offset, offset + 1))
      bytes[offset] = 0x20
    case 0xC2 where second < 0xA0:
      if second != 0x85 { report(Unicode.Scalar(second), Span(offset, offset + 2)) }
      bytes[offset + 1] = 0xA0
    case 0xE2 where second == 0x80 && (third == 0xA8 || third == 0xA9):
      bytes[offset + 2] = 0xAF
    case 0xEF where (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE):
      (bytes[offset], bytes[offset + 1], bytes[offset + 2]) = (0xE2, 0x80, 0xAF)
    default: break
    }
  }

  private mutating func report(_ character: Unicode.Scalar, _ span: Span) {
    guard problems.count < YAMLReading.maximumProblems else { return }
    problems.append(YAMLProblem(.controlCharacter(character), span))
  }
}
