import FrontMatter
import SourceText
import TestSupport

/// A sample of a head, read with the one-line texts that the tests know: betreff, produkte, titel.
struct Reading {
  let marked: Marked
  let head: FrontMatter

  init(_ sample: String) {
    marked = Marked(sample)
    let file = SourceFile(path: "Content/probe.md", text: marked.text)
    let known = [FoldedKey("betreff"), FoldedKey("produkte"), FoldedKey("titel")]
    head = FrontMatter.read(file, lines: file.lineIndex(), isOneLineText: known.contains)
  }

  var body: String { String(decoding: Array(marked.text.utf8)[head.bodyStart...], as: UTF8.self) }

  /// „key=value“ for each entry of the head; collections as in `drawing`.
  var fields: [String] {
    head.entries.map { "\(head.tree.text(of: $0.key))=\(drawing(head.tree, $0.value))" }
  }

  /// The spans of the values, in order.
  var valueSpans: [Span] { head.entries.map { head.tree.span(of: $0.value) } }

  var yamlProblems: [YAMLProblem] {
    head.problems.compactMap { if case .yaml(let problem) = $0 { problem } else { nil } }
  }

  var kinds: [YAMLProblem.Kind] { yamlProblems.map(\.kind) }
  var spans: [Span] { head.problems.map(\.span) }
  var unreadable: Set<FoldedKey> { Set(head.unreadableKeys) }
}

/// A node as a line of text: lists in brackets, mappings in braces.
func drawing(_ tree: YAMLTree, _ node: Int) -> String {
  switch tree.kind(of: node) {
  case .scalar: tree.text(of: node)
  case .sequence: "[" + tree.items(of: node).map { drawing(tree, $0) }.joined(separator: "|") + "]"
  case .mapping:
    "{"
      + tree.entries(of: node).map { "\(tree.text(of: $0.key))=\(drawing(tree, $0.value))" }
      .joined(separator: "|") + "}"
  }
}
