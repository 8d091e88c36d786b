import Diagnostics
import Foundation
import Kalender
import SiteBuilder
import Testing

/// Small projects, each a folder: what the run says stands in `befunde.txt`, what it writes in
/// `erwartet/`. `RECORD=1` rewrites both and fails, so that nobody takes a record for a check.
@Suite("Cases")
struct FallTests {
  static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Faelle")
  static let namen: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: ordner.path())) ?? [])
    .filter { !$0.hasPrefix(".") && $0 != "README.md" }.sorted()
  static let aufnahme = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test("a case says and writes what it should", arguments: namen)
  func fall(_ name: String) async throws {
    let fall = Self.ordner.appending(path: name)
    let ablage = try WritingFolder()
    let befehl =
      (try? String(contentsOf: fall.appending(path: "befehl.txt"), encoding: .utf8)) ?? ""
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 8))
    for teil in ["Content", "Templates"] {
      let eigen = fall.appending(path: teil)
      let quelle =
        FileManager.default.fileExists(atPath: eigen.path())
        ? eigen : Self.ordner.appending(path: "../../\(teil)").standardizedFileURL
      try FileManager.default.copyItem(
        at: quelle, to: URL(filePath: ablage.path).appending(path: teil))
    }
    let auftrag = Auftrag(
      projekt: ablage.path, ausgabe: ablage.path + "/Site", baudatum: tag,
      entwurf: befehl.contains("--entwurf"),
      strict: befehl.contains("--strict"), jobs: 2)
    let ergebnis = try await befehl.contains("build") ? baue(auftrag) : pruefe(auftrag)
    let kopf = ReportHead(
      version: "0", stand: Stichtag(year: 2018, month: 6, day: 8), documents: ergebnis.dokumente)
    var befunde = ergebnis.bericht.text(as: .line, head: kopf)
    befunde += "exit \(ergebnis.bericht.exitCode)\n"
    try vergleiche(befunde, mit: fall.appending(path: "befunde.txt"))
    guard befehl.contains("build") else { return }
    let erwartet = fall.appending(path: "erwartet")
    for datei in dateien(erwartet) {
      let inhalt = try String(
        contentsOf: URL(filePath: auftrag.ausgabe).appending(path: datei), encoding: .utf8)
      try vergleiche(inhalt, mit: erwartet.appending(path: datei))
    }
    let liste = dateien(URL(filePath: auftrag.ausgabe)).joined(separator: "\n") + "\n"
    try vergleiche(liste, mit: fall.appending(path: "dateien.txt"))
  }

  private func vergleiche(_ text: String, mit datei: URL) throws {
    let bekannt = (try? String(contentsOf: datei, encoding: .utf8)) ?? ""
    if Self.aufnahme, text != bekannt {
      try Data(text.utf8).write(to: datei)
      Issue.record("recorded \(datei.lastPathComponent); look at it")
      return
    }
    #expect(text == bekannt, "\(datei.path())")
  }

  private func dateien(_ ordner: URL) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: ordner.path())) ?? [])
      .filter { pfad in
        var istOrdner: ObjCBool = false
        let gibtEs = FileManager.default.fileExists(
          atPath: ordner.appending(path: pfad).path(), isDirectory: &istOrdner)
        return gibtEs && !istOrdner.boolValue
      }.sorted()
  }

  @Test("there are cases")
  func anzahl() {
    #expect(Self.namen.count >= 10)
  }
}
