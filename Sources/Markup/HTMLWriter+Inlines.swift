internal import SourceText

extension HTMLWriter {
  func inlines(_ first: Int32, _ out: inout ByteWriter, links: Bool = true) {
    var index = first
    while index >= 0 {
      let node = nodes[Int(index)]
      inline(index, node, &out, links: links)
      index = node.nextIndex
    }
  }

  func inline(
    _ index: Int32, _ node: MarkupNode, _ out: inout ByteWriter, links: Bool = true
  ) {
    switch node.kind {
    case .text: out.putProse(literal(node))
    case .rawHTMLInline, .rawHTML: out.putEscaped(literal(node))
    case .softBreak: out.constant("\n")
    case .lineBreak: out.constant("<br>\n")
    case .code:
      out.constant("<code>")
      out.putEscaped(literal(node))
      out.constant("</code>")
    case .emphasis:
      out.constant("<em>")
      inlines(node.firstIndex, &out, links: links)
      out.constant("</em>")
    case .strong:
      out.constant("<strong>")
      inlines(node.firstIndex, &out, links: links)
      out.constant("</strong>")
    case .link: writeLink(node, &out, links: links)
    case .image: writeImage(node, &out, links: links)
    default: inlines(node.firstIndex, &out, links: links)
    }
  }

  private func writeLink(_ node: MarkupNode, _ out: inout ByteWriter, links: Bool) {
    guard links, let target = target(node) else {
      return inlines(node.firstIndex, &out, links: links)
    }
    out.constant("<a href=\"")
    putAddress(target, &out)
    putTitle(node, &out)
    out.constant("\">")
    // A link in a link is no HTML; an image that links is.
    inlines(node.firstIndex, &out, links: false)
    out.constant("</a>")
  }

  private func writeImage(_ node: MarkupNode, _ out: inout ByteWriter, links: Bool) {
    guard let target = target(node) else { return inlines(node.firstIndex, &out, links: false) }
    guard !isElsewhere(target) else {
      return writeImageElsewhere(node, target, &out, links: links)
    }
    out.constant("<img src=\"")
    putAddress(target, &out)
    out.constant("\" alt=\"")
    alternative(node.firstIndex, &out)
    putTitle(node, &out)
    out.constant("\">")
  }

  /// A picture on another server becomes a link: shown in the page, it would tell that server who reads it.
  private func writeImageElsewhere(
    _ node: MarkupNode, _ target: String, _ out: inout ByteWriter, links: Bool
  ) {
    if links {
      out.constant("<a href=\"")
      putAddress(target, &out)
      putTitle(node, &out)
      out.constant("\">")
    }
    let start = out.count
    inlines(node.firstIndex, &out, links: false)
    if out.count == start { out.putEscaped(target) }
    if links { out.constant("</a>") }
  }

  private func isElsewhere(_ target: String) -> Bool {
    target.hasPrefix("https:") || target.hasPrefix("http:") || target.hasPrefix("//")
  }

  /// Ends the attribute before it and opens its own, whose quote the caller closes.
  private func putTitle(_ node: MarkupNode, _ out: inout ByteWriter) {
    guard node.secondCount > 0 else { return }
    let start = Int(node.secondStart)
    out.constant("\" title=\"")
    out.putEscaped(UnsafeBufferPointer(rebasing: text[start..<start + Int(node.secondCount)]))
  }

  private func alternative(_ first: Int32, _ out: inout ByteWriter) {
    var index = first
    while index >= 0 {
      let node = nodes[Int(index)]
      switch node.kind {
      case .text, .code, .rawHTMLInline: out.putEscaped(literal(node))
      case .softBreak, .lineBreak: out.constant(" ")
      default: alternative(node.firstIndex, &out)
      }
      index = node.nextIndex
    }
  }

  private func target(_ node: MarkupNode) -> String? {
    let written = String(decoding: literal(node), as: UTF8.self)
    guard let resolve = options.resolveLink else { return written }
    return resolve(written)
  }

  /// An address in an attribute: what a URL cannot hold becomes %XX.
  private func putAddress(_ address: String, _ out: inout ByteWriter) {
    var address = address
    address.withUTF8 { bytes in
      var from = 0
      for index in bytes.indices where !isPlain(bytes[index]) {
        out.put(UnsafeBufferPointer(rebasing: bytes[from..<index]))
        putAddress(bytes[index], &out)
        from = index + 1
      }
      out.put(UnsafeBufferPointer(rebasing: bytes[from...]))
    }
  }

  /// Letters, digits and what most addresses are made of besides.
  @inline(__always)
  private func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x2D && byte <= 0x3A)
  }

  private func putAddress(_ byte: UInt8, _ out: inout ByteWriter) {
    switch byte {
    case UInt8(ascii: "&"): out.constant("&amp;")
    case UInt8(ascii: "'"): out.constant("&#39;")
    case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
      out.put(byte: UInt8(ascii: "%"))
      out.put(byte: hexDigit(byte >> 4))
      out.put(byte: hexDigit(byte & 15))
    default: out.put(byte: byte)
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
