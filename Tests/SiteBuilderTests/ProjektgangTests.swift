import SourceText
import Testing

@testable import SiteBuilder

@Suite("Projects that several papers name")
struct ProjektgangTests {
  @Test(
    "the page shows all of them, also one that the glance at the heads has missed",
    arguments: ["projekt", "\"projekt\""])
  func zweite(_ schluessel: String) async throws {
    let probe = try Probe()
    let zweite = try probe.lies(Probe.vorlage)
      .replacing("nummer: 139/2018", with: "nummer: 140/2018")
      .replacing("\nprojekt: ", with: "\n\(schluessel): ")
    try probe.schreibe("Content/vorlagen/2018/140-zweite/vorlage.md", zweite.utf8)
    _ = try await probe.baue()
    let seite = try probe.seite("projekte/teilhabeplan-v/index.html")
    #expect(seite.contains("139/2018"))
    #expect(seite.contains("140/2018"))
  }

  @Test("the glance sees which project a paper names")
  func blick() {
    let blick = Kopfblick(
      Array("---\nart: Beschlussvorlage\nprojekt: \"Teilhabeplan V\"\n---\n".utf8))
    #expect(blick.projekt == FoldedKey("teilhabeplan-v"))
  }
}
