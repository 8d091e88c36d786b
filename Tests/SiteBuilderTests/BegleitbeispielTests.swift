import Diagnostics
import Kalender
import Regeln
import SiteBuilder
import Testing

/// The examples of the rules that look at more than documents: links, files, waivers, templates.
@Suite("Examples of the rules about links, files, waivers and templates")
struct BegleitbeispielTests {
  static let blaetter: [Regelblatt] = {
    let imKatalog = Set(Katalog.blaetter.map(\.id))
    return Regelwerk.blaetter.filter { !imKatalog.contains($0.id) }
  }()

  @Test("a good example raises nothing of its rule, a bad one exactly what is marked")
  func beispiele() async throws {
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 8))
    for blatt in Self.blaetter {
      for (beispiel, istGut) in blatt.gut.map({ ($0, true) }) + blatt.schlecht.map({ ($0, false) })
      {
        let projekt = try Speicherprojekt(beispiel)
        let befunde = try await projekt.pruefe(am: tag).findings
        let eigene = befunde.filter { $0.rule == blatt.id }
        #expect(
          eigene.map { Speicherprojekt.ort($0.path, $0.place.span) }.sorted() == projekt.marken,
          "\(blatt.id)")
        #expect(projekt.marken.isEmpty == istGut, "\(blatt.id)")
        let fremde = befunde.filter {
          $0.stufe == .fehler && $0.rule != blatt.id && !beispiel.begleitet.contains($0.rule)
        }
        #expect(fremde.map { "\($0.rule) \($0.summary)" } == [], "\(blatt.id)")
      }
    }
  }

  @Test("every rule has examples, but links on the disk and the insides of files")
  func vorhanden() {
    let ohne = Regelwerk.blaetter.filter { $0.gut.isEmpty || $0.schlecht.isEmpty }
    #expect(ohne.map(\.id) == ["DI-002", "DS-010"])
    // Those are told in words.
    #expect(
      ohne.allSatisfy { !$0.beschrieben.gut.isEmpty && !$0.beschrieben.schlecht.isEmpty })
  }
}
