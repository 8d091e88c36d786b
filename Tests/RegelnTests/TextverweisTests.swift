import Regeln
import Testing

/// Numbers of papers in running text (BV-ID-004).
@Suite("Papers named in texts")
struct TextverweisTests {
  @Test(
    "a number of the house that no paper has is marked",
    arguments: [
      "Vorlage ⟦12/2018⟧", "Siehe Vorlage Nr. ⟦12/2018⟧.", "(Vorlage ⟦12/2018⟧)",
      "Vorlage\n⟦12/2018⟧",
      "der Beschlussvorlage ⟦12/2018⟧", "Vorlagen ⟦12/2018⟧, ⟦13/2018⟧ und ⟦14/2018⟧",
      "Drucksache ⟦12/2018⟧", "Drucksachen-Nr. 1, Drucksache Nr. ⟦12/2018⟧",
      "**Vorlage ⟦12/2018⟧**",
      "„Vorlage ⟦12/2018⟧“", "Vorlage\u{A0}⟦12/2018⟧", "Vorlage ⟦12/2018/1⟧",
      "Vorlage Nummer ⟦12/2018⟧",
      "Ergänzungsvorlage ⟦12/2018⟧", "| Was |\n|---|\n| Vorlage ⟦12/2018⟧ |",
      "Vorlagennummer ⟦12/2018⟧",
    ])
  func fehlt(text: String) throws {
    let projekt = try projekt(text)
    #expect(try funde(text) == projekt.marken.map(\.description))
    #expect(!projekt.marken.isEmpty)
  }

  @Test(
    "other numbers raise nothing",
    arguments: [
      "Vorlage 139/2018", "Vorlage 139/2018.", "Bundestagsdrucksache 19/2018",
      "BT-Drucksache 19/2018",
      "Drucksache 19/2018 des Deutschen Bundestages", "Drucksache 16/2018 des Landtags",
      "Kopiervorlage 12/2018", "Gesetzesvorlage 12/2018", "`Vorlage 12/2018`",
      "<!-- Vorlage 12/2018 -->", "Vorlage 12-2018", "Vorlage 2018", "Vorlage", "vorlage",
      "Vorlagen",
      "Vorlage der Verwaltung 12/2018", "12/2018", "eVorlage 12/2018", "Quartal 2/2018",
    ])
  func andere(text: String) throws {
    #expect(try funde(text) == [])
  }

  @Test("an annex shares the list of external numbers of its paper")
  func anlage() throws {
    let anlage = { (extern: String) in
      Regelbeispiel(
        extern,
        dazu: [
          .anlage(
            "vereinbarung",
            """
            ---
            art: Vereinbarung
            kennung: v
            titel: Vereinbarung
            auftraggeber: Landkreis
            auftragnehmer: Akademie
            vorlage: 12/2017
            ---

            ## Gegenstand

            Vorlage 13/2017.

            """)
        ])
    }
    let ohne = try Beispielprojekt(anlage("")).befunde.filter { $0.rule == "BV-ID-004" }
    #expect(
      ohne.map(\.summary) == ["Vorlage 12/2017 gibt es nicht", "Vorlage 13/2017 gibt es nicht"])
    let mit = try Beispielprojekt(anlage("bezug-extern: 12/2017, Stadt 13/2017")).befunde
    #expect(mit.filter { $0.rule == "BV-ID-004" } == [])
  }

  private func projekt(_ text: String) throws -> Beispielprojekt {
    try Beispielprojekt(Regelbeispiel("## Begründung\n\n\(text)\n"))
  }

  private func funde(_ text: String) throws -> [String] {
    let projekt = try projekt(text)
    return projekt.befunde.filter { $0.rule == "BV-ID-004" }.map(projekt.ort).sorted()
      .map(\.description)
  }
}
