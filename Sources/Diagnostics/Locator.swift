internal import SourceText

/// Turns the spans of one file into places. Make it only where there is something to locate: it
/// reads the whole file once for its lines.
struct Locator {
  private let file: SourceFile
  private let lines: LineIndex
  private let excerpts: Bool
  /// Code points before each step of a long line, by line: hostile files have one line of a megabyte
  /// with a finding in every word, and counting from its start each time would be quadratic.
  private var steps: [Int: [Int]] = [:]

  private static let step = 1024

  /// Without `excerpts` the places have no source lines, for formats that don't show them.
  init(_ file: SourceFile, _ lines: LineIndex? = nil, excerpts: Bool) {
    self.file = file
    self.excerpts = excerpts
    self.lines = lines ?? file.lineIndex()
  }

  mutating func place(of span: Span) -> Place {
    let low = min(max(0, span.start), file.bytes.count)
    let span = Span(low, min(max(low, span.end), file.bytes.count))
    let start = location(of: span.start)
    let end = span.isEmpty ? start : location(of: span.end)
    guard excerpts, span != .fileStart else { return Place(span: span, start: start, end: end) }
    var line = lines.span(ofLine: start.line, in: file.bytes)
    if start.line == 1 { line = Span(max(line.start, lines.bom), line.end) }
    return Place(
      span: span, start: start, end: end, excerpt: Excerpt(span, line: line, in: file.bytes))
  }

  /// The same as `LineIndex.location`, in bounded time.
  private mutating func location(of offset: Int) -> Location {
    let line = lines.line(at: offset)
    let start = line == 1 ? min(lines.bom, offset) : lines.starts[line - 1]
    guard offset - start > Self.step else { return lines.location(of: offset, in: file.bytes) }
    if steps[line] == nil { steps[line] = countSteps(ofLine: line, from: start) }
    let whole = (offset - start) / Self.step
    var column = 1 + (steps[line]?[whole] ?? 0)
    for byte in file.bytes[(start + whole * Self.step)..<offset] where byte & 0xC0 != 0x80 {
      column += 1
    }
    return Location(line: line, column: column)
  }

  private func countSteps(ofLine line: Int, from start: Int) -> [Int] {
    let end = line < lines.count ? lines.starts[line] : lines.length
    var counts: [Int] = []
    var codePoints = 0
    for offset in start...end {
      if (offset - start) % Self.step == 0 { counts.append(codePoints) }
      if offset < end, file.bytes[offset] & 0xC0 != 0x80 { codePoints += 1 }
    }
    return counts
  }
}
