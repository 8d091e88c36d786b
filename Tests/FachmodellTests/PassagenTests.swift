import Fachmodell
import SourceText
import TestSupport
import Testing

@Suite("Non-public passages")
struct PassagenTests {
  func passagen(_ text: String) -> Passagen {
    let datei = SourceFile(path: "a.md", text: text)
    return Passagen.suche(datei.bytes, lines: datei.lineIndex(), bodyStart: 0)
  }

  @Test("a passage reaches from fence to fence, line ends included")
  func gewoehnlich() {
    let sample = Marked(
      "Öffentlich.\n\n⟦::: nichtöffentlich\nGeheim.\n:::\n⟧\nWieder öffentlich.\n")
    let gefunden = passagen(sample.text)
    #expect(gefunden.spans == sample.spans)
    #expect(gefunden.fehler.isEmpty)
  }

  @Test(
    "whatever only looks like a fence closes everything behind it",
    arguments: [
      ("⟦:::: nichtöffentlich⟧\nx\n::::\n", Passagenfehler.keineZeile),
      ("⟦::: nichtoffentlich⟧\nx\n:::\n", .keineZeile),
      ("⟦:: nichtöffentlich⟧\nx\n", .keineZeile),
      ("⟦:::⟧\nx\n", .nichtGeoeffnet),
      ("⟦::: nichtöffentlich⟧\nx\n", .nichtGeschlossen),
      ("- ⟦::: nichtöffentlich⟧\n  x\n", .eingerueckt),
      ("> ⟦::: nichtöffentlich⟧\n> x\n", .eingerueckt),
      ("  ⟦::: nichtöffentlich⟧\nx\n:::\n", .eingerueckt),
      ("1. ⟦::: nichtöffentlich⟧\nx\n:::\n", .eingerueckt),
      ("::: nichtöffentlich\na\n⟦::: nichtöffentlich⟧\nb\n:::\n", .verschachtelt),
    ])
  func fehler(_ text: String, _ erwartet: Passagenfehler) {
    let sample = Marked(text)
    let gefunden = passagen(sample.text)
    #expect(gefunden.fehler.map(\.fehler) == [erwartet])
    #expect(gefunden.fehler.map(\.span) == sample.spans)
    #expect(gefunden.spans.last?.end == sample.text.utf8.count)
  }

  @Test("spellings of the word, CRLF, a missing last newline")
  func schreibweisen() {
    for text in [
      "::: nichtöffentlich\nx\n:::", ":::nichtoeffentlich  \r\nx\r\n:::\r\n",
      "::: Nicht-Öffentlich\nx\n::: \n",
    ] {
      let gefunden = passagen(text)
      #expect(gefunden.fehler.isEmpty)
      #expect(gefunden.spans == [Span(0, text.utf8.count)])
    }
  }

  @Test("colons in code and inside a line are no fence")
  func keine() {
    for text in ["a ::: b\n", "```\n::: nichtöffentlich\n```\n", "Uhr: 15:30\n", "~~~\n:::\n~~~\n"]
    {
      let gefunden = passagen(text)
      #expect(gefunden.spans.isEmpty)
      #expect(gefunden.fehler.isEmpty)
    }
  }
}
