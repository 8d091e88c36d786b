import SourceText
import Testing

@testable import Fachmodell

@Suite("What a house may have meant")
struct MandantUnklarTests {
  private func mandant(_ text: String) -> Mandant {
    Mandantleser.lies(SourceFile(path: "Content/mandant.yml", text: text)).mandant
  }

  @Test("a misspelt key is not known to say nothing")
  func schluessel() {
    let haus = mandant("name: Haus\nland: HE\nmittelzeile:\n  - name: Steuern\n")
    #expect(haus.istUnklar(Mandantfeld.mittelzeilen))
    #expect(!haus.istUnklar(Mandantfeld.labels))
    #expect(!haus.istUnklar(Mandantfeld.land.definition))
  }

  @Test("where a word under labels is unknown, none is known not to be there")
  func labels() {
    #expect(
      mandant("name: Haus\nland: HE\nlabels:\n  Deckungsvorschlg: Gegenfinanzierung\n")
        .istUnklar(Mandantfeld.labels))
  }

  @Test("without a Land nobody is measured by that of another one")
  func land() {
    #expect(mandant("name: Haus\n").istUnklar(Mandantfeld.land.definition))
    #expect(mandant("name: Haus\nland: Hesen\n").istUnklar(Mandantfeld.land.definition))
  }
}
