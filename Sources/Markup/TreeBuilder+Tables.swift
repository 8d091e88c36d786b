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

  mutating func openRow(_ node: OpaquePointer) {
    guard var cursor = table else { return push(Frame(node: current, isTransparent: true)) }
    let isHead = cursor.row == 0
    // Rows follow one another line by line, but for the delimiter row behind the head.
    let line = isHead ? cursor.headLine : cursor.headLine + cursor.row + 1
    var range = content(ofLine: line)
    if !range.isEmpty {
      let marker = LinePrefix(source, range)
      if isHead, marker.markers > 0 {
        range = min(marker.content, range.upperBound)..<range.upperBound
      }
    }
    let found = TableLine(source, range)
    let index = add(.tableRow, range)
    if isHead { nodes[index].flags |= MarkupNode.headerRow }
    checkRow(found, cursor, range)
    cursor.cells = found.cells
    cursor.cell = 0
    cursor.rowRange = range
    cursor.row += 1
    table = cursor
    push(Frame(node: Int32(index)))
  }

  private mutating func checkRow(_ line: TableLine, _ cursor: TableCursor, _ range: Range<Int>) {
    guard cursor.row > 0 else { return }
    let found = line.cells.count
    if found > cursor.columns {
      let surplus = line.cells[cursor.columns]
      let span = surplus.isEmpty ? surplus.lowerBound - 1..<surplus.lowerBound : surplus
      tell(.surplusCells(found: found, columns: cursor.columns), span)
    } else if !line.hasPipe, cursor.columns > 1 || headHasPipe(cursor) {
      tell(.textBelowTable, range)
    } else if found < cursor.columns {
      tell(.missingCells(found: found, columns: cursor.columns), range)
    }
  }

  private func headHasPipe(_ cursor: TableCursor) -> Bool {
    TableLine(source, content(ofLine: cursor.headLine)).hasPipe
  }

  mutating func openCell() {
    guard var cursor = table else { return push(Frame(node: current, isTransparent: true)) }
    let end = cursor.rowRange.upperBound
    let range = cursor.cell < cursor.cells.count ? cursor.cells[cursor.cell] : end..<end
    let index = add(.tableCell, range)
    if cursor.cell < cursor.alignments.count {
      nodes[index].level = Int32(cursor.alignments[cursor.cell])
    }
    cursor.cell += 1
    table = cursor
    locator.begin(range)
    push(Frame(node: Int32(index)))
  }

  mutating func closeRow(_ node: Int) {}

  mutating func closeTable(_ node: Int) {
    if let first = nodes[node].firstChild, let last = lastChild(of: node) {
      nodes[node].spanStart = nodes[first].spanStart
      nodes[node].spanEnd = max(nodes[first].spanEnd, nodes[last].spanEnd)
    }
    table = nil
  }
}
