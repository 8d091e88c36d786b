internal import SourceText

/// Writes parts of one tree as plain text.
struct TextWriter {
  let nodes: UnsafeBufferPointer<MarkupNode>
  let text: UnsafeBufferPointer<UInt8>
  let options: TextOptions
  /// Before every line.
  private var prefix: [UInt8]
  /// Before the next line: the prefix, or the marker of an item.
  private var lead: [UInt8]

  init(
    _ nodes: UnsafeBufferPointer<MarkupNode>, _ text: UnsafeBufferPointer<UInt8>,
    _ options: TextOptions
  ) {
    self.nodes = nodes
    self.text = text
    self.options = options
    prefix = [UInt8](repeating: 0x20, count: max(0, options.indent))
    lead = prefix
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
    putTrimmed(prefix, into: &out)
    out.put(byte: 0x0A)
  }

  private mutating func block(_ index: Int32, _ out: inout ByteWriter) {
    let node = nodes[Int(index)]
    switch node.kind {
    case .heading: writeHeading(node, &out)
    case .paragraph, .tableCell:
      var line = ByteWriter(capacity: 1024)
      inlines(node.firstIndex, &line)
      flow(line, &out)
    case .list: writeList(node, &out)
    case .quote:
      let saved = prefix
      lead += Array("> ".utf8)
      prefix += Array("> ".utf8)
      blocks(node.firstIndex, -1, &out)
      prefix = saved
      lead = saved
    case .codeBlock: writeCode(node, &out)
    case .rawHTML:
      var line = ByteWriter(capacity: 1024)
      line.put(literal(node))
      flow(line, &out)
    case .thematicBreak:
      out.put(lead)
      lead = prefix
      out.put("* * *\n")
    case .table: writeTable(node, &out)
    case .document, .item, .tableRow: blocks(node.firstIndex, -1, &out)
    default:
      var line = ByteWriter(capacity: 1024)
      inline(node, &line)
      flow(line, &out)
    }
  }

  /// Writes a long line as a paragraph.
  private mutating func flow(_ line: borrowing ByteWriter, _ out: inout ByteWriter) {
    line.withBytes { bytes in
      putWrapped(bytes, width: options.width, first: lead, rest: prefix, into: &out)
    }
    lead = prefix
  }

  private mutating func writeHeading(_ node: MarkupNode, _ out: inout ByteWriter) {
    let level = min(6, max(1, Int(node.level) + options.headingShift))
    var line = ByteWriter(capacity: 1024)
    inlines(node.firstIndex, &line)
    if options.headings == .upper, level <= 2 {
      let upper = line.string().uppercased()
      line.reset()
      line.put(upper)
    }
    let start = out.count
    let indent = lead.count
    flow(line, &out)
    guard options.headings == .underlined, level <= 2 else { return }
    // The rule is as wide as the widest line of the heading.
    let width = out.withBytes { bytes in
      bytes[start...].split(separator: 0x0A).map { line in
        let line = UnsafeBufferPointer(rebasing: line)
        return TextLine.width(line, 0..<line.count)
      }.max() ?? 0
    }
    out.put(prefix)
    out.put(level == 1 ? 0x3D : 0x2D, times: max(1, width - indent))
    out.put(byte: 0x0A)
  }

  private mutating func writeCode(_ node: MarkupNode, _ out: inout ByteWriter) {
    let code = literal(node)
    let room = max(8, options.width - prefix.count)
    for line in code.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      var rest = line
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
        if end > rest.startIndex { out.put(lead) } else { putTrimmed(lead, into: &out) }
        out.put(UnsafeBufferPointer(rebasing: code[rest.startIndex..<end]))
        out.put(byte: 0x0A)
        lead = prefix
        rest = code[end..<rest.endIndex]
      } while !rest.isEmpty
    }
  }

  private mutating func writeList(_ node: MarkupNode, _ out: inout ByteWriter) {
    let style = node.listStyle
    let width = markerWidth(node)
    let isTight = node.isTight && !style.keepsMarkers
    var number = Int(node.level)
    var index = node.firstIndex
    while index >= 0 {
      let item = nodes[Int(index)]
      if index != node.firstIndex, !isTight { blankLine(&out) }
      let saved = prefix
      var marker = ByteWriter(capacity: 64)
      switch style {
      case .bullet: marker.put("-")
      case .numberPeriod, .numberParenthesis:
        marker.put(decimal: number)
        marker.put(style == .numberPeriod ? "." : ")")
      default: marker.put(literal(item))
      }
      marker.put(0x20, times: max(1, width - marker.count))
      if let task = item.task { marker.put(task ? "☒ " : "☐ ") }
      lead += marker.array()
      prefix += [UInt8](repeating: 0x20, count: width + (item.task == nil ? 0 : 2))
      if item.firstIndex < 0 {
        putTrimmed(lead, into: &out)
        out.put(byte: 0x0A)
      } else {
        blocks(item.firstIndex, -1, isTight: isTight, &out)
      }
      prefix = saved
      lead = saved
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
    var alignments: [CellAlignment] = []
    var cell = nodes[Int(node.firstIndex)].firstIndex
    while cell >= 0 {
      alignments.append(nodes[Int(cell)].alignment)
      cell = nodes[Int(cell)].nextIndex
    }
    var table = TextTable(alignments: alignments, hasHeader: true)
    var line = ByteWriter(capacity: 1024)
    var row = node.firstIndex
    while row >= 0 {
      cell = nodes[Int(row)].firstIndex
      while cell >= 0 {
        line.reset()
        inlines(nodes[Int(cell)].firstIndex, &line)
        line.withBytes { table.add($0) }
        cell = nodes[Int(cell)].nextIndex
      }
      row = nodes[Int(row)].nextIndex
    }
    table.write(into: &out, width: options.width, first: lead, rest: prefix)
    lead = prefix
  }

  // MARK: Inlines

  private func literal(_ node: MarkupNode) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.literalStart)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(node.literalCount)])
  }

  func inlines(_ first: Int32, _ out: inout ByteWriter) {
    var index = first
    while index >= 0 {
      inline(nodes[Int(index)], &out)
      index = nodes[Int(index)].nextIndex
    }
  }

  private func inline(_ node: MarkupNode, _ out: inout ByteWriter) {
    switch node.kind {
    case .text, .code, .rawHTMLInline: out.put(literal(node))
    case .softBreak: out.put(byte: 0x20)
    case .lineBreak: out.put(byte: 0x0A)
    case .link, .image: writeLink(node, &out)
    default: inlines(node.firstIndex, &out)
    }
  }

  private func writeLink(_ node: MarkupNode, _ out: inout ByteWriter) {
    let start = out.count
    inlines(node.firstIndex, &out)
    let written = String(decoding: literal(node), as: UTF8.self)
    let target = options.resolveLink.map { $0(written) } ?? written
    guard let target, !target.isEmpty else { return }
    let label = out.withBytes { String(decoding: $0[start...], as: UTF8.self) }
    guard label != target, "mailto:" + label != target, "tel:" + label != target,
      "http://" + label != target
    else { return }
    if !label.isEmpty { out.put(" (") }
    out.put(target)
    if !label.isEmpty { out.put(")") }
  }
}
