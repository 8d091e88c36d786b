internal import SourceText

/// Writes what stands inside a block as one line of plain text.
struct TextInlines {
  let nodes: UnsafeBufferPointer<MarkupNode>
  let text: UnsafeBufferPointer<UInt8>
  let resolveLink: ((String) -> String?)?

  func literal(_ node: MarkupNode) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.literalStart)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(node.literalCount)])
  }

  func put(_ first: Int32, _ out: inout ByteWriter) {
    var index = first
    while index >= 0 {
      let node = nodes[Int(index)]
      put(node, &out)
      index = node.nextIndex
    }
  }

  func put(_ node: MarkupNode, _ out: inout ByteWriter) {
    switch node.kind {
    case .text, .code, .rawHTMLInline: out.put(literal(node))
    case .softBreak: out.put(byte: 0x20)
    case .lineBreak: out.put(byte: 0x0A)
    case .link, .image: writeLink(node, &out)
    default: put(node.firstIndex, &out)
    }
  }

  private func writeLink(_ node: MarkupNode, _ out: inout ByteWriter) {
    let start = out.count
    put(node.firstIndex, &out)
    let written = String(decoding: literal(node), as: UTF8.self)
    let target = resolveLink.map { $0(written) } ?? written
    guard let target, !target.isEmpty else { return }
    let label = out.withBytes { String(decoding: $0[start...], as: UTF8.self) }
    guard label != target, "mailto:" + label != target, "tel:" + label != target,
      "http://" + label != target
    else { return }
    if !label.isEmpty { out.constant(" (") }
    out.put(target)
    if !label.isEmpty { out.constant(")") }
  }
}
