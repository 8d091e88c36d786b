import Foundation
import Testing

@testable import Ausgabe

/// All outputs of this project's content, byte for byte. `RECORD=1` writes them anew, and fails.
@Suite("Recorded pages")
struct AufnahmeTests {
  @Test("the pages are those that were recorded")
  func aufnahme() throws {
    let ordner = Muster.wurzel.appending(path: "Tests/AusgabeTests/Snapshots")
    let seiten = try Muster.projekt().seiten.filter { $0.key.hasPrefix("vorlagen/139-2018/") }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(at: ordner)
      for (pfad, text) in seiten {
        let datei = ordner.appending(path: pfad)
        try FileManager.default.createDirectory(
          at: datei.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: datei)
      }
      Issue.record("\(seiten.count) Seiten neu aufgenommen: bitte ansehen und ohne RECORD prüfen.")
      return
    }
    let bekannt = try FileManager.default.subpathsOfDirectory(atPath: ordner.path())
      .filter { $0.contains(".") }
    #expect(bekannt.sorted() == seiten.keys.sorted())
    for pfad in bekannt {
      let aufnahme = try String(contentsOf: ordner.appending(path: pfad), encoding: .utf8)
      let neu = seiten[pfad] ?? ""
      let erste = zip(aufnahme.split(separator: "\n"), neu.split(separator: "\n"))
        .first { $0 != $1 }
      #expect(aufnahme == neu, "\(pfad): \(erste.map { "„\($0.0)“ ist jetzt „\($0.1)“" } ?? "")")
    }
  }
}
