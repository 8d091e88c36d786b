import Diagnostics
import SourceText
import Testing

@Suite("Sums")
struct SumsTests {
  private func sums(_ counts: (Int, Int, Int), documents: Int, strict: Bool = false) -> String {
    let stufen =
      Array(repeating: Stufe.fehler, count: counts.0)
      + Array(repeating: Stufe.warnung, count: counts.1)
      + Array(repeating: Stufe.hinweis, count: counts.2)
    let findings = stufen.enumerated().map { index, stufe in
      LocatedFinding(stufe, "R", path: "a.md", place: .unknown, "Fund \(index)")
    }
    let stand = Stichtag(year: 2018, month: 6, day: 2)
    return Richtlinie(strict: strict).apply(to: findings).sums(
      ReportHead(version: "1", stand: stand, documents: documents))
  }

  @Test("numbers and nouns agree")
  func nouns() {
    #expect(
      sums((3, 1, 0), documents: 12)
        == "3 Fehler, 1 Warnung, 0 Hinweise in 12 Dokumenten (Stand 02.06.2018)")
    #expect(
      sums((1, 2, 1), documents: 1)
        == "1 Fehler, 2 Warnungen, 1 Hinweis in 1 Dokument (Stand 02.06.2018)")
    #expect(
      sums((0, 0, 2), documents: 0)
        == "0 Fehler, 0 Warnungen, 2 Hinweise in 0 Dokumenten (Stand 02.06.2018)")
  }

  @Test("with strict the line says why Warnungen stop the publication")
  func strict() {
    #expect(
      sums((0, 1, 0), documents: 2, strict: true)
        == "0 Fehler, 1 Warnung, 0 Hinweise in 2 Dokumenten (Stand 02.06.2018)"
        + "; Warnungen zählen als Fehler")
    #expect(
      sums((0, 0, 0), documents: 2, strict: true)
        == "0 Fehler, 0 Warnungen, 0 Hinweise in 2 Dokumenten (Stand 02.06.2018)")
  }
}
