package import SourceText

extension MarkupTree {
  /// Reads a file; cannot fail, and can be called on many threads at once.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on the disk, front matter included.
  ///   - lines: made of the same bytes.
  ///   - blanked: sorted ranges that are no Markdown (front matter, fences of passages); they are
  ///     read as empty lines, so all lines are true file lines.
  /// - Returns: the tree, and what is to be said about it, sorted by place.
  package static func parse(
    _ bytes: [UInt8], lines: LineIndex, blanked: [Range<Int>] = []
  ) -> (tree: MarkupTree, problems: [MarkupProblem]) {
    guard bytes.count <= Limits.fileBytes else {
      let kind = MarkupProblem.Kind.fileTooLarge(bytes: bytes.count, limit: Limits.fileBytes)
      return (MarkupTree(), [MarkupProblem(kind: kind, span: .fileStart)])
    }
    let scan = Prescan(bytes, lines: lines, blanked: blanked)
    var problems = scan.problems
    // Where a table stands in code, say, there is none, and everything is read as it is.
    var tree =
      read(scan, lines, plain: scan.plainTables.found, &problems)
      ?? read(scan, lines, plain: [], &problems) ?? MarkupTree()
    if !scan.indent.isEmpty {
      tree.moveSpans(scan.indent.origin)
      problems = problems.map { problem in
        let span = problem.span
        let start = scan.indent.origin(of: span.start)
        return MarkupProblem(
          kind: problem.kind, span: Span(start, scan.indent.origin(of: span.end)))
      }
    }
    tree.nodes[0].spanEnd = Int32(bytes.count)
    if problems.count > 1 { problems.sort { $0.span < $1.span } }
    return (tree, problems)
  }

  /// `nil` where one of the `plain` tables is no table.
  private static func read(
    _ scan: Prescan, _ lines: LineIndex, plain: [PlainTable], _ problems: inout [MarkupProblem]
  ) -> MarkupTree? {
    let library = CMark.shared
    return scan.bytes.withUnsafeBufferPointer { source in
      let start = max(min(lines.bom, source.count), lines.starts[scan.skippedLines])
      let input = input(source, from: start, plain: plain)
      return input.withElements {
        library.withDocument($0, hasAddresses: scan.hasAddresses) { root in
          guard let root else { return MarkupTree() }
          return lines.starts.withUnsafeBufferPointer { starts in
            var builder = TreeBuilder(
              source, lines: FileLines(lines, starts: starts, skipped: scan.skippedLines),
              engine: library, hasFiller: scan.hasFiller, failedTables: scan.failedTables,
              plainTables: plain)
            builder.build(root)
            guard builder.hasAllPlainTables else { return nil }
            problems += builder.problems
            guard builder.hasMarkers else {
              return MarkupTree(nodes: builder.nodes.array, text: builder.text.array)
            }
            var finder = MarkerLists(
              builder.nodes, text: builder.text, source: source, indent: scan.indent)
            finder.run()
            return MarkupTree(nodes: finder.nodes.array, text: finder.text.array)
          }
        }
      }
    }
  }

  /// What the library reads: the source with stand-ins for the `plain` tables.
  private static func input(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, plain: [PlainTable]
  ) -> Store<UInt8> {
    var input = Store<UInt8>(capacity: source.count - start)
    var index = start
    for table in plain {
      input.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<table.start]))
      PlainTable.writeStandIn(into: &input)
      index = table.end
    }
    input.append(contentsOf: UnsafeBufferPointer(rebasing: source[index...]))
    return input
  }

  private mutating func moveSpans(_ origin: (Int) -> Int) {
    for index in nodes.indices {
      let span = nodes[index].span
      nodes[index].spanStart = Int32(origin(span.start))
      nodes[index].spanEnd = max(nodes[index].spanStart, Int32(origin(span.end)))
    }
  }
}
