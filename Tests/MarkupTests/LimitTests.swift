import SourceText
import TestSupport
import Testing

@testable import Markup

@Suite("Hostile input")
struct LimitTests {
  private static func repeated(_ text: String, _ bytes: Int = 300_000) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  /// Each of these took cmark, or a careless reader, minutes.
  static let hostile: [String] = [
    repeated("![[]()"), repeated("|x"),
    "|" + repeated("x|", 120) + "\n|" + repeated("-|", 120) + "\n" + repeated("|a\n"),
    "[a]: <" + repeated("x", 120_000) + ">\n\n" + repeated("[a]", 120_000), repeated("a <?"),
    repeated("a <!A "),
    repeated("a <!-- "), repeated("a <!-- x --> "), repeated(">"), repeated("- "),
    repeated("- ", 120) + "a\n" + repeated("\n"),
    (0..<900).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()
      + repeated("\n", 200_000),
    repeated("aaa\n"), repeated(repeated("a\n", 3_900) + "| a |\n|---|\n\n"),
    repeated(repeated("a|b|c\n|-|-|\n", 12_000) + "\n"),
    repeated("<http://a"), repeated("http://a<"), repeated("a@"), repeated("www.a<"),
    repeated("`a"), repeated("*a _b "),
    repeated("*"), repeated("["), repeated("[a](b"), repeated("&"), repeated("a) x\n\n"),
    repeated("(1) x\n\naa) x\n\n"),
    repeated("# Titel\n\n"), repeated("a"), repeated("\t- a\n"), repeated("```\n"), repeated("\r"),
    repeated("\0"),
  ]

  @Test(arguments: hostile.indices)
  func costsNoMoreThanItsLength(_ index: Int) {
    let sample = Self.hostile[index]
    var length = 0
    let time = processorTime {
      let read = Sample(bytes: Array(sample.utf8))
      length = read.html().utf8.count + read.markdown().utf8.count + read.text().utf8.count
      length += read.tree.anchors().ids.count
    }
    // Without optimisation, on a busy machine; the point is that it is no minute.
    #expect(time < .seconds(8))
    #expect(length < 12_000_000)
  }

  @Test func largeFileIsToldAndNotRead() {
    let bytes = [UInt8](repeating: 0x61, count: Limits.fileBytes + 1)
    let (tree, problems) = MarkupTree.parse(bytes, lines: LineIndex(bytes))
    #expect(tree.nodes.count == 1)
    let kind = MarkupProblem.Kind.fileTooLarge(
      bytes: bytes.count, limit: Limits.fileBytes)
    #expect(problems == [MarkupProblem(kind: kind, span: .fileStart)])
  }

  @Test func limitsAreToldAtTheirPlaces() {
    let pipes = Sample("Text\n\n⟦\(String(repeating: "|", count: 65))⟧\n\nEnde\n")
    #expect(pipes.kinds == [.lineTooManyPipes(found: 65, limit: 64)])
    #expect(pipes.problems.map(\.span) == pipes.marks)
    #expect(pipes.tree.plainText(of: 0) == "Text Ende")

    let images = Sample(String(repeating: "![a](b)\n\n", count: 200) + "⟦![⟧c](d)\n\nEnde\n")
    #expect(images.kinds == [.tooMany(token: "![", limit: 200)])
    #expect(images.problems.map(\.span) == images.marks)
    #expect(images.tree.links.count == 200)

    let nested = Sample("⟦\(String(repeating: "> ", count: 65))a⟧\n\nEnde\n")
    #expect(nested.kinds == [.nestedTooDeep(limit: 64)])
    #expect(nested.problems.map(\.span) == nested.marks)

    let lines = Sample(String(repeating: "a\n", count: 2_000) + "⟦b⟧\n")
    #expect(lines.kinds == [.paragraphTooLong(limit: 2_000)])
    #expect(lines.problems.map(\.span) == lines.marks)
  }

  @Test func fullTablesAndLongListsHaveNoLimit() {
    let table = "| a | b |\n|---|---|\n" + String(repeating: "| x | y |\n", count: 5_000)
    let list = String(repeating: "- x\n", count: 5_000)
    let numbers = (1...5_000).map { "\($0). x\n" }.joined()
    let sample = Sample(table + "\n" + list + "\n" + numbers)
    #expect(sample.problems.isEmpty)
    #expect(sample.spans(of: .tableCell).count == 10_002)
    #expect(sample.spans(of: .item).count == 10_000)
  }
}
