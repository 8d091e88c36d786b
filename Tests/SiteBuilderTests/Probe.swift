import Diagnostics
import Foundation
import Kalender
import SiteBuilder
import Testing

/// A copy of this project's content and templates that a test may change and then check or build.
struct Probe {
  static let vorlage = "Content/vorlagen/2018/139-integrationskonzept/vorlage.md"
  static let mandant = "Content/mandant.yml"

  private let ablage: WritingFolder
  private let wurzel: URL

  init() throws {
    ablage = try WritingFolder()
    wurzel = URL(filePath: ablage.path)
    let projekt = FallTests.ordner.appending(path: "../..").standardizedFileURL
    for teil in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        at: projekt.appending(path: teil), to: wurzel.appending(path: teil))
    }
  }

  func lies(_ pfad: String) throws -> String {
    try String(contentsOf: wurzel.appending(path: pfad), encoding: .utf8)
  }

  func schreibe(_ pfad: String, _ bytes: some Sequence<UInt8>) throws {
    let datei = wurzel.appending(path: pfad)
    try FileManager.default.createDirectory(
      at: datei.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: datei)
  }

  func entferne(_ pfad: String) throws {
    try FileManager.default.removeItem(at: wurzel.appending(path: pfad))
  }

  /// Replaces the text, which has to be there.
  func ersetze(_ alt: String, _ neu: String, in pfad: String) throws {
    let text = try lies(pfad)
    try #require(text.contains(alt), "\(alt)")
    try schreibe(pfad, text.replacing(alt, with: neu).utf8)
  }

  /// „vorlage.md «20.06.2018» Warnung BV-BF-006 …“ for each finding: file, text at its place, sentence.
  func befunde(_ tag: String = "20.06.2018") async throws -> [String] {
    let bericht = try await pruefe(auftrag(tag)).bericht
    return zeilen(bericht)
  }

  /// The findings that an unchanged project does not have.
  func neueBefunde() async throws -> [String] {
    var uebliche = try await Probe().befunde()
    return try await befunde().filter { befund in
      guard let stelle = uebliche.firstIndex(of: befund) else { return true }
      uebliche.remove(at: stelle)
      return false
    }
  }

  /// Builds in spite of faults and gives the findings; pages are then read by `seite`.
  func baue(_ tag: String = "20.06.2018") async throws -> [String] {
    var auftrag = try auftrag(tag)
    auftrag.entwurf = true
    return zeilen(try await SiteBuilder.baue(auftrag).bericht)
  }

  /// Builds as the program does, and gives what the old site still shows although it should not.
  func nochOeffentlich() async throws -> [String] {
    try await SiteBuilder.baue(auftrag("20.06.2018")).nochOeffentlich
  }

  func seite(_ pfad: String) throws -> String { try lies("Site/" + pfad) }

  /// Paths of all files below the folder.
  func dateien(_ ordner: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: wurzel.appending(path: ordner).path)
  }

  private func auftrag(_ tag: String) throws -> Auftrag {
    let teile = tag.split(separator: ".").compactMap { Int($0) }
    try #require(teile.count == 3)
    let baudatum = try #require(Datum(jahr: teile[2], monat: teile[1], tag: teile[0]))
    return Auftrag(
      projekt: ablage.path, ausgabe: ablage.path + "/Site", baudatum: baudatum, jobs: 2)
  }

  private func zeilen(_ bericht: Report) -> [String] {
    bericht.findings.map { befund in
      let datei = befund.path.split(separator: "/").last ?? ""
      let stelle = befund.place.excerpt?.marked ?? ""
      return "\(datei) «\(stelle)» \(befund.stufe.rawValue) \(befund.rule) \(befund.summary)"
    }
  }
}
