internal import CCMarkGFM

extension TreeBuilder {
  /// The plain table that the library has read as this rule.
  mutating func plainTable(_ rule: OpaquePointer) -> PlainTable? {
    guard current == 0, metPlainTables < plainTables.count else { return nil }
    let table = plainTables[metPlainTables]
    guard table.headLine == lines.fileLine(cmark_node_get_start_line(rule)) else { return nil }
    metPlainTables += 1
    return table
  }

  mutating func openPlainTable(_ table: PlainTable) {
    let index = add(.table, table.start..<table.end)
    push(Frame(node: Int32(index)))
    let delimiters = content(ofLine: table.headLine + 1)
    _ = TableLine.split(source, delimiters, into: &cells)
    alignments.removeAll()
    for column in 0..<cells.count {
      alignments.append(TableLine.alignment(source, cells[column].range).rawValue)
    }
    for row in 0...table.rows {
      let line = table.headLine + (row == 0 ? 0 : row + 1)
      addPlainRow(content(ofLine: line), isHead: row == 0, columns: table.columns)
    }
    // The library has read one line for the head, the delimiter row and all others.
    lines.skip(table.rows + 1)
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
