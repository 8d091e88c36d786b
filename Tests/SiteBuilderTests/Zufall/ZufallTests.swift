import Diagnostics
import Foundation
import Kalender
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// The files of the paper 139/2018 after accidents: nothing stops the program, and no finding points
/// beside its file.
///
/// A server tries ten thousand. `MUTATIONS=1000000 swift test -c release -Xswiftc -enable-testing --filter ZufallTests` tries more
/// of them, `SEED=…` others. While one is checked it lies in the folder `mutation` below the place for
/// temporary files, or where `MUTATION_LOG` says; after a crash it is still there.
@Suite("Accidents")
struct ZufallTests {
  static let umgebung = ProcessInfo.processInfo.environment
  static let anzahl = umgebung["MUTATIONS"].flatMap { Int($0) } ?? 1_000
  static let saat = umgebung["SEED"].flatMap { UInt64($0) } ?? 1
  static let teile = 16
  static let ablage = URL(
    filePath: umgebung["MUTATION_LOG"] ?? NSTemporaryDirectory() + "/mutation")

  static let projekt: [String: [UInt8]] = {
    let projekt = try? Speicherprojekt("Content")
    return (projekt?.texte ?? [:]).mapValues { Array($0.utf8) }
  }()

  /// The files to hurt, the paper more often than the others.
  static let opfer: [String] = {
    let namen = projekt.keys.filter { $0.hasPrefix("Content/") && !$0.contains("/.") }.sorted()
    return namen + Array(repeating: Probe.vorlage, count: namen.count)
  }()

  static let andere: [[UInt8]] = projekt.keys.sorted().compactMap { projekt[$0] }

  static func tag() throws -> Datum { try #require(Datum(jahr: 2018, monat: 6, tag: 20)) }

  /// One accident: the file and its bytes.
  static func fall(_ nummer: Int) -> SourceFile {
    let saat = Self.saat &* 1_000_003 &+ UInt64(nummer)
    var zufall = Zufall(saat: saat)
    let pfad = zufall.eines(opfer) ?? Probe.vorlage
    var verstuemmelung = Verstuemmelung(saat: saat, andere: andere)
    return SourceFile(path: pfad, bytes: verstuemmelung.wende(projekt[pfad] ?? []))
  }

  @Test("all rules survive", .timeLimit(.minutes(60)), arguments: 0..<teile)
  func regeln(teil: Int) throws {
    let stand = Pruefstand(Self.projekt, am: try Self.tag())
    try Data().write(to: try spur(teil))
    for nummer in stride(from: teil, to: Self.anzahl, by: Self.teile) {
      let datei = Self.fall(nummer)
      try merke(nummer, datei, teil)
      var befunde: [Finding] = []
      let dauer = processorTime { befunde = stand.befunde(datei, auchVorlage: nummer % 64 < 16) }
      let maengel = Befundpruefung.maengel(befunde, in: datei)
      #expect(maengel == [], "SEED=\(Self.saat) \(nummer) \(datei.path)")
      #expect(dauer < .seconds(5), "SEED=\(Self.saat) \(nummer) \(datei.path)")
      if nummer % 64 == teil {
        #expect(stand.befunde(datei, auchVorlage: true) == befunde, "\(nummer)")
      }
    }
    try FileManager.default.removeItem(at: try spur(teil))
  }

  @Test(
    "a whole run survives, and its report is sorted", .timeLimit(.minutes(60)), arguments: 0..<4)
  func lauf(teil: Int) async throws {
    for nummer in stride(from: teil, to: max(120, Self.anzahl / 100), by: 4) {
      let datei = Self.fall(Self.anzahl + nummer)
      try merke(Self.anzahl + nummer, datei, Self.teile + teil)
      var dateien = Self.projekt
      dateien[datei.path] = datei.bytes
      let tag = try Self.tag()
      let einer = try await Speicherprojekt.pruefe(dateien, am: tag, nur: "Content")
      #expect(Befundpruefung.maengel(einer) == [], "SEED=\(Self.saat) \(Self.anzahl + nummer)")
      let viele = try await Speicherprojekt.pruefe(dateien, am: tag, jobs: 4, nur: "Content")
      #expect(einer == viele, "SEED=\(Self.saat) \(Self.anzahl + nummer)")
    }
    try FileManager.default.removeItem(at: try spur(Self.teile + teil))
  }

  @Test("a site is built in spite of it", .timeLimit(.minutes(60)))
  func bau() async throws {
    for nummer in 0..<max(24, Self.anzahl / 1000) {
      let datei = Self.fall(2 * Self.anzahl + nummer)
      try merke(nummer, datei, Self.teile + 4)
      let ordner = try WritingFolder()
      var dateien = Self.projekt
      dateien[datei.path] = datei.bytes
      var auftrag = Auftrag(
        projekt: "/projekt", ausgabe: ordner.site, baudatum: try Self.tag(), entwurf: true)
      auftrag.jobs = 2
      let bau = try await SiteBuilder.baue(auftrag, disk: Speicherprojekt.disk(dateien))
      #expect((bau.bau?.seiten ?? 0) > 0, "SEED=\(Self.saat) \(nummer)")
    }
    try FileManager.default.removeItem(at: try spur(Self.teile + 4))
  }

  /// Where the file lies that a part of the test is checking.
  private func spur(_ teil: Int) throws -> URL {
    try FileManager.default.createDirectory(
      at: Self.ablage, withIntermediateDirectories: true)
    return Self.ablage.appending(path: "\(teil)")
  }

  private func merke(_ nummer: Int, _ datei: SourceFile, _ teil: Int) throws {
    let kopf = "SEED=\(Self.saat) \(nummer) \(datei.path)\n"
    try Data(Array(kopf.utf8) + datei.bytes).write(to: Self.ablage.appending(path: "\(teil)"))
  }
}
