import SourceText
import Testing

@testable import Markup

@Suite("Markdown")
struct RoundTripTests {
  @Test(arguments: [
    "# Titel\n\nText **fett** und *kursiv* mit `Code`.\n", "- a\n- b\n  - c\n\n    d\n- e\n",
    "1. a\n2. b\n\n3) c\n4) d\n",
    "- a\n\n- b\n\n* c\n", "> Zitat\n>\n> > tief\n\n>\n", "```swift\nlet a = 1\n\n  b\n```\n",
    "````\n```\n````\n", "    code\n",
    "| a | b |\n|:--|--:|\n| x \\| y | `p \\| q` |\n| | **f** |\n", "a  \nb\\\nc\nd\n",
    "- [ ] offen\n- [x] fertig\n",
    "\\*kein\\* \\_Kursiv\\_ \\# \\[x\\](y) \\<b\\> \\&amp; \\`c\\` \\\\ C:\\Temp a_b_c 2 * 3\n",
    "\\# kein Titel\n\n\\- kein Punkt\n\n1\\. keine Zahl\n\n\\> kein Zitat\n",
    "Text\n\\===\n\nText\n\\---\n\n\\***\n", "\\::: nichtöffentlich\n", "\\| a |\n\\|---|\n",
    "<https://x.de> a@b.de [t](u.md \"v \\\" w\") [x](<a b(c>) ![i](j.png)\n",
    "www.x.de und https://y.de/a_b.\n", "https\\://kein.de und www\\.kein.de\n",
    "[1] und [x] und [a]\\: b und \\[c](d)\n", "Ausruf\\![t](u)\n",
    "*a **b** c* ***d*** *e*f\n",
    "a) eins\n\n   mehr\n\n   - p\n   - q\n\nb) zwei\n\naa) x\n\nbb) y\n\nc) drei\n",
    "- a) x\n- b) y\n\n1. z\n",
    "- x\n\n  a) y\n\n  b) z\n", "a) x\n\nb) y\n\n- (1) p\n- (2) q\n",
    "## Titel \\#\n\n### a\\*b\n", "***\n\n- a\n\n***\n", "- ***\n- # b\n- ```\n  c\n  ```\n",
    "-\n- b\n", "[a [b] c](d.md)\n", "`` a`b `` ` `` `\n", "a &lt; b &copy; <c\n", "~~weg~~\n",
    "+ a\n\n  > b\n", "Übergröße: 5.000 €, § 3 Abs. 1 „x“ – y\n",
    "- a\n\n      code\n", "10. a\n11. b\n", "1. - a\n   - b\n2. c\n",
  ])
  func readAgainMeansTheSame(_ text: String) {
    let once = Sample(text)
    let again = Sample(once.markdown())
    #expect(again.tree.shape() == once.tree.shape())
    #expect(again.markdown() == once.markdown())
  }

  @Test func proseIsNotEscapedWithoutNeed() {
    let text = "Nr. 5 (a) & b: 50 % – 5.000 € [sic] a_b, C:\\Temp, #5, x < y, 2 * 3 | 4!\n"
    #expect(Sample(text).markdown() == text)
  }

  @Test func tablesArePadded() {
    #expect(
      Sample("|Größe|Zahl|\n|---|--:|\n|Ä|5.000 €|\n").markdown() == """
        | Größe |    Zahl |
        |-------|--------:|
        | Ä     | 5.000 € |

        """)
  }

  @Test(arguments: [
    "# a", "- a", "1. a", "a | b", "*a*", "_a_", "`a`", "[a](b)", "<b>", "&amp;", "https://x.de",
    "www.x.de", "a #", "---", "> a",
    "\\*", "![a](b)", "::: nichtöffentlich", "| a |", "a\nb", "<!-- a -->", "~~a~~", "===", "+ a",
  ])
  func escapedTextIsInert(_ text: String) {
    let shown = text.split(separator: "\n").joined(separator: " ")
    let sample = Sample(escapeMarkdown(text))
    #expect(sample.tree.topLevel.map { sample.tree.kind($0) } == [.paragraph])
    #expect(sample.tree.plainText(of: 0) == shown)
    #expect(sample.tree.nodes.allSatisfy { [.document, .paragraph, .text].contains($0.kind) })
    let cell = Sample("| a |\n|---|\n| \(escapeMarkdown(text)) |\n")
    #expect(cell.tree.plainText(of: 0) == "a " + shown)
    let heading = Sample("# \(escapeMarkdown(text))\n")
    #expect(heading.tree.plainText(of: 0) == shown)
  }
}
