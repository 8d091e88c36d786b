import SourceText

/// Questions about the blanks of lines: which tags have a line for themselves, how far a line is
/// indented. Blanks are spaces and tabs; a line ends with LF, CRLF or the file.
struct BlankLines {
  let bytes: [UInt8]
  /// Where the text starts: behind a byte order mark.
  let floor: Int

  private func isBlank(_ offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }

  /// The start of the line, where only blanks stand between it and the offset.
  func start(before offset: Int) -> Int? {
    var start = offset
    while start > floor, isBlank(start - 1) { start -= 1 }
    return start == floor || bytes[start - 1] == 0x0A ? start : nil
  }

  /// The start of the next line or the end of the file, where only blanks stand before it.
  func next(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, isBlank(end) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == 0x0A { return end + 1 }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return end + 2 }
    return nil
  }

  /// The blanks at the start of the first line that holds something else; the span starts a line.
  func indentation(of span: Span) -> Span? {
    var start = span.start
    while start < span.end {
      var end = start
      while end < span.end, isBlank(end) { end += 1 }
      guard end < span.end else { return nil }
      guard let next = next(after: end) else { return Span(start, end) }
      start = next
    }
    return nil
  }

  /// The span without blanks and line ends around it; `nil` where nothing is left.
  func content(of span: Span) -> Span? {
    var (low, high) = (span.start, span.end)
    func isSpace(_ offset: Int) -> Bool {
      isBlank(offset) || bytes[offset] == 0x0A || bytes[offset] == 0x0D
    }
    while low < high, isSpace(low) { low += 1 }
    while high > low, isSpace(high - 1) { high -= 1 }
    return low < high ? Span(low, high) : nil
  }
}
