internal import SourceText

/// Writes parts of one tree as Markdown that is read back as the same tree.
struct MarkdownWriter: ~Copyable {
  let nodes: UnsafeBufferPointer<MarkupNode>
  let text: UnsafeBufferPointer<UInt8>
  let options: MarkdownOptions
  private(set) var line = LineLead()
  /// Inside an „a)“ list, whose nested lists are not indented further.
  private var inMarkers = false
  /// The „a)“ list that comes next is written „- a)“.
  private var bulletsMarkers = false

  /// Columns beyond which the cells of a table are not padded.
  private static let widestPadding = 60

  init(
    _ nodes: UnsafeBufferPointer<MarkupNode>, _ text: UnsafeBufferPointer<UInt8>,
    _ options: MarkdownOptions
  ) {
    self.nodes = nodes
    self.text = text
    self.options = options
  }

  // MARK: Blocks

  mutating func blocks(
    _ first: Int32, _ end: Int32, isTight: Bool = false, _ out: inout ByteWriter
  ) {
    var index = first
    var previous: MarkupKind?
    var previousKeepsMarkers = false
    var swapsBullet = false
    while index >= 0, index != end {
      let node = nodes[Int(index)]
      if let previous {
        // Blocks that would run into each other need the empty line even in a tight list.
        let touches =
          previous == .paragraph && (node.kind == .paragraph || node.kind == .table)
          || previous == .table || (previous == .list && node.kind == .paragraph)
        if !isTight || touches { blankLine(&out) }
      }
      swapsBullet =
        previous == .list && node.kind == .list && node.listStyle == .bullet && !swapsBullet
      // Two „a)“ lists in a row would be taken for one inside the other.
      bulletsMarkers = previousKeepsMarkers && node.kind == .list && node.listStyle.keepsMarkers
      block(node, swapsBullet: swapsBullet, &out)
      previousKeepsMarkers = node.kind == .list && node.listStyle.keepsMarkers
      previous = node.kind
      index = node.nextIndex
    }
  }

  private func blankLine(_ out: inout ByteWriter) {
    line.putTrimmedPrefix(into: &out)
    out.put(byte: 0x0A)
  }

  private mutating func startLine(_ out: inout ByteWriter) {
    line.put(into: &out)
  }

  private mutating func block(_ node: MarkupNode, swapsBullet: Bool, _ out: inout ByteWriter) {
    switch node.kind {
    case .heading:
      startLine(&out)
      out.put(0x23, times: min(6, max(1, Int(node.level) + options.headingShift)))
      out.put(byte: 0x20)
      inlines(node.firstIndex, MarkdownText(inHeading: true), &out)
      out.put(byte: 0x0A)
    case .paragraph:
      startLine(&out)
      inlines(node.firstIndex, MarkdownText(beginsLine: true), &out)
      out.put(byte: 0x0A)
    case .list: writeList(node, bullet: swapsBullet ? "+" : "-", &out)
    case .quote:
      let outer = line.count
      line.push(UInt8(ascii: ">"))
      line.push(0x20)
      if node.firstIndex < 0 {
        line.putTrimmedLead(into: &out)
        out.put(byte: 0x0A)
      } else {
        blocks(node.firstIndex, -1, &out)
      }
      line.pop(to: outer)
    case .codeBlock: writeCode(node, &out)
    case .rawHTML: writeRaw(node, &out)
    case .thematicBreak:
      startLine(&out)
      out.constant("***\n")
    case .table: writeTable(node, &out)
    case .document, .item, .tableRow: blocks(node.firstIndex, -1, &out)
    default:
      startLine(&out)
      inlines(node.firstIndex, MarkdownText(beginsLine: true), &out)
      out.put(byte: 0x0A)
    }
  }

