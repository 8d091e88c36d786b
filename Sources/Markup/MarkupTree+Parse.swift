package import SourceText

extension MarkupTree {
  /// Reads a file; cannot fail, and can be called on many threads at once.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on the disk, front matter included.
  ///   - lines: made of the same bytes.
  ///   - blanked: sorted ranges that are no Markdown (front matter, fences of passages); they are
  ///     read as empty lines, so all lines are true file lines.
  ///   - findsPlain: false makes the library read everything, for tests: nothing is different then.
  /// - Returns: the tree, and what is to be said about it, sorted by place.
  package static func parse(
    _ bytes: [UInt8], lines: LineIndex, blanked: [Range<Int>] = [], findsPlain: Bool = true
  ) -> (tree: MarkupTree, problems: [MarkupProblem]) {
    guard bytes.count <= Limits.fileBytes else {
      let kind = MarkupProblem.Kind.fileTooLarge(bytes: bytes.count, limit: Limits.fileBytes)
      return (MarkupTree(), [MarkupProblem(kind: kind, span: .fileStart)])
    }
    var copy = Store<UInt8>(copying: bytes, padding: CountedBytes.width, of: 0)
    return copy.withMutableElements { source in
      let scan = Prescan(source, lines: lines, blanked: blanked)
      let nothing = PlainBlocks(atStart: false)
      return parse(
        UnsafeBufferPointer(source), scan, lines, plain: findsPlain ? scan.plain : nothing)
    }
  }

  private static func parse(
    _ source: UnsafeBufferPointer<UInt8>, _ scan: Prescan, _ lines: LineIndex, plain: PlainBlocks
  ) -> (tree: MarkupTree, problems: [MarkupProblem]) {
    var problems = scan.problems
    // Where a plain block stands in code, say, there is none, and everything is read as it is.
    var tree =
      read(source, scan, lines, plain, &problems)
      ?? read(source, scan, lines, PlainBlocks(atStart: false), &problems) ?? MarkupTree()
    if !scan.indent.isEmpty {
      tree.moveSpans(scan.indent.origin)
      problems = problems.map { problem in
        let span = problem.span
        let start = scan.indent.origin(of: span.start)
        return MarkupProblem(
          kind: problem.kind, span: Span(start, scan.indent.origin(of: span.end)))
      }
    }
    tree.nodes[0].spanEnd = Int32(source.count)
    if problems.count > 1 { problems.sort { $0.span < $1.span } }
    return (tree, problems)
  }

  /// `nil` where one of the `plain` blocks is none.
  private static func read(
    _ source: UnsafeBufferPointer<UInt8>, _ scan: Prescan, _ lines: LineIndex,
    _ plain: PlainBlocks, _ problems: inout [MarkupProblem]
  ) -> MarkupTree? {
    let library = CMark.shared
    return lines.starts.withUnsafeBufferPointer { starts in
      var builder = TreeBuilder(
        source, lines: FileLines(lines, starts: starts, skipped: scan.skippedLines),
        engine: library, hasFiller: scan.hasFiller, failedTables: scan.failedTables, plain: plain)
      if plain.isComplete, !plain.found.isEmpty {
        builder.buildPlain()
      } else {
        let start = max(min(lines.bom, source.count), lines.starts[scan.skippedLines])
        let isRead = input(source, from: start, plain: plain.runs).withElements {
          library.withDocument($0, hasAddresses: scan.hasAddresses) { root in
            guard let root else { return false }
            builder.build(root)
            return true
          }
        }
        guard isRead else { return MarkupTree() }
        guard builder.hasAllPlainRuns else { return nil }
      }
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

  /// What the library reads: the source with stand-ins for what is plain.
  private static func input(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, plain: [PlainRun]
  ) -> Store<UInt8> {
    var size = source.count - start
    for run in plain { size += 4 - (run.endOffset - run.start) }
    var input = Store<UInt8>(capacity: size)
    var index = start
    for run in plain {
      input.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<run.start]))
      PlainRun.writeStandIn(into: &input)
      index = run.endOffset
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
