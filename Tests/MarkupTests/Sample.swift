import SourceText
import TestSupport

@testable import Markup

/// A parsed text with what the tests ask of it.
struct Sample {
  let file: SourceFile
  let tree: MarkupTree
  let problems: [MarkupProblem]
  /// The spans that were marked in the text.
  let marks: [Span]

  init(_ marked: String, blanked: [Range<Int>] = []) {
    let sample = Marked(marked)
    file = SourceFile(path: "a.md", text: sample.text)
    marks = sample.spans
    (tree, problems) = MarkupTree.parse(file.bytes, lines: file.lineIndex(), blanked: blanked)
  }

  init(bytes: [UInt8]) {
    file = SourceFile(path: "a.md", bytes: bytes)
    marks = []
    (tree, problems) = MarkupTree.parse(bytes, lines: file.lineIndex())
  }

  func spans(of kind: MarkupKind) -> [Span] {
    tree.nodes.filter { $0.kind == kind }.map(\.span).sorted()
  }

  var kinds: [MarkupProblem.Kind] { problems.map(\.kind) }

  func html(_ options: HTMLOptions = HTMLOptions()) -> String {
    var out = ByteWriter()
    tree.writeHTML(tree.topLevel, into: &out, options)
    return out.string()
  }

  func markdown(_ options: MarkdownOptions = MarkdownOptions()) -> String {
    var out = ByteWriter()
    tree.writeMarkdown(tree.topLevel, into: &out, options)
    return out.string()
  }

  func text(_ options: TextOptions = TextOptions()) -> String {
    var out = ByteWriter()
    tree.writeText(tree.topLevel, into: &out, options)
    return out.string()
  }
}
