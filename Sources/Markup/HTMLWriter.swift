internal import SourceText

/// Writes parts of one tree as HTML 5.
///
/// It recurses: `Limits` has capped the depth when the tree was made.
struct HTMLWriter: ~Copyable {
  let nodes: UnsafeBufferPointer<MarkupNode>
  let text: UnsafeBufferPointer<UInt8>
  let options: HTMLOptions
  private var caption: String?
  private var heading: Int32 = -1

  init(
    _ nodes: UnsafeBufferPointer<MarkupNode>, _ text: UnsafeBufferPointer<UInt8>,
    _ options: HTMLOptions
  ) {
    self.nodes = nodes
    self.text = text
    self.options = options
    caption = options.caption
  }

  func literal(_ node: MarkupNode) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.literalStart)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(node.literalCount)])
  }

  // MARK: Blocks

  mutating func blocks(_ first: Int32, _ end: Int32, _ out: inout ByteWriter) {
    var index = first
    while index >= 0, index != end {
      block(index, &out)
      index = nodes[Int(index)].nextIndex
    }
  }

  private mutating func block(_ index: Int32, _ out: inout ByteWriter) {
    let node = nodes[Int(index)]
    switch node.kind {
    case .heading: writeHeading(index, node, &out)
    case .paragraph:
      out.constant("<p>")
      inlines(node.firstIndex, &out)
      out.constant("</p>\n")
    case .list: writeList(node, &out)
    case .quote:
      out.constant("<blockquote>\n")
      blocks(node.firstIndex, -1, &out)
      out.constant("</blockquote>\n")
    case .codeBlock:
      out.constant("<pre><code>")
      // HTML drops a line feed directly behind <pre>, not behind <code>.
      out.putEscaped(literal(node))
      out.constant("</code></pre>\n")
    case .thematicBreak: out.constant("<hr>\n")
    case .table: writeTable(index, node, &out)
    case .rawHTML:
      out.constant("<p class=\"roh\">")
      out.putEscaped(literal(node))
      out.constant("</p>\n")
    case .document: blocks(node.firstIndex, -1, &out)
    case .item, .tableRow, .tableCell: blocks(node.firstIndex, -1, &out)
    default: inline(index, node, &out)
    }
  }

  private mutating func writeHeading(
    _ index: Int32, _ node: MarkupNode, _ out: inout ByteWriter
  ) {
    heading = index
    let level = UInt8(min(6, max(1, Int(node.level) + options.headingShift)))
    out.constant("<h")
    out.put(byte: 0x30 + level)
    if let anchors = options.anchors {
      out.constant(" id=\"")
      let start = out.count
      anchors.putID(of: Int(index), into: &out)
      if out.count > start { out.constant("\"") } else { out.truncate(to: start - 5) }
    }
    out.constant(">")
    inlines(node.firstIndex, &out)
    out.constant("</h")
    out.put(byte: 0x30 + level)
    out.constant(">\n")
  }

  private mutating func writeList(_ node: MarkupNode, _ out: inout ByteWriter) {
    let style = node.listStyle
    if style.keepsMarkers {
      out.constant("<ol class=\"marken\">\n")
    } else if style == .bullet {
      out.constant("<ul>\n")
    } else if node.level != 1 {
      out.constant("<ol start=\"")
      out.put(decimal: Int(node.level))
      out.constant("\">\n")
    } else {
      out.constant("<ol>\n")
    }
    var index = node.firstIndex
    while index >= 0 {
      let item = nodes[Int(index)]
      writeItem(item, style, isTight: node.isTight, &out)
      index = item.nextIndex
    }
    if style == .bullet { out.constant("</ul>\n") } else { out.constant("</ol>\n") }
  }

  private mutating func writeItem(
    _ item: MarkupNode, _ style: ListStyle, isTight: Bool, _ out: inout ByteWriter
  ) {
    out.constant("<li>")
    var lead = false
    if style.keepsMarkers {
      out.constant("<span class=\"marke\">")
      out.putEscaped(literal(item))
      out.constant("</span> ")
      lead = true
    }
    if let task = item.task {
      out.constant(task ? "☒ " : "☐ ")
      lead = true
    }
    var index = item.firstIndex
    var isFirst = true
    while index >= 0 {
      let child = nodes[Int(index)]
      let isBare =
        child.kind == .paragraph
        && (style.keepsMarkers || lead ? isFirst || (isTight && !style.keepsMarkers) : isTight)
      if isBare {
        inlines(child.firstIndex, &out)
        if child.nextIndex >= 0 { out.constant("\n") }
      } else {
        if isFirst { out.constant("\n") }
        block(index, &out)
      }
      isFirst = false
      index = child.nextIndex
    }
    out.constant("</li>\n")
  }

  private mutating func writeTable(_ index: Int32, _ node: MarkupNode, _ out: inout ByteWriter) {
    out.constant("<table>\n")
    if let caption {
      out.constant("<caption>")
      out.putEscaped(caption)
      out.constant("</caption>\n")
      self.caption = nil
    } else if options.captionsFromHeadings, heading >= 0 {
      out.constant("<caption>")
      inlines(nodes[Int(heading)].firstIndex, &out, links: false)
      out.constant("</caption>\n")
    }
    var row = node.firstIndex
    var inBody = false
    while row >= 0 {
      let entry = nodes[Int(row)]
      if entry.isHeader {
        out.constant("<thead>\n")
      } else if !inBody {
        out.constant("<tbody>\n")
        inBody = true
      }
      out.constant("<tr>")
      var cell = entry.firstIndex
      while cell >= 0 {
        let content = nodes[Int(cell)]
        writeCell(
          content, isHeader: entry.isHeader,
          isRowHeader: !entry.isHeader && options.rowHeaders && cell == entry.firstIndex, &out)
        cell = content.nextIndex
      }
      out.constant("</tr>\n")
      if entry.isHeader { out.constant("</thead>\n") }
      row = entry.nextIndex
    }
    if inBody { out.constant("</tbody>\n") }
    out.constant("</table>\n")
  }

  private mutating func writeCell(
    _ cell: MarkupNode, isHeader: Bool, isRowHeader: Bool, _ out: inout ByteWriter
  ) {
    let isHeading = isHeader || isRowHeader
    out.constant(isHeader ? "<th scope=\"col\"" : isRowHeader ? "<th scope=\"row\"" : "<td")
    switch cell.alignment {
    case .right: out.constant(" class=\"zahl\"")
    case .center: out.constant(" class=\"mitte\"")
    case .none, .left: break
    }
    out.constant(">")
    inlines(cell.firstIndex, &out)
    out.constant(isHeading ? "</th>" : "</td>")
  }
}
