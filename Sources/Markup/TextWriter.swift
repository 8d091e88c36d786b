internal import SourceText

/// Writes parts of one tree as plain text.
struct TextWriter: ~Copyable {
  let inlines: TextInlines
  private let nodes: UnsafeBufferPointer<MarkupNode>
  private let options: TextOptions
  private var line: LineLead
  /// The block that is being written, as one long line.
  private var flowing = ByteWriter(capacity: 1024)

  init(
    _ nodes: UnsafeBufferPointer<MarkupNode>, _ text: UnsafeBufferPointer<UInt8>,
    _ options: TextOptions
  ) {
    inlines = TextInlines(nodes: nodes, text: text, resolveLink: options.resolveLink)
    self.nodes = nodes
    self.options = options
    line = LineLead(indent: options.indent)
  }

  // MARK: Blocks

  mutating func blocks(
    _ first: Int32, _ end: Int32, isTight: Bool = false, _ out: inout ByteWriter
  ) {
    var index = first
    while index >= 0, index != end {
      if index != first, !isTight { blankLine(&out) }
      block(index, &out)
      index = nodes[Int(index)].nextIndex
    }
  }

  private func blankLine(_ out: inout ByteWriter) {
    line.putTrimmedPrefix(into: &out)
    out.put(byte: 0x0A)
  }

  private mutating func block(_ index: Int32, _ out: inout ByteWriter) {
    let node = nodes[Int(index)]
    switch node.kind {
    case .heading: writeHeading(node, &out)
    case .paragraph, .tableCell:
      inlines.put(node.firstIndex, &flowing)
      flow(&out)
    case .list: writeList(node, &out)
    case .quote:
      let outer = line.count
      line.push(UInt8(ascii: ">"))
      line.push(0x20)
      blocks(node.firstIndex, -1, &out)
      line.pop(to: outer)
    case .codeBlock: writeCode(node, &out)
    case .rawHTML:
      flowing.put(inlines.literal(node))
      flow(&out)
    case .thematicBreak:
      line.put(into: &out)
      out.constant("* * *\n")
    case .table: writeTable(node, &out)
    case .document, .item, .tableRow: blocks(node.firstIndex, -1, &out)
    default:
      inlines.put(node, &flowing)
      flow(&out)
    }
  }

  /// Writes the long line as a paragraph.
  private mutating func flow(_ out: inout ByteWriter) {
    flowing.withBytes { bytes in
      line.lead.withElements { lead in
        line.prefix.withElements { prefix in
          putWrapped(bytes, width: options.width, first: lead, rest: prefix, into: &out)
        }
      }
    }
    flowing.reset()
    line.begin()
  }

  private mutating func writeHeading(_ node: MarkupNode, _ out: inout ByteWriter) {
    let level = min(6, max(1, Int(node.level) + options.headingShift))
    inlines.put(node.firstIndex, &flowing)
    if options.headings == .upper, level <= 2 {
      let upper = flowing.string().uppercased()
      flowing.reset()
      flowing.put(upper)
    }
    let start = out.count
    let indent = line.lead.count
    flow(&out)
    guard options.headings == .underlined, level <= 2 else { return }
    // The rule is as wide as the widest line of the heading.
    let width = out.withBytes { TextWriter.widestLine($0, from: start) }
    line.prefix.withElements { out.put($0) }
    out.put(level == 1 ? 0x3D : 0x2D, times: max(1, width - indent))
    out.put(byte: 0x0A)
  }

  private static func widestLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var widest = 0
    var index = start
    while index < text.count {
      let end = lineEnd(text, index)
      widest = max(widest, TextLine.width(text, index..<end))
      index = end + 1
    }
    return widest
  }

  private mutating func writeCode(_ node: MarkupNode, _ out: inout ByteWriter) {
    let code = inlines.literal(node)
    let room = max(8, options.width - line.count)
    for content in code.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      var rest = content
      repeat {
        // Code is kept as it is, but for lines that no page could hold.
        var end = rest.startIndex
        var width = 0
        while end < rest.endIndex {
          let columns = TextLine.columns(code, end, rest.endIndex)
          guard width + columns <= room else { break }
          width += columns
          end += 1
        }
        if end > rest.startIndex {
          line.put(into: &out)
        } else {
          line.putTrimmedLead(into: &out)
          line.begin()
        }
        out.put(UnsafeBufferPointer(rebasing: code[rest.startIndex..<end]))
        out.put(byte: 0x0A)
        rest = code[end..<rest.endIndex]
      } while !rest.isEmpty
    }
  }

  private mutating func writeList(_ node: MarkupNode, _ out: inout ByteWriter) {
    let style = node.listStyle
    let width = markerWidth(node)
    let isTight = node.isTight && !style.keepsMarkers
    var number = Int(node.level)
    var marker = ByteWriter(capacity: 64)
    var index = node.firstIndex
    while index >= 0 {
      let item = nodes[Int(index)]
      if index != node.firstIndex, !isTight { blankLine(&out) }
      let outer = line.count
      switch style {
      case .bullet: marker.put(byte: UInt8(ascii: "-"))
      case .numberPeriod, .numberParenthesis:
        marker.put(decimal: number)
        marker.put(byte: style == .numberPeriod ? 0x2E : 0x29)
      default: marker.put(inlines.literal(item))
      }
      marker.put(0x20, times: max(1, width - marker.count))
      if let task = item.task { marker.constant(task ? "☒ " : "☐ ") }
      marker.withBytes { line.mark($0) }
      marker.reset()
      line.push(blanks: width + (item.task == nil ? 0 : 2))
      if item.firstIndex < 0 {
        line.putTrimmedLead(into: &out)
        out.put(byte: 0x0A)
      } else {
        blocks(item.firstIndex, -1, isTight: isTight, &out)
      }
      line.pop(to: outer)
      number += 1
      index = item.nextIndex
    }
  }

  /// Columns of the widest marker and the blank behind it.
  private func markerWidth(_ list: MarkupNode) -> Int {
    guard list.listStyle != .bullet else { return 2 }
    var widest = 0
    var number = Int(list.level)
    var index = list.firstIndex
    while index >= 0 {
      let item = nodes[Int(index)]
      let width = list.listStyle.keepsMarkers ? Int(item.literalCount) : "\(number)".utf8.count + 1
      widest = max(widest, width)
      number += 1
      index = item.nextIndex
    }
    return widest + 1
  }

  private mutating func writeTable(_ node: MarkupNode, _ out: inout ByteWriter) {
    guard node.firstIndex >= 0 else { return }
    var table = TextTable(hasHeader: true)
    var cell = nodes[Int(node.firstIndex)].firstIndex
    while cell >= 0 {
      table.addColumn(nodes[Int(cell)].alignment)
      cell = nodes[Int(cell)].nextIndex
    }
    var row = node.firstIndex
    while row >= 0 {
      cell = nodes[Int(row)].firstIndex
      while cell >= 0 {
        let first = nodes[Int(cell)].firstIndex
        cell = nodes[Int(cell)].nextIndex
        // Most hold one text and nothing else.
        if first >= 0, nodes[Int(first)].kind == .text, nodes[Int(first)].nextIndex < 0 {
          table.add(inlines.literal(nodes[Int(first)]))
          continue
        }
        inlines.put(first, &flowing)
        flowing.withBytes { table.add($0) }
        flowing.reset()
      }
      row = nodes[Int(row)].nextIndex
    }
    line.lead.withElements { lead in
      line.prefix.withElements { prefix in
        table.write(into: &out, width: options.width, first: lead, rest: prefix)
      }
    }
    line.begin()
  }
}
