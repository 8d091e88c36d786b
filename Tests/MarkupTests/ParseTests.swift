import SourceText
import Testing

@testable import Markup

@Suite("Reading Markdown")
struct ParseTests {
  @Test func aDocumentBecomesATreeWithTruePlaces() {
    let sample = Sample(
      "# Überschrift\n\nDer **große** `Plan`.\n\n- [x] eins\n- zwei\n")
    #expect(
      sample.tree.dump(sample.file) == """
        document @1:1-7:1
          heading 1 @1:1-1:14
            text @1:3-1:14 „Überschrift“
          paragraph @3:1-3:22
            text @3:1-3:5 „Der “
            strong @3:5-3:14
              text @3:7-3:12 „große“
            text @3:14-3:15 „ “
            code @3:15-3:21 „Plan“
            text @3:21-3:22 „.“
          list bullet tight @5:1-6:7
            item [x] @5:1-5:11
              paragraph @5:3-5:11
                text @5:7-5:11 „eins“
            item @6:1-6:7
              paragraph @6:3-6:7
                text @6:3-6:7 „zwei“

        """)
  }

  @Test(arguments: [
    "Größe ⟦**fett**⟧ Ende",
    "a **is* ⟦**fett**⟧",
    "\\*x\\* ⟦**fett**⟧",
    "&auml;&amp; ⟦**fett**⟧",
    "Zeile\n   zweite ⟦**fett**⟧",
    "> Zitat ä\n> weiter ⟦**fett**⟧",
    "- Punkt\n  weiter ⟦**fett**⟧",
    "- Punkt\nweiter ⟦**fett**⟧",
    "[a](b \"**t**\") ⟦**fett**⟧",
    "`**c**` ⟦**fett**⟧",
    "# Titel ⟦**fett**⟧ #",
    "| a |\n|---|\n| x \\| y ⟦**fett**⟧ |",
    "https://x.de/ä*b ⟦**fett**⟧",
    "\u{FEFF}ä ⟦**fett**⟧",
    "ä  \nb ⟦**fett**⟧",
    "![Bild](b.png) ⟦**fett**⟧",
    "a <b> ⟦**fett**⟧",
    "x <!-- **n** --> ⟦**fett**⟧",
    "a) eins\n\n        ⟦**fett**⟧\n\nb) zwei",
  ])
  func strongTextStandsWhereItStands(_ text: String) {
    let sample = Sample(text)
    #expect(sample.spans(of: .strong) == sample.marks)
  }

  @Test(arguments: [
    "Siehe ⟦[Ä](x.md)⟧.", "⟦[a](<b c> 'd')⟧ ", "Siehe ⟦<https://x.de>⟧!", "Siehe ⟦https://x.de⟧.",
    "Mail ⟦a@b.de⟧, ja", "⟦[a][b]⟧\n\n[b]: c.md", "⟦[a **b**](c(d)e)⟧",
  ])
  func linkStandsWhereItStands(_ text: String) {
    let sample = Sample(text)
    #expect(sample.tree.links.map(\.span) == sample.marks)
  }

  @Test func carriageReturnsMoveNothing() {
    let sample = Sample("# Ü\r\n\r\n⟦Größe **x**\r\nzwei⟧\r\n\r\n| ⟦ä⟧ | ⟦b⟧ |\r\n|---|---|\r\n")
    #expect(sample.spans(of: .paragraph) + sample.spans(of: .tableCell) == sample.marks)
    #expect(!sample.html().contains("\r"))
  }

  @Test func loneCarriageReturnEndsNoLine() {
    let sample = Sample("a\rb\n\n⟦zwei⟧\n")
    #expect(sample.spans(of: .paragraph).last == sample.marks.last)
  }

  @Test func byteOrderMarkIsNoText() {
    let sample = Sample("\u{FEFF}⟦# Titel⟧\n\n⟦Text⟧\n")
    #expect(sample.spans(of: .heading) + sample.spans(of: .paragraph) == sample.marks)
    #expect(sample.html() == "<h1>Titel</h1>\n<p>Text</p>\n")
  }

  @Test func blankedRangesAreEmptyLines() {
    let text = "---\nart: Seite\n---\n⟦# Titel⟧\n"
    let sample = Sample(text, blanked: [0..<19])
    #expect(sample.spans(of: .heading) == sample.marks)
    #expect(sample.tree.topLevel.map { sample.tree.kind($0) } == [.heading])
  }

  @Test(arguments: [
    "", "\n", "\0", "\u{FEFF}", "|", "|-|", "a\n|-|", "- ", "> ", "```", "[", "![", "a)", "(1)",
    "\r",
    "\\", "&", "<", "- - - -", "1.", "    x", "\t", "|a|\n|-|", "> |a|\n> |-|\n> |b|c|",
    "- |a|\n  |-|\n  |b",
    "1. > - |a|b|\n   >   |-|-|\n   >   |c|", "<!--", "-->", "a) \n\nb) ", "a)\n\nb)\n\n    c",
  ])
  func oddInputIsReadAndWritten(_ text: String) {
    let sample = Sample(text)
    for node in sample.tree.nodes {
      #expect(node.span.start >= 0 && node.span.end <= sample.file.bytes.count)
    }
    #expect(sample.html().utf8.count < 1000)
    #expect(sample.markdown().utf8.count < 1000)
    #expect(sample.text().utf8.count < 1000)
  }

  @Test func invalidBytesDoNotCrash() {
    let sample = Sample(bytes: [0xFF, 0x0A, 0xC3, 0x0A, 0x7C, 0xE2, 0x7C, 0x0A, 0x2A, 0xF0, 0x2A])
    #expect(!sample.html().isEmpty)
  }

  @Test func plainTextHasNoMarkup() {
    let sample = Sample("## Der **große**\n*Plan* `x` [Link](a.md)\n===\n")
    #expect(sample.tree.plainText(of: 0) == "Der große Plan x Link")
  }
}
