internal import CCMarkGFM

extension TreeBuilder {
  /// Adds the node; true: it is open, and others follow in it.
  mutating func openInline(_ node: OpaquePointer, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT:
      let literal = cBytes(cmark_node_get_literal(node))
      let range = locator.text(literal)
      addText(literal, range)
    case CMARK_NODE_SOFTBREAK:
      if hasFiller { trimEnd(Int(current), keepsBreak: true) }
      add(.softBreak, locator.lineBreak())
    case CMARK_NODE_LINEBREAK: add(.lineBreak, locator.lineBreak())
    case CMARK_NODE_CODE:
      let index = add(.code, locator.code())
      setLiteral(index, cBytes(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE:
      let literal = cBytes(cmark_node_get_literal(node))
      let range = locator.raw(literal)
      guard !isComment(literal) else { break }
      tell(.rawHTML, range)
      setLiteral(add(.rawHTMLInline, range), literal)
    case CMARK_NODE_EMPH: return openEmphasis(.emphasis, 1)
    case CMARK_NODE_STRONG: return openEmphasis(.strong, 2)
    case CMARK_NODE_LINK: return openLink(node, .link)
    case CMARK_NODE_IMAGE: return openLink(node, .image)
    default: break
    }
    return false
  }

  private mutating func openEmphasis(_ kind: MarkupKind, _ count: Int) -> Bool {
    let mark = locator.delimiter(count)
    guard deepenInline(mark.lowerBound) else {
      push(Frame(node: current, isTransparent: true))
      return true
    }
    push(Frame(node: Int32(add(kind, mark)), start: mark.lowerBound))
    return true
  }

  private mutating func openLink(_ node: OpaquePointer, _ kind: MarkupKind) -> Bool {
    let place = kind == .link ? locator.openLink() : locator.openImage()
    let destination = cBytes(cmark_node_get_url(node))
    guard Destination.isSafe(destination) else {
      _ = deepenInline(place.start)
      push(
        Frame(
          node: current, isTransparent: true, isUnsafe: true, form: place.form, start: place.start))
      return true
    }
    guard deepenInline(place.start) else {
      push(Frame(node: current, isTransparent: true, form: place.form, start: place.start))
      return true
    }
    let index = add(kind, place.start..<place.start)
    setLiteral(index, destination)
    let title = cBytes(cmark_node_get_title(node))
    if !title.isEmpty { setSecondLiteral(index, title) }
    push(Frame(node: Int32(index), form: place.form, start: place.start))
    return true
  }

  mutating func leaveInline(_ frame: Frame) {
    var end = locator.cursor
    switch cmark_node_type(frame.type) {
    case CMARK_NODE_EMPH: end = locator.delimiter(1).upperBound
    case CMARK_NODE_STRONG: end = locator.delimiter(2).upperBound
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: end = locator.closeLink(frame.form)
    default: return
    }
    riseInline()
    if frame.isUnsafe, let origin = frame.origin {
      let written = String(decoding: cBytes(cmark_node_get_url(origin)), as: UTF8.self)
      let problem: MarkupProblem.Kind =
        frame.type == CMARK_NODE_LINK.rawValue
        ? .unsafeLink(destination: written) : .unsafeImage(destination: written)
      tell(problem, frame.start..<max(frame.start, end))
    }
    guard !frame.isTransparent else { return }
    let index = Int(frame.node)
    if frame.form == .bare, let first = nodes[index].firstChild {
      nodes[index].spanStart = nodes[first].spanStart
    }
    nodes[index].spanEnd = max(nodes[index].spanStart, Int32(truncatingIfNeeded: end))
  }

  private mutating func addText(_ literal: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // The autolink extension leaves empty texts behind.
    guard !literal.isEmpty else { return }
    let beginsLine = beginsLine()
    if beginsLine, !hasMarkers, MarkerToken.mayBegin(literal) { hasMarkers = true }
    let index = add(.text, range)
    setLiteral(index, literal)
    if hasFiller { cutComment(index, range) }
    guard hasFiller, beginsLine else { return }
    // A comment before the text leaves the blanks that stood behind it.
    while nodes[index].literalCount > 0, text[Int(nodes[index].literalStart)] == 0x20 {
      nodes[index].literalStart += 1
      nodes[index].literalCount -= 1
    }
    let from = Int(nodes[index].literalStart)
    let mayBegin = text.withElements {
      MarkerToken.mayBegin(UnsafeBufferPointer(rebasing: $0[from...]))
    }
    if mayBegin { hasMarkers = true }
  }

  /// What cmark took for text and is a comment nevertheless is told and not shown.
  private mutating func cutComment(_ node: Int, _ range: Range<Int>) {
    let token: [UInt8] = [0x3C, 0x21, 0x2D, 0x2D]
    let found = range.first { place in
      source[place...].starts(with: token) && (place == 0 || source[place - 1] != 0x5C)
    }
    guard let found else { return }
    tell(.unclosedComment, found..<found + 4)
    let start = Int(nodes[node].literalStart)
    let count = Int(nodes[node].literalCount)
    let cut = text.withElements { text in
      (start..<start + count).first { text[$0...].starts(with: token) }
    }
    if let cut { nodes[node].literalCount = Int32(cut - start) }
  }

  func isComment(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    literal.count >= 4 && literal[0] == 0x3C && literal[1] == 0x21 && literal[2] == 0x2D
      && literal[3] == 0x2D
  }
}
