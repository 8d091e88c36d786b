import FrontMatter
import SourceText
import TestSupport
import Testing

@Suite("One-line texts")
struct OneLineTextTests {
  @Test(
    "the rest of the line is the value, and the mark is true",
    arguments: [
      ("betreff: ⟦Otto-Hahn-Gymnasium: Profilfach⟧", "Otto-Hahn-Gymnasium: Profilfach"),
      ("betreff: ⟦\"Kinderwelt e. V.\" – Anerkennung⟧", "\"Kinderwelt e. V.\" – Anerkennung"),
      ("betreff: ⟦'s Lädle' und mehr⟧", "'s Lädle' und mehr"),
      ("betreff: ⟦# kein Kommentar⟧", "# kein Kommentar"),
      ("betreff: ⟦Ä # kein Kommentar⟧  ", "Ä # kein Kommentar"),
      ("betreff:⟦⟧", ""), ("betreff:⟦⟧   ", ""),
      ("betreff:\t⟦Ü: ö⟧\t", "Ü: ö"), ("betreff:\u{A0}⟦Ü: ö⟧", "Ü: ö"),
      ("Be-treff :  ⟦a: b⟧", "a: b"),
      (
        "produkte: ⟦11.14.08 Kommunale Integrationsförderung; 11.14.09 X⟧",
        "11.14.08 Kommunale Integrationsförderung; 11.14.09 X"
      ),
      ("betreff: ⟦*dringend* & [neu] {x}⟧", "*dringend* & [neu] {x}"),
      ("betreff: ⟦&a @ ` % !⟧", "&a @ ` % !"), ("betreff: ⟦- Strich⟧", "- Strich"),
      ("betreff: ⟦„Zitat“: so⟧", "„Zitat“: so"), ("betreff: ⟦x:⟧", "x:"), ("betreff: ⟦-⟧", "-"),
      ("betreff: ⟦[A: B⟧", "[A: B"), ("betreff: ⟦Foo\n  Bar baz: x⟧", "Foo Bar baz: x"),
      ("betreff: ⟦Foo: a\n\tund mehr⟧", "Foo: a und mehr"),
      ("betreff: ⟦Foo: a\n\n  und mehr⟧", "Foo: a und mehr"),
      ("betreff:\n  ⟦Otto Hahn: Profilfach⟧", "Otto Hahn: Profilfach"),
    ])
  func takesLine(sample: String, value: String) {
    for end in ["\n", "\r\n"] {
      let sample = sample.replacing("\n", with: end)
      let reading = Reading(
        "---\(end)straße: ÄÖÜ\(end)\(sample)\(end)art: ⟦größe⟧\(end)---\(end)Text")
      #expect(reading.head.problems.isEmpty)
      #expect(reading.fields.map { $0.split(separator: "=", maxSplits: 1).last ?? "" }.count == 3)
      let entries = reading.head.entries
      #expect(entries.map { reading.head.tree.text(of: $0.value) } == ["ÄÖÜ", value, "größe"])
      #expect(Array(reading.valueSpans.dropFirst()) == reading.marked.spans)
      #expect(reading.body == "Text")
    }
  }

  @Test(
    "what YAML reads rightly is left to it",
    arguments: [
      ("betreff: ⟦\"Foo: \\u00e4\"⟧", "Foo: ä"), ("betreff: ⟦'It''s'⟧ # Kommentar", "It's"),
      ("betreff: ⟦|\n  eins\n  zwei⟧", "eins\nzwei\n"),
      ("betreff: ⟦>-\n  eins\n  zwei⟧", "eins zwei"),
      ("betreff: ⟦\"eins\n  zwei\"⟧", "eins zwei"), ("betreff:\n  ⟦\"a: b\"⟧", "a: b"),
    ])
  func leavesToYAML(sample: String, value: String) {
    let reading = Reading("---\n\(sample)\nart: X\n---\n")
    #expect(reading.head.problems.isEmpty)
    #expect(reading.fields == ["betreff=\(value)", "art=X"])
    #expect(reading.valueSpans.first == reading.marked.spans[0])
  }

  @Test("an open quote is a problem of its line, and the rest is read")
  func openQuote() {
    for quote in ["⟦'x⟧", "⟦\"Ä und so⟧", "⟦\"a \\\"⟧", "⟦'⟧"] {
      let reading = Reading("---\nart: X\nbetreff: \(quote)\nort: \"Y\"\n---\n")
      #expect(reading.kinds == [.unclosedQuote])
      #expect(reading.spans == reading.marked.spans)
      #expect(reading.fields == ["art=X", "ort=Y"])
      #expect(reading.unreadable == [FoldedKey("betreff")])
    }
  }

  @Test("an indented key below a text is not swallowed")
  func indentedKey() {
    let reading = Reading("---\nbetreff: Straße\n⟦  ⟧status: ja\nart: X\n---\n")
    #expect(reading.kinds == [.badIndent])
    #expect(reading.spans == reading.marked.spans)
    #expect(reading.fields == ["betreff=Straße", "art=X"])
    #expect(reading.unreadable == [FoldedKey("status")])
  }

  @Test("a lone hyphen is text for any key")
  func hyphen() {
    let reading = Reading("---\nort: ⟦-⟧\nart: X\n---\n")
    #expect(reading.head.problems.isEmpty)
    #expect(reading.fields == ["ort=-", "art=X"])
    #expect(reading.valueSpans.first == reading.marked.spans[0])
  }
}
