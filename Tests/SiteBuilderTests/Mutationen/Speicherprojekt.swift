import Diagnostics
import Foundation
import Kalender
import Regeln
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// A project in memory: files by their paths, some of them with marks where a rule has to strike.
struct Speicherprojekt {
  static let wurzel = FallTests.ordner.appending(path: "../..").standardizedFileURL

  /// Texts may have marks; what is no text is kept as it is.
  private(set) var texte: [String: String] = [:]
  private(set) var bytes: [String: [UInt8]] = [:]
  private var verknuepfungen: [String] = []
  private var anfaenge: [String] = []

  /// The content of a folder of this repository, with the templates of this project.
  init(_ content: String) throws {
    try lade(Self.wurzel.appending(path: content), als: "Content")
    try lade(Self.wurzel.appending(path: "Templates"), als: "Templates")
  }

  /// The files of an example, with the templates of this project where it has none of its own.
  init(_ beispiel: Regelbeispiel) throws {
    try lade(Self.wurzel.appending(path: "Templates"), als: "Templates")
    for datei in beispiel.dateien { texte[datei.pfad] = datei.text }
  }

  private mutating func lade(_ ordner: URL, als name: String) throws {
    for pfad in try FileManager.default.subpathsOfDirectory(atPath: ordner.path()).sorted() {
      let datei = ordner.appending(path: pfad)
      guard let inhalt = try? Data(contentsOf: datei) else { continue }
      if let text = String(data: inhalt, encoding: .utf8) {
        texte["\(name)/\(pfad)"] = text
      } else {
        bytes["\(name)/\(pfad)"] = Array(inhalt)
      }
    }
  }

  mutating func wende(_ mutation: Mutation) throws {
    var pfad = ""
    for schritt in mutation.schritte {
      switch schritt {
      case .waehle(let ende): pfad = try self.pfad(ende)
      case .ersetze(let alt, let neu):
        let text = try #require(texte[pfad])
        try #require(text.components(separatedBy: alt).count == 2, "\(pfad): \(alt)")
        texte[pfad] = text.replacing(alt, with: neu)
      case .neu(let name, let text):
        try #require(texte[name] == nil, "\(name)")
        texte[name] = text
      case .entferne(let ende): texte[try self.pfad(ende)] = nil
      case .verknuepfe(let name): verknuepfungen.append(name)
      case .erwarteAmAnfang(let ende): anfaenge.append(try self.pfad(ende))
      }
    }
  }

  private func pfad(_ ende: String) throws -> String {
    let alle = Array(texte.keys) + verknuepfungen
    let gemeint = alle.filter { $0 == ende || $0.hasSuffix("/" + ende) }
    try #require(gemeint.count == 1, "\(ende): \(gemeint)")
    return gemeint[0]
  }

  /// „vorlage.md 12..<15“ for each marked place, sorted.
  var marken: [String] {
    let orte = texte.flatMap { pfad, text in Marked(text).spans.map { Self.ort(pfad, $0) } }
    return (orte + anfaenge.map { Self.ort($0, .fileStart) }).sorted()
  }

  static func ort(_ pfad: String, _ span: Span) -> String { "\(pfad) \(span.range)" }

  /// Checks the project on a day, without its marks.
  func pruefe(am tag: Datum, jobs: Int = 1) async throws -> Report {
    let dateien = bytes.merging(texte.mapValues { Array(Marked($0).text.utf8) }) { $1 }
    return try await Self.pruefe(dateien, am: tag, jobs: jobs, verknuepfungen)
  }

  /// Checks files that are given by their paths from the project folder; of them only those below
  /// `nur`, if it is given.
  static func pruefe(
    _ dateien: [String: [UInt8]], am tag: Datum, jobs: Int = 1, _ verknuepfungen: [String] = [],
    nur pfad: String? = nil
  ) async throws -> Report {
    let auftrag = Auftrag(
      projekt: "/projekt", ausgabe: "/projekt/Site", baudatum: tag, jobs: jobs,
      pfade: pfad.map { [$0] } ?? [])
    let disk = disk(dateien).mit(verknuepfungen)
    return try await SiteBuilder.pruefe(auftrag, disk: disk).bericht
  }

  /// The files in a project folder „/projekt“.
  static func disk(_ dateien: [String: [UInt8]]) -> Disk {
    .memory(Dictionary(uniqueKeysWithValues: dateien.map { ("/projekt/" + $0, $1) }))
  }
}

extension Disk {
  /// The same files and symbolic links in „Content“.
  fileprivate func mit(_ verknuepfungen: [String]) -> Disk {
    var disk = self
    let liste = list
    disk.list = { root throws(DiskError) in
      let neue = root.hasSuffix("Content") ? verknuepfungen : []
      return try liste(root)
        + neue.map {
          ListedFile(path: String($0.dropFirst("Content/".count)), size: 0, kind: .symlink)
        }
    }
    return disk
  }
}
