/// What stands below a node, without markup.
struct PlainText {
  let nodes: UnsafeBufferPointer<MarkupNode>
  let text: UnsafeBufferPointer<UInt8>

  func string(of node: MarkupNode) -> String {
    // Most cells and many headings and paragraphs hold one text and nothing else.
    if node.firstIndex >= 0, node.kind != .item {
      let child = nodes[Int(node.firstIndex)]
      if child.kind == .text, child.nextIndex < 0 {
        return String(decoding: literal(child), as: UTF8.self)
      }
    } else if node.firstIndex < 0, node.literalCount == 0 {
      return node.kind == .softBreak || node.kind == .lineBreak ? " " : ""
    }
    var bytes = Store<UInt8>(capacity: 256)
    append(node, to: &bytes)
    return bytes.withElements { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the bytes; the pointer is valid inside the call only.
  func withBytes(of node: MarkupNode, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if node.firstIndex >= 0, node.kind != .item {
      let child = nodes[Int(node.firstIndex)]
      if child.kind == .text, child.nextIndex < 0 { return body(literal(child)) }
    }
    var bytes = Store<UInt8>(capacity: 256)
    append(node, to: &bytes)
    bytes.withElements { body($0) }
  }

  private func literal(_ node: MarkupNode) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.literalStart)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(node.literalCount)])
  }

  private func append(_ node: MarkupNode, to bytes: inout Store<UInt8>) {
    switch node.kind {
    case .text, .code, .rawHTMLInline, .codeBlock, .rawHTML:
      bytes.append(contentsOf: literal(node))
    case .softBreak, .lineBreak:
      bytes.append(0x20)
    default:
      if node.kind == .item, node.literalCount > 0 {
        bytes.append(contentsOf: literal(node))
        bytes.append(0x20)
      }
      var index = node.firstIndex
      while index >= 0 {
        let child = nodes[Int(index)]
        if !child.kind.isInline, bytes.count > 0, bytes.last != 0x20 { bytes.append(0x20) }
        append(child, to: &bytes)
        index = child.nextIndex
      }
    }
  }
}
