import FrontMatter
import SourceText
import Testing

/// A head of plain lines is not read by libyaml; nobody must see a difference.
@Suite("Plain heads")
struct PlainHeadTests {
  private static let keys = [
    "art", "betreff", "titel", "förderung", "a-b", "Straße", "produkte", "a b", "-x", "1a", "?",
    "<<", "\"q\"", "a_b", "€x", "~", "x×",
  ]

  private static let values = [
    "", " ", "Text", "12.03.2026", "15:00", "a: b", "a:", "a #b", "a#b", "# c", "\"q\"", "\"q\" x",
    "\"q", "'it'", "'it''s'", "\"a\\\"b\"", "-", "- x", "-5", "|", ">", "[a]", "{a}", "&a", "*a",
    "!a", "@", "%", "`", "\u{A0}x", "x\u{A0}", "§ 5", "„so“ – 5 €", "a\u{2028}b", "a\u{85}b",
    "a\tb", "x\t", "a\u{FEFF}b", "(x)", "  x  ", "<!-- x -->", "a,b; c", "? x", ": x", ":x",
    "x::", "a & b", "a\u{7F}", "a\u{1}", "--- x", "...", "x\\", "\"\"", "'", "\"a: b #c\"", "👍",
  ]

  private static let others = [
    "", " ", "\t", "# Kommentar", "  # x", "#\u{1}", "  weiter", "\tweiter", "  - x", "- x",
    "  a: b", "text", "x:y", "a:\u{A0}b", "\u{A0}a: b", "key : v",
  ]

  @Test func libyamlWouldHaveReadTheSame() {
    for key in Self.keys {
      for value in Self.values {
        compare(["art: Vorlage", "\(key): \(value)", "ort: Lörrach"])
        compare(["\(key):\(value)"])
        compare(["betreff: Foo", "\(key):  \(value) "])
      }
    }
    for other in Self.others {
      for value in Self.values {
        compare(["betreff: \(value)", other, "art: X"])
        compare([other, "art: \(value)", other])
      }
    }
  }

  private func compare(_ lines: [String]) {
    for end in ["\n", "\r\n"] {
      for close in ["---\(end)Text", ""] {
        let text = "---" + end + lines.map { $0 + end }.joined() + close
        #expect(read(text, findsPlain: true) == read(text, findsPlain: false), "\(text)")
      }
    }
  }

  private func read(_ text: String, findsPlain: Bool) -> [String] {
    let file = SourceFile(path: "a.md", text: text)
    let known = [FoldedKey("betreff"), FoldedKey("produkte"), FoldedKey("titel")]
    let head = FrontMatter.read(
      file, lines: file.lineIndex(), findsPlain: findsPlain, isOneLineText: known.contains)
    func node(_ node: Int) -> String {
      "\(head.tree.span(of: node)) \(head.tree.style(of: node)) \(drawing(head.tree, node))"
    }
    return ["\(head.head) \(head.bodyStart)", "\(head.problems)", "\(head.unreadableKeys)"]
      + (head.tree.root.map { [node($0)] } ?? [])
      + head.entries.flatMap { [node($0.key), node($0.value)] }
  }
}