  private mutating func writeCode(_ node: MarkupNode, _ out: inout ByteWriter) {
    let code = literal(node)
    let fence = max(3, longestRun(of: UInt8(ascii: "`"), in: code) + 1)
    startLine(&out)
    out.put(UInt8(ascii: "`"), times: fence)
    out.put(second(node))
    out.put(byte: 0x0A)
    for content in code.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if content.isEmpty {
        line.putTrimmedPrefix(into: &out)
      } else {
        line.put(into: &out)
      }
      out.put(UnsafeBufferPointer(rebasing: content))
      out.put(byte: 0x0A)
    }
    line.put(into: &out)
    out.put(UInt8(ascii: "`"), times: fence)
    out.put(byte: 0x0A)
  }

  /// Raw HTML is shown, so it becomes text.
  private mutating func writeRaw(_ node: MarkupNode, _ out: inout ByteWriter) {
    for content in literal(node).split(separator: 0x0A) {
      let content = content.drop { isBlank($0) || $0 == 0x0D }
      guard !content.isEmpty else { continue }
      startLine(&out)
      MarkdownText(beginsLine: true).put(UnsafeBufferPointer(rebasing: content), into: &out)
      out.put(byte: 0x0A)
    }
  }

  private mutating func writeList(
    _ node: MarkupNode, bullet: StaticString, _ out: inout ByteWriter
  ) {
    let style = node.listStyle
    var number = Int(node.level)
    var index = node.firstIndex
    let isNested = inMarkers
    let isBulleted = bulletsMarkers
    var marker = ByteWriter(capacity: 64)
    while index >= 0 {
      let item = nodes[Int(index)]
      if index != node.firstIndex, !node.isTight || (style.keepsMarkers && !isBulleted) {
        blankLine(&out)
      }
      let outer = line.count
      switch style {
      case .bullet: marker.put(bullet)
      case .numberPeriod, .numberParenthesis:
        marker.put(decimal: number)
        marker.put(byte: style == .numberPeriod ? 0x2E : 0x29)
      default:
        if isBulleted { marker.constant("- ") }
        marker.put(literal(item))
      }
      marker.put(byte: 0x20)
      // Our lists are paragraphs to others: four blanks would make code of them.
      let width = isBulleted ? 2 : style.keepsMarkers ? (isNested ? 0 : 3) : marker.count
      inMarkers = style.keepsMarkers && !isBulleted
      if let task = item.task { marker.constant(task ? "[x] " : "[ ] ") }
      marker.withBytes { line.mark($0) }
      marker.reset()
      line.push(blanks: width)
      if item.firstIndex < 0 {
        line.putTrimmedLead(into: &out)
        out.put(byte: 0x0A)
      } else {
        blocks(item.firstIndex, -1, isTight: node.isTight && !style.keepsMarkers, &out)
      }
      line.pop(to: outer)
      inMarkers = isNested
      number += 1
      index = item.nextIndex
    }
  }

  private mutating func writeTable(_ node: MarkupNode, _ out: inout ByteWriter) {
    guard node.firstIndex >= 0 else { return }
    var scratch = ByteWriter(capacity: 4096)
    var cells = Store<TableCell>(capacity: 128)
    var widths = Store<Int>(capacity: 16)
    var alignments = Store<CellAlignment>(capacity: 16)
    var row = node.firstIndex
    while row >= 0 {
      var column = 0
      var cell = nodes[Int(row)].firstIndex
      while cell >= 0 {
        let entry = nodes[Int(cell)]
        let start = scratch.count
        let width = putCell(entry, &scratch)
        cells.append(TableCell(start: start, end: scratch.count, width: width))
        if column == widths.count {
          widths.append(3)
          alignments.append(entry.alignment)
        }
        widths[column] = max(widths[column], min(width, MarkdownWriter.widestPadding))
        column += 1
        cell = entry.nextIndex
      }
      row = nodes[Int(row)].nextIndex
    }
    let columns = widths.count
    guard columns > 0 else { return }
    var column = 0
    for index in 0..<cells.count {
      if column == 0 {
        startLine(&out)
        out.put(byte: 0x7C)
      }
      let free = max(0, widths[column] - cells[index].width)
      let before =
        alignments[column] == .right ? free : alignments[column] == .center ? free / 2 : 0
      out.put(0x20, times: before + 1)
      let (from, end) = (cells[index].start, cells[index].end)
      scratch.withBytes { out.put(UnsafeBufferPointer(rebasing: $0[from..<end])) }
      out.put(0x20, times: free - before)
      out.constant(" |")
      column += 1
      guard column == columns else { continue }
      column = 0
      out.put(byte: 0x0A)
      if index == columns - 1 { putDelimiters(widths, alignments, &out) }
    }
  }

  /// - Returns: the columns of the cell.
  private func putCell(_ cell: MarkupNode, _ out: inout ByteWriter) -> Int {
    // Most hold one text that means nothing to Markdown.
    if cell.firstIndex >= 0 {
      let child = nodes[Int(cell.firstIndex)]
      if child.kind == .text, child.nextIndex < 0 {
        let text = literal(child)
        let look = CellLook(text)
        if look.isInert {
          out.put(text)
          return look.columns
        }
      }
    }
    let start = out.count
    inlines(cell.firstIndex, MarkdownText(inTable: true), &out)
    return out.withBytes { TextLine.width($0, start..<$0.count) }
  }

  /// A cell as it is written, in bytes and columns.
  private struct TableCell: BitwiseCopyable {
    let start: Int
    let end: Int
    let width: Int
  }

  private mutating func putDelimiters(
    _ widths: borrowing Store<Int>, _ alignments: borrowing Store<CellAlignment>,
    _ out: inout ByteWriter
  ) {
    startLine(&out)
    out.put(byte: 0x7C)
    for column in 0..<widths.count {
      let (width, alignment) = (widths[column], alignments[column])
      let left = alignment == .left || alignment == .center
      let right = alignment == .right || alignment == .center
      out.put(left ? ":" : "-")
      out.put(0x2D, times: width)
      out.put(right ? ":|" : "-|")
    }
    out.put(byte: 0x0A)
  }
}
