import Diagnostics
import Kalender
import SiteBuilder
import SourceText
import Testing

/// What holds for the findings of every project, whatever stands in it.
@Suite("Generated papers")
struct ErzeugteVorlagenTests {
  static let bau = Vorlagenbau()
  static let anzahl = ZufallTests.umgebung["MUTATIONS"].flatMap { Int($0) }.map { $0 / 50 } ?? 200

  @Test(
    "findings are sorted, said once, lie in their files, and are the same each time",
    .timeLimit(.minutes(60)), arguments: 0..<4)
  func eigenschaften(teil: Int) async throws {
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    var regeln: Set<String> = []
    for nummer in stride(from: teil, to: Self.anzahl, by: 4) {
      let saat = ZufallTests.saat &* 7919 &+ UInt64(nummer)
      let dateien = Self.bau.projekt(saat)
      let bericht = try await Speicherprojekt.pruefe(dateien, am: tag, nur: "Content")
      #expect(Befundpruefung.maengel(bericht) == [], "seed \(saat)")
      #expect(Befundpruefung.maengel(bericht, in: dateien) == [], "seed \(saat)")
      let viele = try await Speicherprojekt.pruefe(dateien, am: tag, jobs: 4, nur: "Content")
      #expect(viele == bericht, "seed \(saat)")
      regeln.formUnion(bericht.findings.map(\.rule))
    }
    // Papers that raise next to nothing would show nothing.
    #expect(regeln.count > 40)
  }
}
