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
    case .text, .rawHTMLInline, .rawHTML: out.putEscaped(literal(node))
    case .softBreak: out.put("\n")
    case .lineBreak: out.put("<br>\n")
    case .code:
      out.put("<code>")
      out.putEscaped(literal(node))
      out.put("</code>")
    case .emphasis:
      out.put("<em>")
      inlines(node.firstIndex, &out, links: links)
      out.put("</em>")
    case .strong:
      out.put("<strong>")
      inlines(node.firstIndex, &out, links: links)
      out.put("</strong>")
    case .link: writeLink(node, &out, links: links)
    case .image: writeImage(node, &out)
    default: inlines(node.firstIndex, &out, links: links)
    }
  }

  private func writeLink(_ node: MarkupNode, _ out: inout ByteWriter, links: Bool) {
    guard links, let target = target(node) else {
      return inlines(node.firstIndex, &out, links: links)
    }
    out.put("<a href=\"")
    putAddress(target, &out)
    putTitle(node, &out)
    out.put("\">")
    // A link in a link is no HTML; an image that links is.
    inlines(node.firstIndex, &out, links: false)
    out.put("</a>")
  }

  private func writeImage(_ node: MarkupNode, _ out: inout ByteWriter) {
    guard let target = target(node) else { return inlines(node.firstIndex, &out, links: false) }
    out.put("<img src=\"")
    putAddress(target, &out)
    out.put("\" alt=\"")
    alternative(node.firstIndex, &out)
    putTitle(node, &out)
    out.put("\">")
  }

  /// Ends the attribute before it and opens its own, whose quote the caller closes.
  private func putTitle(_ node: MarkupNode, _ out: inout ByteWriter) {
    guard node.secondCount > 0 else { return }
    let start = Int(node.secondStart)
    out.put("\" title=\"")
    out.putEscaped(UnsafeBufferPointer(rebasing: text[start..<start + Int(node.secondCount)]))
  }

  private func alternative(_ first: Int32, _ out: inout ByteWriter) {
    var index = first
    while index >= 0 {
      let node = nodes[Int(index)]
      switch node.kind {
      case .text, .code, .rawHTMLInline: out.putEscaped(literal(node))
      case .softBreak, .lineBreak: out.put(" ")
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
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out.put("&amp;")
      case UInt8(ascii: "'"): out.put("&#39;")
      case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
        out.put(byte: UInt8(ascii: "%"))
        out.put(byte: hexDigit(byte >> 4))
        out.put(byte: hexDigit(byte & 15))
      default: out.put(byte: byte)
      }
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
