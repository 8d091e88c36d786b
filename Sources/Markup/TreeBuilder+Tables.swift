internal import CCMarkGFM

extension TreeBuilder {
  mutating func openTable(_ node: OpaquePointer, _ span: Range<Int>) {
    let index = add(.table, span)
    push(Frame(node: Int32(index)))
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments: [UInt8] = []
    if let given = cmark_gfm_extensions_get_table_alignments(node) {
      alignments = (0..<columns).map { column in
        switch given[column] {
        case UInt8(ascii: "l"): CellAlignment.left.rawValue
        case UInt8(ascii: "c"): CellAlignment.center.rawValue
        case UInt8(ascii: "r"): CellAlignment.right.rawValue
        default: CellAlignment.none.rawValue
        }
      }
    }
    table = TableCursor(
      node: index, columns: columns, alignments: alignments, headLine: headLine(node))
    checkAbove()
  }

  /// The line of the head, which cmark does not know where a paragraph stands directly above it.
  private func headLine(_ table: OpaquePointer) -> Int {
    if let head = cmark_node_first_child(table), let body = cmark_node_next(head) {
      let line = Int(cmark_node_get_start_line(body)) - 2
      if line >= 1 { return line }
    }
    var line = max(1, Int(cmark_node_get_start_line(table)))
    while line < lines.count, line < Int(cmark_node_get_start_line(table)) + Limits.paragraphLines {
      if TableLine.isDelimiterRow(source, content(ofLine: line + 1)) { return line }
      line += 1
    }
    return max(1, Int(cmark_node_get_start_line(table)))
  }

  /// A source line without its end and without quote marks, bullets and blanks before it.
  private func content(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lines.count else { return source.count..<source.count }
    let start = offset(line, 1)
    let end = line < lines.count ? max(start, offset(line + 1, 1) - 1) : source.count
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

  mutating func openRow(_ node: OpaquePointer) {
    guard let headLine = table?.headLine, let row = table?.row else {
      return push(Frame(node: current, isTransparent: true))
    }
    let isHead = row == 0
    // Rows follow one another line by line, but for the delimiter row behind the head.
    var range = content(ofLine: isHead ? headLine : headLine + row + 1)
    if isHead, !range.isEmpty {
      let marker = LinePrefix(source, range)
      if marker.markers > 0 {
        range = min(marker.content, range.upperBound)..<range.upperBound
      }
    }
    let found = TableLine(source, range)
    let index = add(.tableRow, range)
    if isHead { nodes[index].flags |= MarkupNode.headerRow }
    checkRow(found, range)
    table?.cells = found.cells
    table?.cell = 0
    table?.rowEnd = range.upperBound
    table?.row += 1
    push(Frame(node: Int32(index)))
  }

  private mutating func checkRow(_ line: TableLine, _ range: Range<Int>) {
    guard let row = table?.row, row > 0, let columns = table?.columns else { return }
    let found = line.cells.count
    if found > columns {
      let surplus = line.cells[columns]
      let span = surplus.isEmpty ? surplus.lowerBound - 1..<surplus.lowerBound : surplus
      tell(.surplusCells(found: found, columns: columns), span)
    } else if !line.hasPipe, columns > 1 || headHasPipe() {
      tell(.textBelowTable, range)
    } else if found < columns {
      tell(.missingCells(found: found, columns: columns), range)
    }
  }

  private func headHasPipe() -> Bool {
    TableLine(source, content(ofLine: table?.headLine ?? 0)).hasPipe
  }

  mutating func openCell() {
    guard let cell = table?.cell, let end = table?.rowEnd else {
      return push(Frame(node: current, isTransparent: true))
    }
    let range = table?.range(ofCell: cell) ?? end..<end
    let index = add(.tableCell, range)
    nodes[index].level = table?.alignment(ofColumn: cell) ?? 0
    table?.cell += 1
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
