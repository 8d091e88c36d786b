import Kalender
import Testing

@testable import Ausgabe

/// Where pages stand, and how they find each other.
@Suite("Addresses")
struct AdressenTests {
  @Test("every kind of page has its folder")
  func ordner() throws {
    #expect(Adressen.vorlage("139/2018") == "vorlagen/139-2018/")
    #expect(Adressen.vorlage("E 26/0060/WP18") == "vorlagen/e-26-0060-wp18/")
    #expect(
      Adressen.anlage("139/2018", stamm: "projektauftrag") == "vorlagen/139-2018/projektauftrag/")
    #expect(Adressen.gremium("Kreistag") == "gremien/kreistag/")
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    #expect(
      Adressen.sitzung("Sozial-Ausschuß", am: tag) == "sitzungen/2018-06-20-sozial-ausschuss/")
  }

  @Test(
    "the way from page to page is relative",
    arguments: [
      ("index.html", "vorlagen/index.html", "vorlagen/index.html"),
      ("vorlagen/1/index.html", "vorlagen/1/a/index.html", "a/index.html"),
      ("vorlagen/1/", "gremien/k/index.html", "../../gremien/k/index.html"),
      ("vorlagen/1/index.html", "vorlagen/12/index.html", "../12/index.html"),
      ("vorlagen/1/a/", "vorlagen/1/index.html#x", "../index.html#x"),
      ("hilfe/", "", "../"), ("hilfe/", "hilfe/", "./"),
    ])
  func relativ(von: String, nach: String, weg: String) {
    #expect(Adressen.relativ(von: von, nach: nach) == weg)
  }

  @Test(
    "links are told apart by what they name",
    arguments: [
      ("https://example.org", Linkart.aussen), ("MAILTO:a@b.de", .aussen),
      ("//example.org/x", .aussen),
      ("#anker", .anker), ("vorlage.md", .innen), ("../a/b.md#c", .innen), ("1:2.md", .innen),
    ])
  func linkart(link: String, art: Linkart) { #expect(Linkart(link) == art) }

  @Test("numbers are sorted as people count")
  func zahlen() {
    let sortiert = ["10/2018", "9/2018", "a 2", "99/2017", "9/2018/1", "Ä 1"].sorted {
      Zahlenfolge($0) < Zahlenfolge($1)
    }
    #expect(sortiert == ["9/2018", "9/2018/1", "10/2018", "99/2017", "a 2", "Ä 1"])
  }
}
