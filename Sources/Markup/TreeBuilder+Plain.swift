internal import CCMarkGFM

extension TreeBuilder {
  /// The plain blocks that the library has read as this rule.
  mutating func plainRun(_ rule: OpaquePointer) -> PlainRun? {
    guard current == 0, metRuns < plain.runs.count else { return nil }
    let run = plain.runs[metRuns]
    guard run.firstLine == lines.fileLine(cmark_node_get_start_line(rule)) else { return nil }
    metRuns += 1
    return run
  }

  /// Adds the blocks to the document, without the detours of `add`: most nodes of a paper stand in one.
  mutating func addPlain(_ run: PlainRun) {
    // Their literals are parts of one copy.
    let moved = text.count - run.start
    text.append(contentsOf: UnsafeBufferPointer(rebasing: source[run.start..<run.endOffset]))
    var previous = tails[0]
    for index in run.first..<run.end {
      let block = plain.found[index]
      link(&previous, in: 0)
      switch block.kind {
      case .paragraph: addPlainParagraph(block, moved)
      case .heading: addPlainHeading(block, moved)
      case .table: addPlainTable(block, moved)
      }
    }
    tails[0] = previous
    tails.append(-1, times: nodes.count - tails.count)
  }

  /// Makes the node that is added next the sibling of `previous`.
  @inline(__always)
  private mutating func link(_ previous: inout Int32, in parent: Int32) {
    let index = Int32(truncatingIfNeeded: nodes.count)
    if previous < 0 {
      nodes[Int(parent)].firstIndex = index
    } else {
      nodes[Int(previous)].nextIndex = index
    }
    previous = index
  }

  /// A line of the file without its end.
  private func plainLine(_ line: Int) -> Range<Int> {
    let start = lines.lineStart(line)
    var end = line < lines.count ? lines.lineStart(line + 1) - 1 : source.count
    if end > start, source[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private mutating func addPlainHeading(_ block: PlainBlock, _ moved: Int) {
    let line = plainLine(block.firstLine)
    let index = Int32(truncatingIfNeeded: nodes.count)
    var heading = MarkupNode(.heading, parent: 0, start: line.lowerBound, end: line.upperBound)
    heading.level = Int32(truncatingIfNeeded: block.level)
    heading.firstIndex = index + 1
    nodes.append(heading)
    addPlainText(line.lowerBound + block.level + 1, line.upperBound, parent: index, moved)
  }

  private mutating func addPlainParagraph(_ block: PlainBlock, _ moved: Int) {
    let index = Int32(truncatingIfNeeded: nodes.count)
    var end = block.start
    nodes.append(MarkupNode(.paragraph, parent: 0, start: block.start, end: block.end))
    var previous: Int32 = -1
    for number in block.firstLine..<block.firstLine + block.lines {
      let line = plainLine(number)
      if previous >= 0 {
        link(&previous, in: index)
        nodes.append(MarkupNode(.softBreak, parent: index, start: end, end: line.lowerBound))
      }
      link(&previous, in: index)
      addPlainText(line.lowerBound, line.upperBound, parent: index, moved)
      end = line.upperBound
    }
    nodes[Int(index)].spanEnd = Int32(truncatingIfNeeded: end)
  }

  private mutating func addPlainTable(_ block: PlainBlock, _ moved: Int) {
    let table = Int32(truncatingIfNeeded: nodes.count)
    readAlignments(plainLine(block.firstLine + 1))
    nodes.append(MarkupNode(.table, parent: 0, start: block.start, end: block.end))
    var end = block.start
    var previous: Int32 = -1
    for number in block.firstLine..<block.firstLine + block.lines
    where number != block.firstLine + 1 {
      let line = plainLine(number)
      link(&previous, in: table)
      addPlainRow(line, isHead: number == block.firstLine, parent: table, moved)
      end = line.upperBound
    }
    nodes[Int(table)].spanEnd = Int32(truncatingIfNeeded: end)
  }

  private mutating func readAlignments(_ delimiters: Range<Int>) {
    _ = TableLine.split(source, delimiters, into: &cells)
    alignments.removeAll()
    for column in 0..<cells.count {
      alignments.append(TableLine.alignment(source, cells[column].range).rawValue)
    }
  }

  /// A row with a pipe at both ends, in which all blanks are spaces.
  private mutating func addPlainRow(
    _ line: Range<Int>, isHead: Bool, parent: Int32, _ moved: Int
  ) {
    guard let base = source.baseAddress else { return }
    let row = Int32(truncatingIfNeeded: nodes.count)
    var node = MarkupNode(
      .tableRow, parent: parent, start: line.lowerBound, end: line.upperBound)
    if isHead { node.flags |= MarkupNode.headerRow }
    nodes.append(node)
    var previous: Int32 = -1
    var column = 0
    var from = line.lowerBound + 1
    var index = from
    while index < line.upperBound {
      var pipes = ByteBlock.places(ByteBlock(base + index) == 0x7C)
      while pipes != 0 {
        let pipe = index + pipes.trailingZeroBitCount
        guard pipe < line.upperBound else { break }
        pipes &= pipes - 1
        link(&previous, in: row)
        addPlainCell(from, pipe, Int32(alignments[column]), parent: row, moved)
        column += 1
        from = pipe + 1
      }
      index += ByteBlock.count
    }
  }

  @inline(__always)
  private mutating func addPlainCell(
    _ from: Int, _ pipe: Int, _ alignment: Int32, parent: Int32, _ moved: Int
  ) {
    var low = from
    var high = pipe
    while low < high, source[low] == 0x20 { low += 1 }
    while high > low, source[high - 1] == 0x20 { high -= 1 }
    let index = Int32(truncatingIfNeeded: nodes.count)
    guard low < high else {
      // An empty cell is the empty range behind its first blank.
      let place = min(from + 1, pipe)
      var cell = MarkupNode(.tableCell, parent: parent, start: place, end: place)
      cell.level = alignment
      nodes.append(cell)
      return
    }
    var cell = MarkupNode(.tableCell, parent: parent, start: low, end: high)
    cell.level = alignment
    cell.firstIndex = index + 1
    nodes.append(cell)
    addPlainText(low, high, parent: index, moved)
  }

  /// `moved`: how far behind its place in the file it stands among the literals.
  @inline(__always)
  private mutating func addPlainText(_ start: Int, _ end: Int, parent: Int32, _ moved: Int) {
    if !hasMarkers, MarkerToken.mayBegin(UnsafeBufferPointer(rebasing: source[start..<end])) {
      hasMarkers = true
    }
    var node = MarkupNode(.text, parent: parent, start: start, end: end)
    node.literalStart = Int32(truncatingIfNeeded: start + moved)
    node.literalCount = Int32(truncatingIfNeeded: end - start)
    nodes.append(node)
  }
}
