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
    var shown = target
    let isShown = shown.withUTF8 { target in
      out.withBytes { bytes in
        let label = UnsafeBufferPointer(rebasing: bytes[start...])
        return areSame(label, target) || isSame(target, "mailto:", label)
          || isSame(target, "tel:", label) || isSame(target, "http://", label)
      }
    }
    guard !isShown else { return }
    let hasLabel = out.count > start
    if hasLabel { out.constant(" (") }
    out.put(target)
    if hasLabel { out.constant(")") }
  }
}

/// Whether both hold the same bytes.
func areSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  for index in a.indices where a[index] != b[index] { return false }
  return true
}

/// Whether a text is the prefix with the rest behind it.
func isSame(
  _ text: UnsafeBufferPointer<UInt8>, _ prefix: StaticString, _ rest: UnsafeBufferPointer<UInt8>
) -> Bool {
  let head = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
  guard text.count == head.count + rest.count else { return false }
  return areSame(UnsafeBufferPointer(rebasing: text[..<head.count]), head)
    && areSame(UnsafeBufferPointer(rebasing: text[head.count...]), rest)
}
