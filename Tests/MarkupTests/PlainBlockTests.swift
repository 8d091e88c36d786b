import SourceText
import TestSupport
import Testing

@testable import Markup

/// Paragraphs and headings that hold nothing but text are not read by the library; nobody must see a
/// difference.
@Suite("Plain blocks")
struct PlainBlockTests {
  /// Lines that are plain, and blank ones.
  private static let plain = [
    "", "", "", "Text", "Ein Satz & noch einer.", "Größe – „so“ § 3", "(vgl. 1)", "\"Zitat\"",
    "20 Leute", "# Titel", "### Titel & mehr", "a) eins", "b) zwei", "Ä", "a ]b", "{x}: ~y~",
  ]

  /// Lines that look like these and are something else, or change what stands below them.
  private static let other = [
    "20. Juni", "2) x", "## a #", "#Tag", "# ", "## **x**", "####### y", "#\tx", "##  z", "# x ",
    "Text mit **fett**", "a_b", "`code`", "a & b; c", "&amp;", "x &y", "Ende &", "Ende  ", "Ende ",
    "\tTab", "a\tb", " eingerückt", "    Code", "   drei", "- eins", "  weiter", "  - zwei", "* x",
    "1. eins", "   zwei", "> Zitat", "> > x", ">", "```", "~~~", "```x", "<div>", "</div>",
    "<script>", "</script>", "<?x", "Text ?>", "<!X", "Text>", "<![CDATA[", "x]]>", "| a | b |",
    "|---|--:|", "| 1 | 2 |", "| 1 & 2 | „x“ |", "| 1 | 2 | 3 |", "|---|", "a | b", "--|--", ":-",
    "---", "===", "***", "[a]: b", "[a]", "[a]:", "aa) x", "(1) x", "(2) y", "    tief",
    "      tiefer", "www.example.org", "https://example.org", "a@example.org", "ww w", "x\\",
    "\u{B}",
    "\u{C}", "\u{A0}", "x\u{A0}", "a\rb", "\r", "x\u{7F}y", "![x](y)", "d)", "\u{2028}", "-", "1.",
    "|", "||",
  ]

  @Test(arguments: 0..<8)
  func theLibraryWouldHaveReadTheSame(_ seed: Int) {
    var chance = Chance(UInt64(seed))
    for _ in 0..<2_000 {
      let lines = (0..<chance.below(14) + 1).map { _ in
        let isPlain = chance.below(4) > 0
        return isPlain ? chance.pick(Self.plain) : chance.pick(Self.other)
      }
      let end = chance.below(6) == 0 ? "\r\n" : "\n"
      let bom = chance.below(20) == 0 ? "\u{FEFF}" : ""
      let text = bom + lines.joined(separator: end) + (chance.below(4) == 0 ? "" : end)
      #expect(Sample(bytes: Array(text.utf8)).isReadTheSameByTheLibrary, "\(text)")
    }
  }

  @Test func plainNeighboursAreReadTogether() {
    let plain = PlainBlocks(of: "x\n\n## a\nb\nc\n\nd\n\n- e\n\nf\n\ng *h*\n\n# i\n")
    #expect(
      plain.found.map(\.kind) == [
        .paragraph, .heading, .paragraph, .paragraph, .paragraph, .heading,
      ])
    #expect(plain.runs.map(\.lines) == [7, 1, 1])
    #expect(!plain.isComplete)
  }

  @Test func aPlainFileNeedsNoLibrary() {
    let plain = PlainBlocks(of: "# a\n\nb & c\n\n| d |\n|---|\n| e |\n")
    #expect(plain.found.map(\.kind) == [.heading, .paragraph, .table])
    #expect(plain.runs.map(\.lines) == [7])
    #expect(plain.isComplete)
  }
}

extension PlainBlocks {
  /// Those of a text behind a head, which nobody reads.
  init(of text: String) {
    let bytes = Array(("---\n" + text).utf8)
    var copy = Store<UInt8>(copying: bytes, padding: CountedBytes.width, of: 0)
    self = copy.withMutableElements {
      Prescan($0, lines: LineIndex(bytes), blanked: [0..<4]).plain
    }
  }
}

extension Sample {
  /// Whether it is the same tree with the same problems where the library reads all of it.
  var isReadTheSameByTheLibrary: Bool {
    let (other, otherProblems) = MarkupTree.parse(
      file.bytes, lines: file.lineIndex(), findsPlain: false)
    return tree.dump(file) == other.dump(file) && kinds == otherProblems.map(\.kind)
      && problems.map(\.span) == otherProblems.map(\.span)
  }
}

/// Numbers that look like chance and are the same every time.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
