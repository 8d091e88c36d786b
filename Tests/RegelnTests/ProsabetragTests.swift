import Fachmodell
import SourceText
import TestSupport
import Testing

@testable import Regeln

/// Amounts in running text.
@Suite("Amounts in prose")
struct ProsabetragTests {
  @Test(
    "an amount is read to the cent, from its number to its unit",
    arguments: [
      ("mit ⟦20.000 €⟧ im Jahr", 2_000_000), ("mit ⟦20000 EUR⟧", 2_000_000),
      ("⟦20.000,50\u{A0}€⟧", 2_000_050), ("⟦5 Euro⟧.", 500), ("⟦20.000,- €⟧", 2_000_000),
      ("⟦20.000,-- €⟧", 2_000_000), ("⟦20.000,– €⟧", 2_000_000),
      ("⟦EUR 20.000,00⟧ sind", 2_000_000),
      ("⟦€ 3.500⟧", 350_000), ("⟦1,5 Mio. €⟧", 150_000_000), ("⟦2 Millionen Euro⟧", 200_000_000),
      ("⟦1,25 Mrd. €⟧", 125_000_000_000), ("⟦20 T€⟧", 2_000_000), ("⟦0,5 TEUR⟧", 50_000),
      ("⟦20 Tsd. €⟧", 2_000_000), ("**⟦20.000 €⟧**", 2_000_000), ("(⟦20.000€⟧)", 2_000_000),
      ("⟦20.000\n€⟧", 2_000_000), ("zwischen 5 und ⟦10 €⟧", 1_000),
      ("20.06.2018 ⟦100 €⟧", 10_000),
    ])
  func gelesen(_ text: String, _ cent: Int) throws {
    let marked = Marked(text)
    let betraege = lies(marked.text)
    #expect(betraege.map(\.span) == marked.spans)
    #expect(betraege.map(\.betrag.cent) == [cent])
  }

  @Test(
    "what has no unit, or is no number of this grammar, is no amount",
    arguments: [
      "20.000", "20.06.2018", "§ 84 GemO", "20.00.000 €", "20,0000 €", "3.2018 €", "V2 €",
      "20.000 Euros", "20.000 EURO-Paletten", "<!-- 20.000 € -->", "99999999999999999999 €", "€",
      "5 %",
    ])
  func keiner(_ text: String) {
    #expect(lies(text).map(\.betrag.cent) == [])
  }

  @Test("several amounts are several, each with its own unit")
  func mehrere() {
    #expect(lies("3.000 € und 2.000 EUR, 1 T€.").map(\.betrag.cent) == [300_000, 200_000, 100_000])
    #expect(lies("100 € 200").map(\.betrag.cent) == [10_000])
  }

  @Test("a rounded amount means what it is rounded from, an exact one only itself")
  func gerundet() throws {
    func meint(_ text: String, _ euro: Int) throws -> Bool {
      try #require(lies(text).first).meint(Betrag(cent: euro * 100))
    }
    #expect(try meint("4,2 Mio. €", 4_185_000))
    #expect(try !meint("4,2 Mio. €", 4_300_000))
    #expect(try meint("rund 20.000 €", 19_500))
    #expect(try !meint("rund 20.000 €", 15_000))
    #expect(try !meint("20.000 €", 20_001))
    #expect(try meint("20.000 €", 20_000))
  }

  private func lies(_ text: String) -> [Prosabetrag] {
    Prosabetrag.alle(in: Array(text.utf8), Span(0, text.utf8.count))
  }
}
