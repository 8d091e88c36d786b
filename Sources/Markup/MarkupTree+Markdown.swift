package import SourceText

extension MarkupTree {
  /// Writes blocks as Markdown for GitHub and GitLab that is read back as the same tree.
  package func writeMarkdown(
    _ blocks: MarkupRun, into out: inout ByteWriter,
    _ options: MarkdownOptions = MarkdownOptions()
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        var writer = MarkdownWriter(nodes, text, options)
        writer.blocks(blocks.first, blocks.end, &out)
      }
    }
  }

  /// Writes what stands inside a paragraph, heading, cell or item in one line, fit for a table cell.
  package func writeInlineMarkdown(
    _ node: Int, into out: inout ByteWriter, _ options: MarkdownOptions = MarkdownOptions()
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        let writer = MarkdownWriter(nodes, text, options)
        let context = MarkdownText(beginsLine: true, inTable: true)
        var child = nodes[node].firstIndex
        var isFirst = true
        while child >= 0 {
          let entry = nodes[Int(child)]
          if entry.kind.isInline {
            writer.inlines(child, context, &out)
            return
          }
          if !isFirst { out.put(" ") }
          writer.inlines(entry.firstIndex, context, &out)
          isFirst = false
          child = entry.nextIndex
        }
      }
    }
  }
}
