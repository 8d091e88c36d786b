import Diagnostics
import Regeln
import SourceText
import Testing

/// Dates in running text (KA-001, KA-002).
@Suite("Dates in texts")
struct TextdatenTests {
  @Test(
    "a date that does not exist is marked alone",
    arguments: [
      "Am ⟦31.02.2023⟧.", "⟦31.04.2018⟧", "am ⟦30.2.2023⟧,", "(⟦29.02.2023⟧)", "⟦31. Juni 2018⟧",
      "⟦30. Februar\n2020⟧ war", "⟦31. Sept. 2018⟧", "⟦29.\u{A0}Februar 2100⟧", "⟦00.01.2018⟧",
      "⟦12.13.2018⟧", "30./⟦31.06.2018⟧", "1.–⟦31.06.2018⟧", "„⟦31.06.2018⟧“", "*⟦31.06.2018⟧*",
      "[⟦31.06.2018⟧](https://example.org/)", "⟦32. März 2018⟧", "Mittwoch, ⟦31.06.2018⟧",
      "- ⟦31.06.2018⟧", "> ⟦31.06.2018⟧", "### Bis ⟦31.06.2018⟧", "Stand: ⟦31. 06. 2018⟧",
    ])
  func unmoeglich(text: String) throws {
    #expect(try funde(text, "KA-001") == marken(text))
    #expect(try funde(text, "KA-002") == [])
  }

  @Test(
    "a weekday beside another day's date is marked alone",
    arguments: [
      "⟦Donnerstag⟧, 20.06.2018", "⟦Donnerstag⟧ 20.06.2018", "⟦Donnerstag⟧, den 20.06.2018",
      "⟦Donnerstag⟧, dem 20. Juni 2018", "⟦Do⟧., 20.06.2018", "⟦Do⟧. 20.06.2018",
      "⟦Do⟧, 20.06.2018", "⟦So⟧., den 20.06.2018", "am ⟦Samstag⟧ (20.06.2018)",
      "20.06.2018 (⟦Samstag⟧)", "20. Juni 2018 (⟦Sa⟧.)", "**⟦Samstag⟧**, 20.6.2018",
      "⟦Sonnabend⟧,\n20.06.2018", "⟦Freitag⟧,\u{A0}20.06.2018", "(⟦Fr⟧, 20.06.2018)",
      "⟦Montag⟧, 29. Februar 2024", "⟦Freitag⟧, 01.01.1900",
    ])
  func wochentag(text: String) throws {
    #expect(try funde(text, "KA-002") == marken(text))
    #expect(try funde(text, "KA-001") == [])
  }

  @Test(
    "what is no date, or right, raises nothing",
    arguments: [
      "11.14.08", "11.14.0815", "Abschnitt 1.2.2018a", "1.31.02.2023", "31.02.2023.1", "31.02.23",
      "131.02.2023", "31.02.20231", "v31.02.2023", "31.02.2023_neu", "57.30.2010",
      "Produkt 11.14.2018", "§ 4.13.2018", "Fassung 3. 13. 2018", "31.02.0815", "31. Februar",
      "`31.02.2023`", "<!-- 31.02.2023 -->", "Text <!-- 31.02.2023 --> mehr",
      "    31.02.2023 als Code", "https://example.org/31.02.2023/x",
      "<https://example.org/31.02.2023>",
      "Plan_31.02.2023.pdf", "29.02.2024", "Mittwoch, 20.06.2018", "Mi., den 20. Juni 2018",
      "so 20.06.2018", "So 20.06.2018", "Dienstag/Mittwoch, 19./20.06.2018", "USA 20.06.2018",
      "am Donnerstag. 20.06.2018 ist ein Mittwoch", "donnerstags 20.06.2018", "Donnerstag, 20.06.",
      "Karfreitag, 20.06.2018", "Donnerstag, 15 Uhr, 20.06.2018",
      "20.06.2018, Donnerstag, 21.06.2018",
      "`Donnerstag, 20.06.2018`", "20.06.2018 (Donnerstagsrunde)", "20.000 € am 1.1.2018", ".",
      "1.", "1.1.",
      "1.1.2018", "9.9.9999", "1. Mai", "1. Maiwoche 2018", "3. Mio. 2018",
    ])
  func unverdaechtig(text: String) throws {
    #expect(try funde(text, "KA-001") + funde(text, "KA-002") == [])
  }

  @Test("places hold in files with CRLF and a byte order mark")
  func zeilenenden() throws {
    let text = Regelbeispiel("## Begründung\n\nÄrger am\n⟦31.06.2018⟧ und ⟦31. Juni\n2018⟧.")
      .dateien
    let projekt = Beispielprojekt(
      text.map { ($0.pfad, "\u{FEFF}" + $0.text.replacing("\n", with: "\r\n")) },
      baudatum: .erstes)
    let funde = projekt.befunde.filter { $0.rule == "KA-001" }.map(projekt.ort)
    #expect(funde.sorted() == projekt.marken)
    #expect(projekt.marken.count == 2)
  }

  @Test("a date in a typed cell or field is told about once")
  func einmal() throws {
    let projekt = try Beispielprojekt(
      Regelbeispiel(
        "datum: ⟦31.06.2018⟧\n\n## Termine\n\n| Termin | Wann |\n|---|---|\n"
          + "| Auftakt am ⟦31.06.2018⟧ | am ⟦31.06.2018⟧ |"))
    let funde = projekt.befunde.filter { $0.rule == "KA-001" }.map(projekt.ort)
    #expect(funde.sorted() == projekt.marken)
  }

  private func projekt(_ text: String) throws -> Beispielprojekt {
    try Beispielprojekt(Regelbeispiel("## Begründung\n\n\(text)\n"))
  }

  private func funde(_ text: String, _ regel: String) throws -> [String] {
    let projekt = try projekt(text)
    return projekt.befunde.filter { $0.rule == regel }.map(projekt.ort).sorted().map(\.description)
  }

  private func marken(_ text: String) throws -> [String] {
    try projekt(text).marken.map(\.description)
  }
}
