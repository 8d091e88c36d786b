internal import SourceText

/// Takes HTML comments out before cmark reads the file.
///
/// They are writers' notes and must reach no output; cmark shows the ones that it does not take for
/// comments (with „--“ inside, or with an empty line in a paragraph). What looks like one outside code
/// is one; one without an end takes the rest of the file with it.
struct CommentBlanker {
  /// Stands for the bytes of a comment beside other text: nothing to cmark, dropped from all literals.
  static let filler: UInt8 = 0x01

  private(set) var problems: [MarkupProblem] = []
  private var fence: (byte: UInt8, count: Int)?

  mutating func blank(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    let source = UnsafeBufferPointer(bytes)
    var line = 0
    while line < source.count {
      let end = lineEnd(source, line)
      line = scan(bytes, line..<end)
    }
  }

  /// Handles the line, and what a comment or code span drags along; returns where to go on.
  private mutating func scan(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    let source = UnsafeBufferPointer(bytes)
    guard !passesFence(source, range) else { return range.upperBound + 1 }
    var index = range.lowerBound
    var line = range
    while index < line.upperBound {
      switch source[index] {
      case 0x5C: index += 2
      case UInt8(ascii: "`"):
        index = afterCode(source, index)
        if index > line.upperBound { line = self.line(of: index, in: source) }
      case UInt8(ascii: "<"):
        guard starts(source, index, [0x3C, 0x21, 0x2D, 0x2D]) else {
          index += 1
          continue
        }
        let close = commentEnd(source, index)
        if close == nil {
          problems.append(.init(kind: .unclosedComment, span: Span(index, index + 4)))
        }
        let comment = index..<(close ?? source.count)
        index = comment.upperBound
        let first = line
        if index > line.upperBound { line = self.line(of: index, in: source) }
        clear(bytes, comment, from: first.lowerBound, to: line.upperBound)
      default: index += 1
      }
    }
    return max(line.upperBound, index) + (line.upperBound < source.count ? 1 : 0)
  }

  /// Whether the line is, opens or closes fenced code.
  private mutating func passesFence(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let prefix = LinePrefix(source, range)
    let start = prefix.content
    guard start < range.upperBound else { return fence != nil }
    // What is indented further is no fence to cmark. To miss one costs a comment shown as code; to see
    // one too many would publish the comments behind it.
    guard fence != nil || prefix.indent < 4 else { return false }
    let byte = source[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return fence != nil }
    var index = start
    while index < range.upperBound, source[index] == byte { index += 1 }
    let count = index - start
    let rest = source[index..<range.upperBound]
    if let open = fence {
      let closes =
        byte == open.byte && count >= open.count && rest.allSatisfy { isBlank($0) || $0 == 0x0D }
      if closes { fence = nil }
      return true
    }
    guard count >= 3, byte == UInt8(ascii: "~") || !rest.contains(byte) else { return false }
    fence = (byte, count)
    return true
  }

  /// Behind the code span that begins here, or behind its backticks where none closes in the paragraph.
  private func afterCode(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < source.count, source[index] == UInt8(ascii: "`") { index += 1 }
    let count = index - start
    let after = index
    let limit = min(source.count, after + 4096)
    var lineHasText = true
    while index < limit {
      switch source[index] {
      case UInt8(ascii: "`"):
        let run = index
        while index < source.count, source[index] == UInt8(ascii: "`") { index += 1 }
        if index - run == count { return index }
        lineHasText = true
        continue
      case 0x0A:
        guard lineHasText else { return after }
        lineHasText = false
      case 0x20, 0x09, 0x0D: break
      default: lineHasText = true
      }
      index += 1
    }
    return after
  }

  private func line(of offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = offset
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    return start..<lineEnd(source, offset)
  }

  /// Behind „-->“. That of „<!-->“ ends nothing: what follows was meant as a note.
  private func commentEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start + 4
    while index + 2 < source.count {
      if source[index + 2] == UInt8(ascii: ">"), source[index] == 0x2D, source[index + 1] == 0x2D {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  /// Blank lines where the comment has its lines to itself, else something that keeps the lines whole.
  private func clear(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>, from first: Int, to last: Int
  ) {
    let source = UnsafeBufferPointer(bytes)
    let before = LinePrefix(source, first..<range.upperBound).content < range.lowerBound
    let after = source[range.upperBound..<last].contains { !isBlank($0) && $0 != 0x0D }
    let multiline = source[range].contains(0x0A)
    if before, !multiline, range.count >= 7 {
      // cmark's own comment, with nothing inside that could end it early or split a cell.
      for index in range.dropFirst(4).dropLast(3) { bytes[index] = UInt8(ascii: "x") }
      return
    }
    var line = range.lowerBound
    while line < range.upperBound {
      let end = min(lineEnd(source, line), range.upperBound)
      let isFirst = line == range.lowerBound
      let isLast = end == range.upperBound
      let shared = (isFirst && before) || (isLast && after)
      for index in line..<end where bytes[index] != 0x0D {
        bytes[index] = shared ? CommentBlanker.filler : 0x20
      }
      line = end + 1
    }
  }

  private func starts(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ token: [UInt8]
  ) -> Bool {
    index + token.count <= source.count && source[index..<index + token.count].elementsEqual(token)
  }
}

/// Offset of the line feed that ends the line, or the end of the file.
func lineEnd(_ source: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
  var index = from
  while index < source.count, source[index] != 0x0A { index += 1 }
  return index
}
