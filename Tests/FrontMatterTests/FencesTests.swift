import FrontMatter
import SourceText
import TestSupport
import Testing

@Suite("Fences")
struct FencesTests {
  @Test(
    "a head between its fences, in every way that is right",
    arguments: [
      "---\nart: X\n---\nText\n", "---\r\nart: X\r\n---\r\nText\n",
      "\u{FEFF}---\nart: X\n---\nText\n",
      "---  \nart: X\n---\t\nText\n", "---\nart: X\n...\nText\n", "\n \n---\nart: X\n---\nText\n",
      "---\nart:\tX\t\n\t\n\t# Kommentar\n---\nText\n",
      "---\n\n# Kommentar\nart: X # noch einer\n\n---\nText\n",
    ])
  func right(text: String) {
    let reading = Reading(text)
    #expect(reading.head.problems.isEmpty)
    #expect(reading.fields == ["art=X"])
    #expect(reading.body == "Text\n")
    #expect(reading.head.head.start == 0)
  }

  @Test("a head at the end of the file, without a last newline")
  func noLastNewline() {
    let reading = Reading("---\nart: X\n---")
    #expect(reading.head.problems.isEmpty)
    #expect(reading.fields == ["art=X"])
    #expect(reading.body.isEmpty)
  }

  @Test("an empty head is a head")
  func emptyHead() {
    let reading = Reading("---\n---\nText")
    #expect(reading.head.problems.isEmpty)
    #expect(reading.head.tree.root == nil)
    #expect(reading.body == "Text")
  }

  @Test(
    "no head: all is body",
    arguments: ["# Titel\n\nText\n", "Text: so\n\nmehr", "\n\n", "| a |\n|---|\n"])
  func missing(text: String) {
    let reading = Reading(text)
    #expect(reading.head.problems == [.missingFence(.fileStart)])
    #expect(reading.body == text)
    #expect(reading.fields.isEmpty)
  }

  @Test("without a head the body begins behind the byte order mark")
  func missingWithMark() {
    let reading = Reading("\u{FEFF}# Titel\n")
    #expect(reading.head.problems == [.missingFence(.fileStart)])
    #expect(reading.head.head.isEmpty)
    #expect(reading.body == "# Titel\n")
  }

  @Test("keys without the opening fence are read all the same")
  func missingOpening() {
    let reading = Reading("⟦art: Größe⟧\nbetreff: Y: Z\n---\nText\n")
    #expect(reading.head.problems == [.missingOpeningFence(reading.marked.spans[0])])
    #expect(reading.fields == ["art=Größe", "betreff=Y: Z"])
    #expect(reading.body == "Text\n")
  }

  @Test("keys without any fence end at the blank line")
  func missingBoth() {
    let reading = Reading("\u{FEFF}⟦art: X⟧\nort: Y\n\n## Bericht\n---\n")
    #expect(reading.head.problems == [.missingOpeningFence(reading.marked.spans[0])])
    #expect(reading.fields == ["art=X", "ort=Y"])
    #expect(reading.body == "\n## Bericht\n---\n")
  }

  @Test(
    "an unclosed head ends where it no longer looks like one",
    arguments: [
      ("⟦---⟧\nart: X\n\nText\n", "\nText\n"),
      ("⟦---⟧\nart: X\n## Titel\n\nText", "## Titel\n\nText"),
      ("⟦---⟧\nart: X\n| a | b |\n|---|---|\n", "| a | b |\n|---|---|\n"), ("⟦---⟧\nart: X\n", ""),
      ("⟦---⟧\nart: X\n::: nichtöffentlich\nx\n:::\n", "::: nichtöffentlich\nx\n:::\n"),
      ("⟦---⟧\n\nart: X\n\nText\n", "\nText\n"), ("⟦---⟧\nart: X", ""),
      // A line „---“ far below belongs to the body.
      (
        "⟦---⟧\nart: X\n\n## Titel\n\n| a |\n|---|\n\n---\nEnde\n",
        "\n## Titel\n\n| a |\n|---|\n\n---\nEnde\n"
      ),
    ])
  func unclosed(sample: String, body: String) {
    let reading = Reading(sample)
    #expect(reading.head.problems == [.unclosedFence(reading.marked.spans[0])])
    #expect(reading.fields == ["art=X"])
    #expect(reading.body == body)
  }

  @Test(
    "fences that an editor has made prettier are read and reported",
    arguments: [
      "⟦...⟧\nart: X\n---\nText", "⟦—⟧\nart: X\n---\nText", "⟦–-⟧\nart: X\n---\nText",
      "⟦----⟧\nart: X\n---\nText",
      "---\nart: X\n⟦––⟧\nText", "---\nart: X\n⟦-----⟧\nText", "---\nart: X\n ⟦---⟧\nText",
      "---\nart: X\n⟦…⟧\nText", "---\nart: X\n⟦--⟧\nText",
    ])
  func misspelt(sample: String) {
    let reading = Reading(sample)
    #expect(reading.head.problems == [.misspeltFence(reading.marked.spans[0])])
    #expect(reading.fields == ["art=X"])
    #expect(reading.body == "Text")
  }

  @Test("dashes in a text block close nothing")
  func blockText() {
    let reading = Reading("---\nnotiz: |\n  eins\n  ---\n  zwei\nart: X\n---\nText")
    #expect(reading.head.problems.isEmpty)
    #expect(reading.fields == ["notiz=eins\n---\nzwei\n", "art=X"])
  }
}
