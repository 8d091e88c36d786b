import FrontMatter
import SourceText
import TestSupport
import Testing

@Suite("Tree")
struct TreeTests {
  private func yaml(_ sample: String) -> (
    marked: Marked, tree: YAMLTree, problems: [YAMLProblem], drawing: String
  ) {
    let marked = Marked(sample)
    let file = SourceFile(path: "Content/mandant.yml", text: marked.text)
    let (tree, problems, _) = readYAML(file, lines: file.lineIndex())
    return (marked, tree, problems, tree.root.map { drawing(tree, $0) } ?? "")
  }

  @Test("every scalar is text")
  func failsafe() {
    let reading = Reading(
      "---\na: no\nb: 010\nc: 20.000\nd: 11.10\ne: ~\nf: 2018-06-20\ng: 15:00\n---\n")
    #expect(reading.head.problems.isEmpty)
    #expect(
      reading.fields == ["a=no", "b=010", "c=20.000", "d=11.10", "e=~", "f=2018-06-20", "g=15:00"])
  }

  @Test("places of keys and values, behind umlauts, with BOM and CRLF")
  func places() {
    let reading = Reading(
      "\u{FEFF}---\r\n⟦größe⟧: ⟦äöü ß⟧ # x\r\n⟦\"ort\"⟧: ⟦'Ä'⟧\r\n⟦leer⟧:⟦⟧\r\n⟦ende⟧:  ⟦„z“⟧\r\n---\r\n"
    )
    let tree = reading.head.tree
    #expect(reading.head.problems.isEmpty)
    let spans = reading.head.entries.flatMap { [tree.span(of: $0.key), tree.span(of: $0.value)] }
    #expect(spans.sorted() == reading.marked.spans)
    #expect(
      reading.head.entries.map { tree.style(of: $0.value) } == [.plain, .quoted, .plain, .plain])
  }

  @Test("duplicate keys stay, in order")
  func duplicates() {
    let reading = Reading("---\nart: X\nort: Y\nart: Z\n---\n")
    #expect(reading.fields == ["art=X", "ort=Y", "art=Z"])
    #expect(
      reading.head.tree.root.flatMap { reading.head.tree.value(FoldedKey("Art"), in: $0) }
        .map { reading.head.tree.text(of: $0) } == "X")
  }

  @Test("lists and mappings show their kind and style")
  func collections() {
    let reading = Reading(
      "---\na: [20.000,50 €, 1]\nb: {vzae: 0,5}\nc:\n- x\n- y\nd:\n  e: f\n---\n")
    #expect(reading.head.problems.isEmpty)
    #expect(reading.fields == ["a=[20.000|50 €|1]", "b={vzae=0|5=}", "c=[x|y]", "d={e=f}"])
    #expect(
      reading.head.entries.map { reading.head.tree.style(of: $0.value) }
        == [.flow, .flow, .plain, .plain])
  }

  @Test("a nested file")
  func nested() {
    let (_, tree, problems, drawn) = yaml(
      "# Kommentar\nname: Lörrach\nmuster:\n  - muster: '\\d{1,4}'\n    beispiel: 139/2018\n"
        + "vertretung: []\nbetreff: a\nkürzel:\n  BE: Bürger\n")
    #expect(problems.isEmpty)
    #expect(
      drawn
        == "{name=Lörrach|muster=[{muster=\\d{1,4}|beispiel=139/2018}]|vertretung=[]|betreff=a|kürzel={BE=Bürger}}"
    )
    #expect(tree.root != nil)
  }

  @Test(
    "an empty file is an empty tree",
    arguments: ["", "\n", "# nur ein Kommentar\n", "---\n", "\u{FEFF}"])
  func empty(text: String) {
    let (_, tree, problems, _) = yaml(text)
    #expect(problems.isEmpty)
    #expect(tree.root == nil)
  }

  @Test(
    "anchors, aliases, tags and merge keys are refused and count as empty",
    arguments: [
      ("a: ⟦&x⟧ ä\nb: c", [.anchor], "{a=|b=c}"),
      ("a: ⟦&x⟧ [1, 2]\nb: c", [.anchor], "{a=[]|b=c}"),
      ("a: ⟦*x⟧\nb: c", [.alias], "{a=|b=c}"),
      ("a: ⟦!!int⟧ 5\nb: c", [.tag], "{a=|b=c}"),
      ("a: ⟦!x⟧ ⟦&y⟧ 5\nb: c", [.tag, .anchor], "{a=|b=c}"),
      ("a:\n  d: ⟦&ä⟧ 5\nb: c", [.anchor], "{b=c}"),
      ("a: ⟦!e!x⟧ 5\nb: c", [.tag], "{b=c}"),
      ("ä: 1\n⟦<<⟧: *x\nb: c", [.mergeKey], "{ä=1|b=c}"),
      ("⟦<<⟧: [*x, *y]\nb: c", [.mergeKey], "{b=c}"),
      ("⟦*x⟧ : 1\nb: c", [.alias], "{b=c}"),
      ("⟦[⟧x, y]: 1\nb: c", [.complexKey], "{b=c}"),
      ("⟦&a⟧ x: 1\nb: c", [.anchor], "{x=1|b=c}"),
      ("a: [⟦*x⟧, ⟦*y⟧]\nb: c", [.alias, .alias], "{a=[|]|b=c}"),
    ] as [(String, [YAMLProblem.Kind], String)])
  func refusals(sample: String, kinds: [YAMLProblem.Kind], expected: String) {
    let (marked, _, problems, drawn) = yaml(sample)
    #expect(problems.map(\.kind) == kinds)
    #expect(problems.map(\.span) == marked.spans)
    #expect(drawn == expected)
  }

  @Test("a refused value makes its key unreadable, not missing")
  func unreadable() {
    let reading = Reading("---\nart: &x A\nort: *x\nname: y\nlist: [*x]\n---\n")
    #expect(reading.unreadable == [FoldedKey("art"), FoldedKey("ort"), FoldedKey("list")])
  }

  @Test(
    "a file that is no mapping",
    arguments: ["⟦- ä⟧\n- b\n", "⟦nur Text⟧\n", "⟦[a, b]⟧", "⟦'x'⟧", "⟦*x⟧"])
  func notAMapping(sample: String) {
    let (marked, tree, problems, _) = yaml(sample)
    #expect(problems.map(\.span) == marked.spans)
    #expect(problems.map(\.kind) == [sample.contains("*") ? .alias : .notAMapping])
    #expect(tree.root == nil)
  }

  @Test("a second document is not read")
  func secondDocument() {
    let (marked, _, problems, drawn) = yaml("ä: b\n⟦---⟧\nc: d\n")
    #expect(problems == [YAMLProblem(.secondDocument, marked.spans[0])])
    #expect(drawn == "{ä=b}")
  }

  @Test("a nested file loses only the line or entry with the slip")
  func nestedSlips() {
    let (marked, _, problems, drawn) = yaml(
      "a:\n  b: c⟦:⟧ d\n  e: f\ng:\n\t⟦⟧h: i\nj: k\n".replacing("\t⟦⟧", with: "⟦\t⟧"))
    #expect(problems.map(\.kind) == [.colonInValue, .tabIndent])
    #expect(problems.map(\.span) == marked.spans)
    #expect(drawn == "{a={e=f}|g=|j=k}")
  }
}
