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

  @Test("a house without pages of projects has none, and nothing leads there; the annexes stay")
  func ohneSeiten() async throws {
    let probe = try Probe()
    _ = try await probe.baue()
    #expect(try probe.dateien("Site").contains { $0.hasPrefix("projekte/") })
    try probe.schreibe(
      Probe.mandant, Array((try probe.lies(Probe.mandant) + "\nprojektseiten: nein\n").utf8))
    _ = try await probe.baue()
    let dateien = try probe.dateien("Site")
    #expect(!dateien.contains { $0.hasPrefix("projekte") })
    #expect(dateien.contains("vorlagen/139-2018/projektauftrag/index.html"))
    for datei in dateien where datei.hasSuffix(".html") || datei.hasSuffix(".md") {
      #expect(try !probe.seite(datei).contains("projekte/"), "\(datei)")
    }
    #expect(try probe.seite("vorlagen/139-2018/projektstrukturplan/index.html").contains("<svg"))
  }

  @Test("the glance sees which project a paper names")
  func blick() {
    let blick = Kopfblick(
      Array("---\nart: Beschlussvorlage\nprojekt: \"Teilhabeplan V\"\n---\n".utf8))
    #expect(blick.projekt == FoldedKey("teilhabeplan-v"))
  }
}
