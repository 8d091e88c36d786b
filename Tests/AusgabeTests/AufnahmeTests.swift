import Testing

@testable import Ausgabe

/// All outputs of this project's content, byte for byte.
@Suite("Recorded pages")
struct AufnahmeTests {
  @Test("the pages are those that were recorded")
  func aufnahme() throws {
    let anfang = "vorlagen/139-2018/"
    let seiten = try Muster.projekt().seiten.filter { $0.key.hasPrefix(anfang) }
    try Aufnahme.vergleiche(
      Dictionary(
        uniqueKeysWithValues: seiten.map { (String($0.key.dropFirst(anfang.count)), $0.value) }),
      ordner: "vorlagen/139-2018")
  }
}
