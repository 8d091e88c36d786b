import Kalender
import Testing

@Suite("Datumsbereich")
struct DatumsbereichTests {
  @Test(
    "what both ends share is written once",
    arguments: [
      ("2021-12-08", "2021-12-08", "08.12.2021", 1),
      ("2021-12-07", "2021-12-08", "07./08.12.2021", 2),
      ("2021-12-07", "2021-12-10", "07.–10.12.2021", 4),
      ("2021-11-30", "2021-12-01", "30.11.–01.12.2021", 2),
      ("2021-12-30", "2022-01-02", "30.12.2021–02.01.2022", 4),
      ("2021-12-07", "2022-12-08", "07.12.2021–08.12.2022", 367),
    ])
  func text(von: String, bis: String, text: String, count: Int) throws {
    let bereich = try #require(Datumsbereich(von: day(von), bis: day(bis)))
    #expect(bereich.text == text)
    #expect(bereich.count == count)
  }

  @Test("a range never runs backwards")
  func backwards() throws {
    #expect(Datumsbereich(von: try day("2021-12-08"), bis: try day("2021-12-07")) == nil)
  }

  @Test("both ends belong to it")
  func contains() throws {
    let bereich = try #require(Datumsbereich(von: day("2021-11-30"), bis: day("2021-12-01")))
    #expect(try !bereich.contains(day("2021-11-29")))
    #expect(try bereich.contains(day("2021-11-30")))
    #expect(try bereich.contains(day("2021-12-01")))
    #expect(try !bereich.contains(day("2021-12-02")))
    #expect(try bereich.overlaps(Datumsbereich(day("2021-12-01"))))
    #expect(try !bereich.overlaps(Datumsbereich(day("2021-12-02"))))
    #expect(try Datumsbereich(day("2021-12-01")).contains(day("2021-12-01")))
  }
}
