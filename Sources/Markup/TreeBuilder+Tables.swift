internal import CCMarkGFM

extension TreeBuilder {
  mutating func openTable(_ node: OpaquePointer, _ span: Range<Int>) {
    let index = add(.table, span)
    push(Frame(node: Int32(index)))
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    table = TableCursor(
      node: index, columns: columns,
      alignments: UnsafePointer(cmark_gfm_extensions_get_table_alignments(node)),
      headLine: headLine(node))
    checkAbove()
  }

  /// The line of the head, which cmark does not know where a paragraph stands directly above it.
  private func headLine(_ table: OpaquePointer) -> Int {
    if let head = cmark_node_first_child(table), let body = cmark_node_next(head) {
      let line = lines.fileLine(cmark_node_get_start_line(body)) - 2
      if line >= 1 { return line }
    }
    let first = lines.fileLine(cmark_node_get_start_line(table))
    var line = max(1, first)
    while line < lines.count, line < first + Limits.paragraphLines {
      if TableLine.isDelimiterRow(source, content(ofLine: line + 1)) { return line }
      line += 1
    }
    return max(1, first)
  }

  /// A source line without its end and without quote marks, bullets and blanks before it.
  func content(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lines.count else { return source.count..<source.count }
    let start = lines.offset(line, 1)
    let end = line < lines.count ? max(start, lines.offset(line + 1, 1) - 1) : source.count
    var low = start
    while low < end, isBlank(source[low]) || source[low] == UInt8(ascii: ">") { low += 1 }
    return low..<TableLine.trimmedEnd(source, low..<end)
  }

  private mutating func checkAbove() {
    guard let table, table.headLine > 1 else { return }
    let above = content(ofLine: table.headLine - 1)
    let previous = previousSibling(of: table.node)
    guard !above.isEmpty, let previous, nodes[previous].kind == .paragraph else { return }
    tell(.textAboveTable, above)
  }

  private func previousSibling(of node: Int) -> Int? {
    guard let parent = nodes[node].parent else { return nil }
    var child = nodes[parent].firstIndex
    var before: Int32 = -1
    while child >= 0, Int(child) != node {
      before = child
      child = nodes[Int(child)].nextIndex
    }
    return before < 0 ? nil : Int(before)
  }

  /// A paragraph that was meant as a table.
  mutating func tellFailedTables(_ paragraph: Int) {
    let span = nodes[paragraph].span
    for table in failedTables
    where table.delimiterRow.lowerBound >= span.start && table.delimiterRow.upperBound <= span.end {
      tell(.noTable(header: table.header, delimiters: table.delimiters), table.delimiterRow)
    }
  }

  mutating func openRow() {
    guard var table else { return push(Frame(node: current, isTransparent: true)) }
    let headLine = table.headLine
    let row = table.row
    let isHead = row == 0
    // Rows follow one another line by line, but for the delimiter row behind the head.
    var range = content(ofLine: isHead ? headLine : headLine + row + 1)
    if isHead, !range.isEmpty {
      let marker = LinePrefix(source, range)
      if marker.markers > 0 {
        range = min(marker.content, range.upperBound)..<range.upperBound
      }
    }
    let hasPipe = TableLine.split(source, range, into: &cells)
    let index = add(.tableRow, range)
    if isHead {
      nodes[index].flags |= MarkupNode.headerRow
      table.headHasPipe = hasPipe
    } else {
      check(table, range, hasPipe: hasPipe)
    }
    table.cell = 0
    table.rowEnd = range.upperBound
    table.row += 1
    self.table = table
    push(Frame(node: Int32(index)))
  }

  /// Compares the row, which is in `cells`, with the head.
  private mutating func check(_ table: TableCursor, _ range: Range<Int>, hasPipe: Bool) {
    let found = cells.count
    let columns = table.columns
    if found > columns {
      let surplus = cells[columns].range
      let span = surplus.isEmpty ? surplus.lowerBound - 1..<surplus.lowerBound : surplus
      tell(.surplusCells(found: found, columns: columns), span)
    } else if !hasPipe, columns > 1 || table.headHasPipe {
      tell(.textBelowTable, range)
    } else if found < columns {
      tell(.missingCells(found: found, columns: columns), range)
    }
  }

  mutating func openCell() {
    guard let table else { return push(Frame(node: current, isTransparent: true)) }
    let cell = table.cell
    let range = cell < cells.count ? cells[cell].range : table.rowEnd..<table.rowEnd
    let index = add(.tableCell, range)
    nodes[index].level = Int32(table.alignment(ofColumn: cell).rawValue)
    self.table?.cell = cell + 1
    locator.begin(range)
    push(Frame(node: Int32(index)))
  }

  mutating func closeTable(_ node: Int) {
    if let first = nodes[node].firstChild, let last = lastChild(of: node) {
      nodes[node].spanStart = nodes[first].spanStart
      nodes[node].spanEnd = max(nodes[first].spanEnd, nodes[last].spanEnd)
    }
    table = nil
  }
}
