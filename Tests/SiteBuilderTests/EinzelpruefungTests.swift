import Diagnostics
import Foundation
import Kalender
import SiteBuilder
import Testing

/// A check of one file reads few of the others, and still says all that the check of all files says
/// about this one.
@Suite("Check of one file")
struct EinzelpruefungTests {
  static let projekte: [String] = FallTests.namen.filter {
    FileManager.default.fileExists(
      atPath: FallTests.ordner.appending(path: "\($0)/Content").path())
  }

  @Test("says what the check of all says", arguments: projekte)
  func gleich(_ name: String) async throws {
    let projekt = FallTests.ordner.appending(path: name).path()
    let alle = try await zeilen(projekt, "Content")
    for datei in try dateien(projekt + "/Content") {
      let pfad = "Content/" + datei
      let eigene = alle.filter { $0.hasPrefix(pfad + ":") }
      #expect(try await zeilen(projekt, pfad) == eigene)
    }
  }

  private func zeilen(_ projekt: String, _ pfad: String) async throws -> [String] {
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 8))
    let ergebnis = try await pruefe(
      Auftrag(projekt: projekt, ausgabe: projekt + "/Site", baudatum: tag, pfade: [pfad]))
    let kopf = ReportHead(
      version: "0", stand: Stichtag(year: 2018, month: 6, day: 8), documents: ergebnis.dokumente)
    return ergebnis.bericht.text(as: .line, head: kopf).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix(pfad) }
  }

  private func dateien(_ ordner: String) throws -> [String] {
    let namen = FileManager.default.enumerator(atPath: ordner)?.compactMap { $0 as? String } ?? []
    return namen.filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }.sorted()
  }
}
