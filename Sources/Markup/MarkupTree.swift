package import SourceText

/// A Markdown document as a flat tree whose spans are bytes of the file.
///
/// It owns all it shows: nothing of the library that parsed it is left.
package struct MarkupTree: Sendable {
  /// Index 0 is the document. Order is no promise; follow the links.
  package internal(set) var nodes: [MarkupNode]
  /// All literals, one behind the other.
  package internal(set) var text: [UInt8]

  init(nodes: [MarkupNode], text: [UInt8]) {
    self.nodes = nodes
    self.text = text
  }

  /// The tree of an empty file.
  package init() {
    self.init(nodes: [MarkupNode(.document, parent: -1, start: 0, end: 0)], text: [])
  }

  package subscript(_ node: Int) -> MarkupNode { nodes[node] }

  package func kind(_ node: Int) -> MarkupKind { nodes[node].kind }

  package func span(_ node: Int) -> Span { nodes[node].span }

  package func children(of node: Int) -> MarkupRun {
    MarkupRun(nodes: nodes, first: nodes[node].firstIndex, end: -1)
  }

  /// The blocks of the document, in order.
  package var topLevel: MarkupRun { children(of: 0) }

  /// The same as an array.
  package var blocks: [Int] {
    nodes.withUnsafeBufferPointer { nodes in
      var blocks = Store<Int>(capacity: 64)
      var index = nodes[0].firstIndex
      while index >= 0 {
        blocks.append(Int(index))
        index = nodes[Int(index)].nextIndex
      }
      return blocks.array
    }
  }

  /// The node alone, as a run for the writers.
  package func run(of node: Int) -> MarkupRun {
    MarkupRun(nodes: nodes, first: Int32(node), end: nodes[node].nextIndex)
  }

  /// Siblings from `first` up to, not including, `end`; `nil`: up to the last one.
  package func run(from first: Int, until end: Int?) -> MarkupRun {
    MarkupRun(nodes: nodes, first: Int32(first), end: end.map { Int32($0) } ?? -1)
  }

  /// Text, code, raw HTML, the destination of a link, or the marker of an item.
  package func literal(of node: Int) -> String {
    let node = nodes[node]
    return string(Int(node.literalStart)..<Int(node.literalStart + node.literalCount))
  }

  private func string(_ range: Range<Int>) -> String {
    text.withUnsafeBufferPointer { String(utf8: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  package func literalBytes(of node: Int) -> ArraySlice<UInt8> {
    let node = nodes[node]
    return text[Int(node.literalStart)..<Int(node.literalStart + node.literalCount)]
  }

  /// The title of a link, or the info string of a code block.
  package func secondLiteral(of node: Int) -> String {
    let node = nodes[node]
    return string(Int(node.secondStart)..<Int(node.secondStart + node.secondCount))
  }

  /// Where the text below a node stands in `text`, if it is one text and nothing else or nothing at
  /// all; `nil` for all others.
  package func onlyText(of node: Int) -> Range<Int>? {
    let first = nodes[node].firstIndex
    guard first >= 0 else { return 0..<0 }
    let child = nodes[Int(first)]
    guard child.kind == .text, child.nextIndex < 0 else { return nil }
    return Int(child.literalStart)..<Int(child.literalStart + child.literalCount)
  }

  /// The text below the node without markup; line breaks and the borders of blocks become one space.
  package func plainText(of node: Int) -> String {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { PlainText(nodes: nodes, text: $0).string(of: nodes[node]) }
    }
  }

  /// Whether the plain text of a node may begin with that byte: `false` only where it is seen at once that
  /// another one does.
  package func mayBegin(_ node: Int, with byte: UInt8) -> Bool {
    let first = nodes[node].firstIndex
    guard first >= 0, nodes[Int(first)].kind == .text, nodes[Int(first)].literalCount > 0 else {
      return true
    }
    return text[Int(nodes[Int(first)].literalStart)] == byte
  }

  /// Links and images with their destinations, in the order of the nodes.
  package var links: [MarkupLink] {
    var links: [MarkupLink] = []
    for index in nodes.indices {
      guard nodes[index].kind.rawValue >= MarkupKind.link.rawValue, let link = link(at: index)
      else { continue }
      links.append(link)
    }
    return links
  }

  /// The link or image that a node is; `nil` for all others.
  package func link(at index: Int) -> MarkupLink? {
    let node = nodes[index]
    guard node.kind == .link || node.kind == .image, isAttached(index) else { return nil }
    return MarkupLink(
      node: index, destination: literal(of: index), span: node.span, isImage: node.kind == .image)
  }

  /// Nodes that were dissolved into others keep their place in the array.
  private func isAttached(_ node: Int) -> Bool { nodes[node].parentIndex >= 0 }
}
