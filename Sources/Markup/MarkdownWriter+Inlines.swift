internal import SourceText

extension MarkdownWriter {
  func literal(_ node: MarkupNode) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.literalStart)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(node.literalCount)])
  }

  func second(_ node: MarkupNode) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.secondStart)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(node.secondCount)])
  }

  func inlines(_ first: Int32, _ context: MarkdownText, _ out: inout ByteWriter) {
    var context = context
    var index = first
    while index >= 0 {
      let node = nodes[Int(index)]
      var here = context
      here.isLast = context.isLast && node.nextIndex < 0
      inline(node, here, &out)
      context.beginsLine =
        (node.kind == .softBreak || node.kind == .lineBreak) && !context.inTable
        && !context.inHeading
      index = node.nextIndex
    }
  }

  private func inline(_ node: MarkupNode, _ context: MarkdownText, _ out: inout ByteWriter) {
    switch node.kind {
    case .text, .rawHTMLInline: context.put(literal(node), into: &out)
    case .softBreak: putBreak("\n", context, &out)
    case .lineBreak: putBreak("\\\n", context, &out)
    case .code: putCode(literal(node), context, &out)
    case .emphasis: putEmphasis(node, "*", context, &out)
    case .strong: putEmphasis(node, "**", context, &out)
    case .link, .image: putLink(node, context, &out)
    default: inlines(node.firstIndex, context, &out)
    }
  }

  private func putBreak(
    _ text: StaticString, _ context: MarkdownText, _ out: inout ByteWriter
  ) {
    // A heading or a cell is one line.
    guard !context.inTable, !context.inHeading else { return out.put(byte: 0x20) }
    out.put(text)
    line.prefix.withElements { out.put($0) }
  }

  private func putEmphasis(
    _ node: MarkupNode, _ mark: StaticString, _ context: MarkdownText, _ out: inout ByteWriter
  ) {
    // `*a*` in `*…*` would end it; so would `*` directly behind a delimiter.
    let usesUnderscore = mark.utf8CodeUnitCount == 1 && out.last == UInt8(ascii: "*")
    if usesUnderscore { out.constant("_") } else { out.put(mark) }
    var inner = context
    inner.beginsLine = false
    inlines(node.firstIndex, inner, &out)
    if usesUnderscore { out.constant("_") } else { out.put(mark) }
  }

  private func putCode(
    _ code: UnsafeBufferPointer<UInt8>, _ context: MarkdownText, _ out: inout ByteWriter
  ) {
    let fence = longestRun(of: UInt8(ascii: "`"), in: code) + 1
    let isPadded =
      code.first == UInt8(ascii: "`") || code.last == UInt8(ascii: "`")
      || (code.first == 0x20 && code.last == 0x20 && code.contains { $0 != 0x20 })
    out.put(UInt8(ascii: "`"), times: fence)
    if isPadded { out.put(byte: 0x20) }
    if context.inTable {
      for byte in code {
        if byte == UInt8(ascii: "|") { out.put(byte: 0x5C) }
        out.put(byte: byte)
      }
    } else {
      out.put(code)
    }
    if isPadded { out.put(byte: 0x20) }
    out.put(UInt8(ascii: "`"), times: fence)
  }

  private func putLink(_ node: MarkupNode, _ context: MarkdownText, _ out: inout ByteWriter) {
    let written = String(decoding: literal(node), as: UTF8.self)
    let target = options.resolveLink.map { $0(written) } ?? written
    guard let target else { return inlines(node.firstIndex, context, &out) }
    if node.kind == .link, target == written, isAutolink(node) {
      out.constant("<")
      out.put(literal(nodes[Int(node.firstIndex)]))
      out.constant(">")
      return
    }
    var inner = context
    inner.beginsLine = false
    inner.inLink = true
    if node.kind == .image { out.constant("!") }
    out.constant("[")
    inlines(node.firstIndex, inner, &out)
    out.constant("](")
    putDestination(target, context, &out)
    if node.secondCount > 0 {
      out.constant(" \"")
      for byte in second(node) {
        switch byte {
        case UInt8(ascii: "\""), 0x5C, UInt8(ascii: "&"): out.put(byte: 0x5C)
        case UInt8(ascii: "|") where context.inTable: out.put(byte: 0x5C)
        default: break
        }
        out.put(byte: byte == 0x0A ? 0x20 : byte)
      }
      out.constant("\"")
    }
    out.constant(")")
  }

  private func putDestination(
    _ target: String, _ context: MarkdownText, _ out: inout ByteWriter
  ) {
    var target = target
    target.withUTF8 { putDestination($0, context, &out) }
  }

  private func putDestination(
    _ target: UnsafeBufferPointer<UInt8>, _ context: MarkdownText, _ out: inout ByteWriter
  ) {
    let needsAngles =
      target.isEmpty
      || target.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x3C }
    if needsAngles { out.constant("<") }
    var from = 0
    for index in target.indices {
      switch target[index] {
      case 0x7C where !context.inTable: continue
      case 0x3C, 0x3E, 0x5C, UInt8(ascii: "&"), 0x7C:
        out.put(UnsafeBufferPointer(rebasing: target[from..<index]))
        out.put(byte: 0x5C)
        from = index
      case 0x0A:
        out.put(UnsafeBufferPointer(rebasing: target[from..<index]))
        out.put(byte: 0x20)
        from = index + 1
      default: continue
      }
    }
    out.put(UnsafeBufferPointer(rebasing: target[from...]))
    if needsAngles { out.constant(">") }
  }

  /// Whether the link shows its own address, so that `<address>` says the same.
  private func isAutolink(_ node: MarkupNode) -> Bool {
    guard node.secondCount == 0, node.firstIndex >= 0 else { return false }
    let child = nodes[Int(node.firstIndex)]
    guard child.kind == .text, child.nextIndex < 0 else { return false }
    let label = literal(child)
    let target = literal(node)
    guard label.allSatisfy({ $0 > 0x20 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C && $0 != 0x7C })
    else { return false }
    if areSame(label, target) { return Destination.hasScheme(label) }
    return label.contains(UInt8(ascii: "@")) && isSame(target, "mailto:", label)
  }

  func longestRun(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for other in bytes {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
