package import SourceText

/// The head of a paper: the YAML between two lines „---“ at the start of a file.
package struct FrontMatter: Sendable {
  package let tree: YAMLTree
  /// Both fences and what is between them, up to the first byte of the body. Empty without a head.
  package let head: Span
  /// Offset of the first byte of the body; behind the byte order mark where there is no head.
  package let bodyStart: Int
  /// Keys whose entry could not be read or whose value was refused: they are not missing.
  package let unreadableKeys: [FoldedKey]
  /// In the order of their places.
  package let problems: [HeadProblem]

  /// The entries of the head in order, duplicates included.
  package var entries: [(key: Int, value: Int)] {
    tree.root.map { tree.entries(of: $0) } ?? []
  }

  /// Reads the head. Never fails: what can't be read is a problem, and the rest is read.
  ///
  /// The file must be UTF-8 without NUL (see `checkEncoding`). `isOneLineText` tells whether a key
  /// takes the rest of its line as text, „: “ and „ #“ included. Without `findsPlain` libyaml reads
  /// every head, for tests: nothing is different then.
  package static func read(
    _ file: SourceFile, lines: LineIndex, findsPlain: Bool = true,
    isOneLineText: (FoldedKey) -> Bool
  ) -> FrontMatter {
    let fences = Fences(file.bytes, lines)
    guard let content = fences.content else {
      return FrontMatter(
        tree: YAMLTree(), head: fences.head, bodyStart: lines.bom, unreadableKeys: [],
        problems: fences.problems)
    }
    let reading = YAMLReading(
      file.bytes, lines: lines, content: content, findsPlain: findsPlain,
      isOneLineText: isOneLineText)
    var problems = fences.problems
    problems.append(contentsOf: reading.problems.map(HeadProblem.yaml))
    return FrontMatter(
      tree: reading.tree, head: fences.head, bodyStart: fences.head.end,
      unreadableKeys: reading.unreadableKeys,
      problems: problems)
  }
}

/// Reads a file that is YAML as a whole: nested, without one-line texts, with the same refusals.
/// The file must be UTF-8 without NUL (see `checkEncoding`).
package func readYAML(
  _ file: SourceFile, lines: LineIndex
) -> (tree: YAMLTree, problems: [YAMLProblem], unreadableKeys: [FoldedKey]) {
  let reading = YAMLReading(
    file.bytes, lines: lines, content: Span(lines.bom, file.bytes.count),
    isOneLineText: { _ in false })
  return (reading.tree, reading.problems, reading.unreadableKeys)
}
