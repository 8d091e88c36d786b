internal import CCMarkGFM
internal import SourceText

extension TreeBuilder {
  mutating func openBlock(_ node: OpaquePointer, _ type: cmark_node_type) {
    // Rows and cells are found in the source: most of the blocks of a paper.
    switch type.rawValue {
    case engine.rowType: return openRow()
    case engine.cellType: return openCell()
    default: break
    }
    let span = blockSpan(node)
    switch type {
    case CMARK_NODE_PARAGRAPH:
      push(Frame(node: Int32(add(.paragraph, span))))
      locator.begin(span)
    case CMARK_NODE_HEADING:
      let index = add(.heading, span)
      nodes[index].level = Int32(cmark_node_get_heading_level(node))
      push(Frame(node: Int32(index)))
      locator.begin(span)
      locator.skipHeadingMarks()
    case CMARK_NODE_LIST: openList(node, span)
    case CMARK_NODE_ITEM: push(Frame(node: Int32(add(.item, span))))
    case CMARK_NODE_BLOCK_QUOTE: push(Frame(node: Int32(add(.quote, span))))
    case CMARK_NODE_CODE_BLOCK: addCode(node, span)
    case CMARK_NODE_HTML_BLOCK: addHTML(node, span)
    case CMARK_NODE_THEMATIC_BREAK:
      if let run = plainRun(node) {
        addPlain(run)
        // The library has read one line for all of them.
        lines.skip(run.lines - 1)
        push(Frame(node: current, isTransparent: true))
      } else {
        push(Frame(node: Int32(add(.thematicBreak, span))))
      }
    default:
      if type.rawValue == engine.tableType {
        openTable(node, span)
      } else {
        push(Frame(node: current, isTransparent: true))
      }
    }
  }

  mutating func leaveBlock(_ node: Int) {
    switch nodes[node].kind {
    case .list, .item, .quote:
      // cmark lets them reach over empty lines, or end at line 0.
      if let last = lastChild(of: node) {
        nodes[node].spanEnd = max(nodes[node].spanStart, nodes[last].spanEnd)
      }
      if nodes[node].kind == .item { findTask(node) }
    case .paragraph:
      if hasFiller { trimEnd(node) }
      // Nothing but a comment stood in it.
      if isBare(node), let parent = nodes[node].parent { dropLastChild(of: parent) }
      if !failedTables.isEmpty { tellFailedTables(node) }
    case .heading, .tableCell:
      if hasFiller { trimEnd(node) }
    case .table: closeTable(node)
    default: break
    }
  }

  /// A comment behind the text leaves the blanks that stood before it.
  ///
  /// `keepsBreak`: a line break at the end is one between lines.
  mutating func trimEnd(_ node: Int, keepsBreak: Bool = false) {
    while let last = lastChild(of: node) {
      if nodes[last].kind == .softBreak, nodes[node].kind == .paragraph, !keepsBreak {
        dropLastChild(of: node)
        continue
      }
      guard nodes[last].kind == .text else { return }
      let start = Int(nodes[last].literalStart)
      while nodes[last].literalCount > 0,
        text[start + Int(nodes[last].literalCount) - 1] == 0x20
      {
        nodes[last].literalCount -= 1
      }
      guard nodes[last].literalCount == 0 else { return }
      dropLastChild(of: node)
    }
  }

  private func isBare(_ paragraph: Int) -> Bool {
    var child = nodes[paragraph].firstIndex
    while child >= 0 {
      let node = nodes[Int(child)]
      guard node.kind == .softBreak || (node.kind == .text && node.literalCount == 0) else {
        return false
      }
      child = node.nextIndex
    }
    return true
  }

