import FrontMatter
import SourceText
import TestSupport
import Testing

/// Inputs that want to crash or to hang the reader. The bounds are generous: they tell seconds from
/// milliseconds, on any machine and in debug builds.
@Suite("Hostile heads")
struct HostileTests {
  private static let bound = Duration.seconds(5)

  private static let heads: [(name: String, text: String)] = [
    ("brackets", String(repeating: "[", count: 200_000)),
    ("braces", String(repeating: "{", count: 200_000)),
    ("braces with keys", String(repeating: "{a: ", count: 50_000)),
    ("dashes", String(repeating: "- ", count: 100_000)),
    ("question marks", String(repeating: "? ", count: 100_000)),
    ("deep value", "a: " + String(repeating: "[", count: 200_000)),
    (
      "many deep values",
      String(repeating: "a: " + String(repeating: "[", count: 3_000) + "\n", count: 60)
    ),
    ("deep staircase", (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ("one line", "betreff: " + String(repeating: "ä: ", count: 30_000)),
    ("one plain line", "ort: " + String(repeating: "ä ", count: 30_000)),
    ("one word", String(repeating: "x", count: 200_000)),
    ("one open quote", "ort: \"" + String(repeating: "x\n ", count: 30_000)),
    ("colons", String(repeating: "a: b: c\n", count: 20_000)),
    ("words", String(repeating: "kein Schlüssel\n", count: 20_000)),
    ("escapes", String(repeating: "a: \"\\q\"\n", count: 20_000)),
    ("aliases", "a: [" + String(repeating: "*a,", count: 30_000) + "]\n"),
    ("anchors", String(repeating: "a: &a b\n", count: 20_000)),
    ("comments", String(repeating: "# x\n\n", count: 20_000)),
    ("control characters", String(repeating: "\u{01}", count: 30_000)),
    ("tabs", String(repeating: "\t", count: 30_000)),
    ("blank lines", String(repeating: "\n", count: 30_000)),
    ("continuations", "betreff: a\n" + String(repeating: " b\n", count: 30_000)),
    ("indented dashes", "a: b\n" + String(repeating: "\n\n\n ==\n", count: 30_000)),
    (
      "billion laughs",
      "a: &a [x, x]\n"
        + (1...40).map { "b\($0): &b\($0) [*b\($0 - 1), *b\($0 - 1)]\n" }.joined()
    ),
  ]

  @Test("ends soon, with at most a hundred problems", arguments: heads.indices)
  func head(index: Int) {
    let (name, text) = Self.heads[index]
    for sample in ["---\n\(text)\n---\nText", "---\n\(text)", text] {
      let file = SourceFile(path: "x.md", text: sample)
      let lines = file.lineIndex()
      let time = processorTime {
        let head = FrontMatter.read(file, lines: lines) { $0 == FoldedKey("betreff") }
        #expect(head.problems.count <= 102)
        #expect(head.problems.allSatisfy { $0.span.end <= file.bytes.count })
        let yaml = readYAML(file, lines: lines)
        #expect(yaml.problems.count <= 100)
      }
      #expect(time < Self.bound, "\(name)")
    }
  }

  @Test("the levels that are allowed are read, one more is told")
  func depth() {
    func read(_ levels: Int) -> [YAMLProblem] {
      let file = SourceFile(
        path: "x.yml",
        text: "a: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels))
      return readYAML(file, lines: file.lineIndex()).problems
    }
    #expect(read(YAMLTree.maximumDepth - 1).isEmpty)
    #expect(
      read(YAMLTree.maximumDepth)
        == [YAMLProblem(.tooDeep, Span(2 + YAMLTree.maximumDepth, 3 + YAMLTree.maximumDepth))])
  }

  @Test("every beginning and every damaged form of a head can be read")
  func damaged() {
    let sample = Array(
      "\u{FEFF}---\r\nart: \"Ä\"\r\nbetreff: Otto: Hahn\r\n  weiter\r\nlist: [a, {b: *c}]\r\nn: |\r\n  x\r\n---\r\nText\r\n"
        .utf8)
    let marks = Array("\"'[{:#&*!|-,\t\n \u{0B}".utf8)
    for offset in sample.indices {
      check(Array(sample[..<offset]))
      for mark in marks where sample[offset] < 0x80 {
        var damaged = sample
        damaged[offset] = mark
        check(damaged)
      }
    }
  }

  private func check(_ bytes: [UInt8]) {
    let file = SourceFile(path: "x.md", bytes: checkEncoding(bytes).cleaned ?? bytes)
    let lines = file.lineIndex()
    let head = FrontMatter.read(file, lines: lines) { $0 == FoldedKey("betreff") }
    #expect(head.head.end <= bytes.count)
    #expect(head.problems.allSatisfy { $0.span.start >= 0 && $0.span.end <= bytes.count })
    for entry in head.entries {
      #expect(head.tree.span(of: entry.value).end <= bytes.count)
      #expect(head.tree.span(of: entry.key).end <= bytes.count)
    }
    _ = readYAML(file, lines: lines)
  }
}
