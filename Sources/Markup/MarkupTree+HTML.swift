package import SourceText

extension MarkupTree {
  /// Writes blocks as HTML 5: no class but „marken“, „marke“, „zahl“, „mitte“ and „roh“, no style.
  package func writeHTML(
    _ blocks: MarkupRun, into out: inout ByteWriter, _ options: HTMLOptions = HTMLOptions()
  ) {
    withWriter(options) { $0.blocks(blocks.first, blocks.end, &out) }
  }

  /// Writes what stands inside a paragraph, heading, cell or item, without a tag around it.
  package func writeInlineHTML(
    _ node: Int, into out: inout ByteWriter, _ options: HTMLOptions = HTMLOptions()
  ) {
    withWriter(options) { writer in
      var child = nodes[node].firstIndex
      var isFirst = true
      while child >= 0 {
        let entry = nodes[Int(child)]
        if entry.kind.isInline {
          writer.inlines(child, &out)
          return
        }
        if !isFirst { out.put(" ") }
        writer.inlines(entry.firstIndex, &out)
        isFirst = false
        child = entry.nextIndex
      }
    }
  }

  private func withWriter(_ options: HTMLOptions, _ body: (inout HTMLWriter) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        var writer = HTMLWriter(nodes, text, options)
        body(&writer)
      }
    }
  }
}
