import Fachmodell
import Kalender
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
      ("Text ⟦::: nichtöffentlich⟧\nx\n:::\n", .keineZeile),
      ("\\⟦::: nichtöffentlich⟧\nx\n\\:::\n", .keineZeile),
      ("⟦：：： nichtöffentlich⟧\nx\n", .keineZeile),
      ("⟦：： nichtöffentlich⟧\nx\n", .keineZeile),
      ("⟦: : : nichtöffentlich⟧\nx\n", .keineZeile),
      ("\u{200B}⟦::: nichtöffentlich⟧\nx\n:::\n", .keineZeile),
      ("\u{FEFF}⟦::: nichtöffentlich⟧\nx\n:::\n", .keineZeile),
      ("\u{0C}⟦::: nichtöffentlich⟧\nx\n:::\n", .keineZeile),
      ("a\u{2028}⟦::: nichtöffentlich\u{2028}x⟧\n", .keineZeile),
      ("a\r⟦:::⟧ nichtöffentlich\rx\r:::\r", .keineZeile),
      ("```\na\n```\n\n```\n⟦::: nichtöffentlich⟧\nx\n:::\n", .keineZeile),
      ("``` ⟦:::⟧\nx\n```\n", .keineZeile),
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

  @Test("colons in code and ordinary colons are no fence")
  func keine() {
    for text in [
      "```\na ::: b\n::: nichtöffentlich\n```\n", "Uhr: 15:30\n", "~~~\n:::\n~~~\n",
      "std::vector und a: b\n", "| a | b |\n|:---:|:---:|\n", "Ort：Kreishaus\n", "a: :\n",
    ] {
      let gefunden = passagen(text)
      #expect(gefunden.spans.isEmpty)
      #expect(gefunden.fehler.isEmpty)
    }
  }

  @Test("what stands before colons in the same line is closed too")
  func ganzeZeile() {
    let sample = Marked("Öffentlich.\n⟦Text ::: nichtöffentlich\nGeheim.\n⟧")
    #expect(passagen(sample.text).spans == sample.spans)
  }

  @Test("colons in the head close the document")
  func imKopf() throws {
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    for zeile in ["titel: a ⟦:::⟧ nichtöffentlich", "titel: a ⟦: : :⟧", "# ⟦:::⟧"] {
      let sample = Marked("---\nart: Seite\n\(zeile)\nversion: 1\n---\n\nText.\n")
      let datei = SourceFile(path: "Content/a.md", text: sample.text)
      let dokument = Dokumentleser(mandant: Mandant()).lies(datei)
      #expect(dokument.passagen.fehler.map(\.fehler) == [.imKopf])
      #expect(dokument.passagen.fehler.map(\.span) == sample.spans)
      #expect(dokument.oeffentlichkeit(am: tag) == .nicht(.unlesbar))
    }
  }

  @Test("code in a passage stays code in the public view")
  func codeInPassage() {
    let text = "---\nart: Seite\n---\n::: nichtöffentlich\n```\n:::\n```\n:::\n\nEnde.\n"
    let leser = Dokumentleser(mandant: Mandant())
    let sicht = leser.oeffentlicheSicht(
      leser.lies(SourceFile(path: "Content/a.md", text: text)))
    #expect(sicht.passagen.fehler.isEmpty)
    #expect(sicht.baum.plainText(of: 0) == "Ende.")
  }
}
