/// Finds the blocks that are plain, line by line.
///
/// Only what stands at the margin counts, behind an empty line or a plain heading: no line of it can
/// then begin anything else, or belong to anything above it.
struct PlainBlocks {
  /// In the order of the file.
  private(set) var found: [PlainBlock] = []
  private(set) var runs: [PlainRun] = []
  /// Whether the file holds nothing but plain blocks.
  private(set) var isComplete = true

  private var open: PlainBlock?
  /// Whether a block may begin in the next line.
  private var mayBegin: Bool
  /// Whether nothing but empty lines stands behind the last block found.
  private var joins = false
  /// What was true before the last line that is not plain: it may be the head of a table.
  private var head = (mayBegin: false, joins: false, isComplete: true)

  /// - Parameter atStart: whether the library's input begins with the first line.
  init(atStart: Bool) { mayBegin = atStart }

  /// A line with nothing in it, not even what only looks like a blank; or the end of the file.
  mutating func passBlankLine() {
    if let open { close(open) }
    mayBegin = true
  }

  /// A line of text that can neither begin a block of another kind nor end with blanks.
  mutating func passText(_ line: Range<Int>, end: Int, number: Int) {
    if open != nil {
      open?.lines += 1
      open?.end = end
    } else if mayBegin {
      open = PlainBlock(
        kind: .paragraph, level: 0, firstLine: number, start: line.lowerBound, end: end,
        joins: joins)
      mayBegin = false
    } else {
      passOther()
    }
  }

  /// „## Text“; it ends a paragraph above it.
  mutating func passHeading(_ line: Range<Int>, level: Int, end: Int, number: Int) {
    if let open {
      close(open)
    } else if !mayBegin {
      return passOther()
    }
    close(
      PlainBlock(
        kind: .heading, level: level, firstLine: number, start: line.lowerBound, end: end,
        joins: joins))
    mayBegin = true
  }

  /// The delimiter row of a table with a plain head, which was passed as some other line.
  mutating func passDelimiters(head: Range<Int>, end: Int, number: Int, columns: Int) {
    guard self.head.mayBegin else { return passOther() }
    open = PlainBlock(
      kind: .table, level: columns, firstLine: number - 1, lines: 2, start: head.lowerBound,
      end: end, joins: self.head.joins)
    isComplete = self.head.isComplete
  }

  /// A line with pipes around it that has as many plain cells.
  mutating func passRow(cells: Int, end: Int) {
    guard let table = open, table.level == cells else { return passOther() }
    open?.lines += 1
    open?.end = end
  }

  /// Any other line. What is open is not plain.
  mutating func passOther() {
    open = nil
    head = (mayBegin, joins, isComplete)
    mayBegin = false
    joins = false
    isComplete = false
  }

  private mutating func close(_ block: PlainBlock) {
    if block.joins, !runs.isEmpty {
      let last = runs.count - 1
      runs[last].end += 1
      runs[last].lines = block.firstLine + block.lines - runs[last].firstLine
      runs[last].endOffset = block.end
    } else {
      runs.append(
        PlainRun(
          first: found.count, end: found.count + 1, firstLine: block.firstLine,
          lines: block.lines, start: block.start, endOffset: block.end))
    }
    found.append(block)
    joins = true
    open = nil
  }
}
