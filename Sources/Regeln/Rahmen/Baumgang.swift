import Markup
import SourceText

/// What rules look for in the tree of a document, found in one walk over its nodes.
struct Baumgang: Sendable {
  /// The blocks of the document, in order.
  private(set) var bloecke: [Int] = []
  /// Whether a table is among them.
  private(set) var hatTabellen = false
  /// Links and images, in the order of the nodes.
  private(set) var links: [MarkupLink] = []
  /// Raw HTML that is no comment: the indices of its nodes.
  private(set) var html: [Int] = []
  /// Where code stands.
  private(set) var code: [Span] = []

  init(_ baum: MarkupTree) {
    baum.nodes.withUnsafeBufferPointer { nodes in
      bloecke.reserveCapacity(64)
      var block = nodes[0].firstChild
      while let index = block {
        bloecke.append(index)
        if nodes[index].kind == .table { hatTabellen = true }
        block = nodes[index].next
      }
      for index in nodes.indices {
        switch nodes[index].kind {
        case .link, .image: if let link = baum.link(at: index) { links.append(link) }
        case .rawHTML, .rawHTMLInline: if nodes[index].parent != nil { html.append(index) }
        case .code, .codeBlock: code.append(nodes[index].span)
        case .document, .heading, .paragraph, .list, .item, .quote, .thematicBreak, .table,
          .tableRow, .tableCell, .text, .softBreak, .lineBreak, .emphasis, .strong:
          continue
        }
      }
    }
  }
}
