package import SourceText

extension MarkupTree {
  /// Writes blocks as plain text; every line ends with a line feed, blocks are an empty line apart.
  package func writeText(
    _ blocks: MarkupRun, into out: inout ByteWriter, _ options: TextOptions = TextOptions()
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        var writer = TextWriter(nodes, text, options)
        writer.blocks(blocks.first, blocks.end, &out)
      }
    }
  }

  /// Writes what stands inside a paragraph, heading, cell or item in one line, not wrapped.
  ///
  /// A hard line break is a line feed.
  package func writeInlineText(
    _ node: Int, into out: inout ByteWriter, _ options: TextOptions = TextOptions()
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        let inlines = TextInlines(
          nodes: nodes, text: text, resolveLink: options.resolveLink)
        var child = nodes[node].firstIndex
        var isFirst = true
        while child >= 0 {
          let entry = nodes[Int(child)]
          if entry.kind.isInline {
            inlines.put(child, &out)
            return
          }
          if !isFirst { out.put(byte: 0x20) }
          inlines.put(entry.firstIndex, &out)
          isFirst = false
          child = entry.nextIndex
        }
      }
    }
  }
}
