import Foundation
import TestSupport
import Testing

/// `Content/` holds the real paper without loss: compared word by word, punctuation included, with
/// the text extracted from the printed form.
@Suite("Content of 139/2018")
struct PaperContentTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private func seed() throws -> [String] {
    words(of: try read("Tests/Fixtures/139-2018.txt"), as: .seed, punctuation: true)
  }

  private func paper() throws -> [String] {
    words(
      of: try read("Content/vorlagen/2018/139-integrationskonzept/vorlage.md"), as: .markdown,
      punctuation: true)
  }

  @Test("only the form's own print is not written in the source")
  func everyWord() throws {
    let printed = """
      Nr.: Dezernat Fachbereich Verfasser/-in Telefon Tagesordnungspunkt Bezug zum Haushalt
      Teilhaushalt Produktgruppe Produkt(e) / beabsichtigte Wirkung (Was soll erreicht werden?) /
      angestrebtes Ergebnis (Was müssen wir dafür tun?) (Indikator, Kennzahl, Leistungsmenge):
      Personelle Auswirkungen: nein ja, ggf. Erläuterung Auswirkungen: nein ja, ☒ im ☐ im in EUR
      ErgebnisHH Zeilen-Nr. FinanzHH investiv Zeilen-Nr. Bedarf Plan Bedarf Plan
      (wenn Mittelbedarf größer als Plan) Wirkungsziel Leistungsziel Zielerreichungskriterium
      """
    let lost = missing(try seed(), in: try paper())
    let form = words(of: printed, as: .text, punctuation: true)
    #expect(missing(lost, in: form) == [])
  }

  @Test(
    "the prose stands in the order of the paper",
    arguments: [("Beschlussvorschlag", "Bezug"), ("Begründung", "Anlagen")])
  func order(heading: String, next: String) throws {
    let seed = try seed()
    let paper = try paper()
    let start = try #require(seed.firstIndex(of: heading))
    let end = try #require(seed[start...].firstIndex(of: next))
    let from = try #require(paper.firstIndex(of: heading))
    #expect(outOfOrder(Array(seed[start..<end]), in: Array(paper[from...])) == [])
  }
}
