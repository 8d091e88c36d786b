/// What `Prescan` tells `PlainBlocks` of the lines.
extension Prescan {
  /// Takes the line if it is plain text or a plain heading at the margin; else nothing has happened.
  mutating func passPlain(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>, _ next: Int, _ number: Int
  ) -> Bool {
    let source = UnsafeBufferPointer(buffer)
    let first = source[line.lowerBound]
    guard source[line.upperBound - 1] != 0x20 else { return false }
    var level = 0
    switch first {
    case 0x80..., 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "("), UInt8(ascii: "\""): break
    case 0x30...0x39:
      guard LinePrefix.listMarker(source, line.lowerBound, line.upperBound) == 0 else {
        return false
      }
    case UInt8(ascii: "#"):
      level = Prescan.headingLevel(source, line)
      guard level > 0 else { return false }
    default: return false
    }
    _ = indent.pass(buffer, line, line.lowerBound)
    if level > 0 {
      paragraphLines = 1
      if !hasFiller { plain.passHeading(line, level: level, end: next, number: number) }
    } else {
      paragraphLines += 1
      if !hasFiller { plain.passText(line, end: next, number: number) }
    }
    previousLine = line
    previousPipes = 0
    return true
  }

  /// The level of a heading with text between its marks and the line's end; 0: it is none.
  fileprivate static func headingLevel(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Int {
    var index = line.lowerBound
    while index < line.upperBound, source[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - line.lowerBound
    // Marks at its end close a heading.
    guard level <= 6, index + 1 < line.upperBound, source[index] == 0x20, source[index + 1] != 0x20,
      source[line.upperBound - 1] != UInt8(ascii: "#")
    else { return 0 }
    return level
  }

  /// Tells `plain` of a line that is neither empty nor plain text.
  mutating func passTable(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ next: Int, _ number: Int,
    isPlain: Bool
  ) {
    guard !hasFiller, isPlain, tableColumns > 0, Prescan.isFramed(source, line) else {
      beginsTable = false
      return plain.passOther()
    }
    guard beginsTable else { return plain.passRow(cells: pipes - 1, end: next) }
    beginsTable = false
    let head = previousLine
    guard head.lowerBound > 0, source[head.lowerBound - 1] == 0x0A,
      previousPipes == tableColumns + 1, Prescan.isFramed(source, head),
      TableLine.isExactDelimiterRow(source, line)
    else { return plain.passOther() }
    plain.passDelimiters(head: head, end: next, number: number, columns: tableColumns)
  }

  /// Whether pipes stand around the line, at the margin.
  fileprivate static func isFramed(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    source[line.lowerBound] == UInt8(ascii: "|") && source[line.upperBound - 1] == UInt8(ascii: "|")
  }
}