  private mutating func openList(_ node: OpaquePointer, _ span: Range<Int>) {
    let index = add(.list, span)
    if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
      nodes[index].level = Int32(cmark_node_get_list_start(node))
      let isPeriod = cmark_node_get_list_delim(node) == CMARK_PERIOD_DELIM
      nodes[index].style =
        (isPeriod ? ListStyle.numberPeriod : ListStyle.numberParenthesis).rawValue
    }
    if cmark_node_get_list_tight(node) != 0 { nodes[index].flags |= MarkupNode.tight }
    push(Frame(node: Int32(index)))
  }

  private mutating func addCode(_ node: OpaquePointer, _ span: Range<Int>) {
    let index = add(.codeBlock, span)
    setLiteral(index, cBytes(cmark_node_get_literal(node)))
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    if cmark_node_get_fenced(node, &length, &offset, &character) != 0 {
      nodes[index].flags |= MarkupNode.fenced
      setSecondLiteral(index, cBytes(cmark_node_get_fence_info(node)))
    }
    push(Frame(node: Int32(index)))
  }

  private mutating func addHTML(_ node: OpaquePointer, _ span: Range<Int>) {
    let literal = cBytes(cmark_node_get_literal(node))
    let shown = TreeBuilder.withoutComments(literal)
    guard !shown.isEmpty else {
      push(Frame(node: current, isTransparent: true))
      return
    }
    // cmark ends it at the line before the one that closes it.
    let last = lines.fileLine(cmark_node_get_start_line(node)) + literal.count { $0 == 0x0A } - 1
    let end = lines.lineStart(last)
    let line = end..<max(end, lineEnd(source, end))
    let whole = span.lowerBound..<max(span.lowerBound, TableLine.trimmedEnd(source, line))
    tell(.rawHTML, whole)
    let index = add(.rawHTML, whole)
    shown.withUnsafeBufferPointer { setLiteral(index, $0) }
    push(Frame(node: Int32(index)))
  }

  /// Raw HTML without its comments and without the blanks around it.
  ///
  /// `CommentBlanker` has taken them out; this holds where it took something for code that is none.
  private static func withoutComments(_ literal: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var shown: [UInt8] = []
    var index = 0
    while index < literal.count {
      if literal[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
        index += 4
        while index < literal.count, !literal[index...].starts(with: [0x2D, 0x2D, 0x3E]) {
          index += 1
        }
        index += 3
      } else {
        shown.append(literal[index])
        index += 1
      }
    }
    while let last = shown.last, isBlank(last) || last == 0x0A || last == 0x0D {
      shown.removeLast()
    }
    let blanks = shown.prefix { isBlank($0) || $0 == 0x0A || $0 == 0x0D }.count
    return Array(shown.dropFirst(blanks))
  }

  /// `[ ]` and `[x]` before the text of an item become a flag.
  private mutating func findTask(_ item: Int) {
    guard let paragraph = nodes[item].firstChild, nodes[paragraph].kind == .paragraph,
      let first = nodes[paragraph].firstChild, nodes[first].kind == .text,
      nodes[first].literalCount >= 4
    else { return }
    let at = Int(nodes[first].literalStart)
    guard text[at] == UInt8(ascii: "["), text[at + 2] == UInt8(ascii: "]"), text[at + 3] == 0x20
    else { return }
    switch text[at + 1] {
    case 0x20: nodes[item].flags |= MarkupNode.taskOpen
    case UInt8(ascii: "x"), UInt8(ascii: "X"): nodes[item].flags |= MarkupNode.taskDone
    default: return
    }
    nodes[first].literalStart += 4
    nodes[first].literalCount -= 4
    nodes[first].spanStart = min(nodes[first].spanEnd, nodes[first].spanStart + 4)
  }

  /// Where a block stands, clamped into the file: cmark ends some at line 0.
  func blockSpan(_ node: OpaquePointer) -> Range<Int> {
    let startLine = lines.fileLine(cmark_node_get_start_line(node))
    let start = lines.offset(startLine, Int(cmark_node_get_start_column(node)))
    var endLine = lines.fileLine(cmark_node_get_end_line(node))
    let endColumn = Int(cmark_node_get_end_column(node))
    var end = start
    if endLine >= startLine, endColumn > 0 {
      end = lines.offset(endLine, endColumn + 1)
    } else {
      endLine = max(startLine, endLine)
      end = endLine < lines.count ? lines.offset(endLine + 1, 1) - 1 : source.count
    }
    end = min(max(start, end), source.count)
    while end > start, source[end - 1] == 0x0A || source[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
