import Regeln
import Testing

/// How an example becomes a whole project.
@Suite("Making of examples")
struct RegelbeispielTests {
  @Test("given parts replace those of the usual paper and keep their place")
  func ersetzt() throws {
    let text = try vorlage(Regelbeispiel("datum: ⟦01.06.2018⟧\n\n## Begründung\n\nKurz."))
    #expect(text.contains("nummer: 139/2018\ndatum: ⟦01.06.2018⟧\nbetreff: "))
    #expect(text.hasSuffix("\n## Begründung\n\nKurz.\n\n"))
    #expect(!text.contains("08.06.2018") && !text.contains("Sachverhalt"))
  }

  @Test("without other parts it is the usual paper")
  func ueblich() throws {
    #expect(try vorlage(Regelbeispiel("")) == Beispielgeruest.vorlage + "\n")
  }

  @Test("other parts are added, doubled ones stay doubled, named ones are left out")
  func ergaenzt() throws {
    let text = try vorlage(
      Regelbeispiel(
        "datum: 1\n⟦datum⟧: 2\n⟦neu⟧: 3\n\n## Anlagen\n\nKeine.",
        ohne: ["betreff", "## Begründung"]))
    #expect(text.contains("\ndatum: 1\n"))
    #expect(text.contains("\n⟦datum⟧: 2\n⟦neu⟧: 3\n---\n"))
    #expect(!text.contains("betreff") && !text.contains("Begründung"))
    #expect(text.hasSuffix("\n## Anlagen\n\nKeine.\n\n"))
  }

  @Test("entries of the configuration go with what is indented below them")
  func mandant() throws {
    let beispiel = Regelbeispiel("", dazu: [.mandant("nummernmuster: []\nland: BY")])
    let text = try #require(beispiel.dateien.first { $0.pfad == "Content/mandant.yml" }?.text)
    #expect(text.contains("nummernmuster: []\nladungsfrist-tage") && !text.contains("muster: '"))
    #expect(text.contains("land: BY") && !text.contains("BW"))
  }

  @Test("a whole file stays as it is")
  func ganz() throws {
    let text = "---\nart: Seite\n"
    #expect(try vorlage(Regelbeispiel(text)) == text)
    #expect(Regelbeispiel(dateien: [("a.md", text)]).dateien.contains { $0 == ("a.md", text) })
  }

  private func vorlage(_ beispiel: Regelbeispiel) throws -> String {
    try #require(beispiel.dateien.first { $0.pfad.hasSuffix("vorlage.md") }?.text)
  }
}
