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

  mutating func addPlain(_ run: PlainRun) {
    for index in run.first..<run.end {
      let block = plain.found[index]
      switch block.kind {
      case .paragraph: addPlainParagraph(block)
      case .heading: addPlainHeading(block)
      case .table: addPlainTable(block)
      }
    }
  }

  /// A line of the file without its end.
  private func plainLine(_ line: Int) -> Range<Int> {
    let start = lines.lineStart(line)
    var end = line < lines.count ? lines.lineStart(line + 1) - 1 : source.count
    if end > start, source[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private mutating func addPlainHeading(_ block: PlainBlock) {
    let line = plainLine(block.firstLine)
    let index = add(.heading, line)
    nodes[index].level = Int32(block.level)
    addPlainText(line.lowerBound + block.level + 1..<line.upperBound, parent: Int32(index))
    nodes[index].firstIndex = Int32(index + 1)
  }

  private mutating func addPlainParagraph(_ block: PlainBlock) {
    let first = plainLine(block.firstLine)
    let index = add(.paragraph, first)
    nodes[index].firstIndex = Int32(index + 1)
    addPlainText(first, parent: Int32(index))
    var end = first.upperBound
    for number in block.firstLine + 1..<block.firstLine + block.lines {
      let line = plainLine(number)
      nodes[nodes.count - 1].nextIndex = Int32(truncatingIfNeeded: nodes.count)
      var pause = MarkupNode(.softBreak, parent: Int32(index), start: end, end: line.lowerBound)
      pause.nextIndex = Int32(truncatingIfNeeded: nodes.count + 1)
      nodes.append(pause)
      tails.append(-1)
      addPlainText(line, parent: Int32(index))
      end = line.upperBound
    }
    nodes[index].spanEnd = Int32(truncatingIfNeeded: end)
  }

  private mutating func addPlainTable(_ block: PlainBlock) {
    let table = add(.table, block.start..<block.end)
    let delimiters = content(ofLine: block.firstLine + 1)
    _ = TableLine.split(source, delimiters, into: &cells)
    alignments.removeAll()
    for column in 0..<cells.count {
      alignments.append(TableLine.alignment(source, cells[column].range).rawValue)
    }
    open.append(Frame(node: Int32(table)))
    for line in block.firstLine..<block.firstLine + block.lines where line != block.firstLine + 1 {
      addPlainRow(
        content(ofLine: line), isHead: line == block.firstLine, columns: block.level)
    }
    _ = open.removeLast()
    closeTable(table)
  }

  private mutating func addPlainRow(_ range: Range<Int>, isHead: Bool, columns: Int) {
    let row = add(.tableRow, range)
    if isHead { nodes[row].flags |= MarkupNode.headerRow }
    _ = TableLine.split(source, range, into: &cells)
    var previous: Int32 = -1
    // As `add` would, without its detours: most of the nodes of a paper are cells.
    for column in 0..<min(columns, cells.count) {
      let range = cells[column].range
      let index = Int32(truncatingIfNeeded: nodes.count)
      var cell = MarkupNode(
        .tableCell, parent: Int32(row), start: range.lowerBound, end: range.upperBound)
      cell.level = column < alignments.count ? Int32(alignments[column]) : 0
      if !range.isEmpty { cell.firstIndex = index + 1 }
      nodes.append(cell)
      tails.append(cell.firstIndex)
      if previous < 0 {
        nodes[row].firstIndex = index
      } else {
        nodes[Int(previous)].nextIndex = index
      }
      previous = index
      if !range.isEmpty { addPlainText(range, parent: index) }
    }
    tails[row] = previous
  }

  private mutating func addPlainText(_ range: Range<Int>, parent: Int32) {
    let literal = UnsafeBufferPointer(rebasing: source[range])
    if !hasMarkers, MarkerToken.mayBegin(literal) { hasMarkers = true }
    var node = MarkupNode(.text, parent: parent, start: range.lowerBound, end: range.upperBound)
    node.literalStart = Int32(truncatingIfNeeded: text.count)
    node.literalCount = Int32(truncatingIfNeeded: range.count)
    text.append(contentsOf: literal)
    nodes.append(node)
    tails.append(-1)
  }
}
