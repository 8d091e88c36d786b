import SourceText
import TestSupport
import Testing

@testable import Markup

/// Rows that hold nothing but text are not read by the library; nobody must see a difference.
@Suite("Plain tables")
struct PlainTableTests {
  private static let heads = [
    "| a | b |\n|---|--:|\n", "|a|b|\n|-|-|\n", "| a\n|---\n", "|a|\n|-|\n", "a | b\n--|--\n",
    "| *a* | [b](c.md) |\n|:-:|---|\n", "| a | b |\n|---|\n", "| a \\| c | b |\n|---|---|\n",
    " | a | b |\n |---|---|\n", "| a | b |\r\n|---|---|\r\n", "Text\n| a | b |\n|---|---|\n",
    "[x]: y\n| a | b |\n|---|---|\n", "| a | b |\n|:-:| :- |\n", "| a | b |\n|- -|---|\n",
    "| a | b |\n|---||\n", "| a | b |\n|:--:-|---|\n", "| a | b |\n|\t-|---|\n",
    "|  | b |\n|-|-:|\n",
    "|a|b|\n|:|-|\n", "|| b |\n|-|-|\n", "| a | b |\n|---|---|---|\n", "| a | b |\n\n|---|---|\n",
    "# x\n| a | b |\n|---|---|\n", "***\n| a | b |\n|---|---|\n",
  ]

  private static let bodies = [
    "| 1 | 2 |\n", "| 1 | 2 |\n| Größe in T€ | „drei“ – 4 |\n", "|1|2|\n", "||2|\n", "| | |\n",
    "| 1 | 2 |\r\n", "| 1 | 2 |", "| 1 | 2 |\n\n| 3 | 4 |\n", "| 1 | 2 | 3 |\n", "| 1 |\n", "|\n",
    "| 1 | *2* |\n", "| 1 | 2 |\n| 3 | www.example.org |\n| 5 | 6 |\n",
    "| a: b/c | https://x.de |\n",
    "| 1 | 2 |\nText\n", "| 1 | 2 |\n# Titel\n", "| 1 | 2 |\n  | 3 | 4 |\n", "| 1 | 2 | \n",
    "| a) eins | b) zwei |\n", "| 1 | &amp; |\n", "| 1 | \\| |\n", "| 1 | <b> |\n", "| 1 |\t2 |\n",
    "| 1 | 2 |\n===\n", "| ]x | ~2~ !^\"' |\n", "| 1 |\u{A0}2\u{A0}|\n", "| w:w | ww |\n", "",
    "| 1 | 2 |\n- | 3 | 4 |\n", "| 1 | 2\r| 3 |\n", "| 1 | \u{B}2 |\n",
  ]

  /// What stands around the table.
  private static let frames = [
    ("", ""), ("Text\n\n", "\nText\n"), ("```\n\n", "\n```\n"), ("<script>\n\n", "\n</script>\n"),
    ("- eins\n\n", "\n- zwei\n"), ("> eins\n", "> zwei\n"), ("<div>\n", "\n</div>\n"),
    ("a) eins\n\n", "\n    weiter\n\nb) zwei\n"), ("\u{FEFF}", "\n"), ("<?x\n\n", "\n?>\n"),
    ("| x | y |\n|---|---|\n| 1 | 2 |\n\n", "\n| x | y |\n|---|---|\n| 1 | 2 |\n"),
    ("\n\n", "\n\n"),
    ("1. eins\n\n   zwei\n\n", "\n    x\n\ny\n"), ("~~~ a\n~~~\n\n", "\n```\nx\n```\n"),
  ]

  @Test(arguments: frames.indices)
  func theLibraryWouldHaveReadTheSame(_ frame: Int) {
    let (before, after) = Self.frames[frame]
    let tables =
      Self.heads.flatMap { head in Self.bodies.prefix(4).map { head + $0 } }
      + Self.bodies.map { Self.heads[0] + $0 }
    for table in tables {
      let text = before + table + after
      #expect(Sample(bytes: Array(text.utf8)).isReadTheSameByTheLibrary, "\(text)")
    }
  }

  @Test func rowsWithTextAloneAreNotRead() {
    let text = "Text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n| a |\n|---|\n| *b* |\n"
    let scan = PlainBlocks(of: text)
    #expect(scan.found.map(\.kind) == [.paragraph, .table])
    #expect(scan.found.map(\.lines) == [1, 4])
    #expect(scan.runs.map(\.lines) == [6])
    #expect(!scan.isComplete)
  }
}
