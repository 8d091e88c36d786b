import Foundation
import Testing

/// Recorded files below Tests/AusgabeTests/Snapshots, compared byte for byte. `RECORD=1` writes them anew,
/// and fails.
enum Aufnahme {
  /// `dateien` are all that the folder may hold, by their paths in it.
  static func vergleiche(_ dateien: [String: String], ordner name: String) throws {
    let ordner = Muster.wurzel.appending(path: "Tests/AusgabeTests/Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(at: ordner)
      for (pfad, text) in dateien {
        let datei = ordner.appending(path: pfad)
        try FileManager.default.createDirectory(
          at: datei.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: datei)
      }
      Issue.record(
        "\(dateien.count) Dateien neu aufgenommen: bitte ansehen und ohne RECORD prüfen.")
      return
    }
    let bekannt = try FileManager.default.subpathsOfDirectory(atPath: ordner.path())
      .filter { $0.contains(".") }
    #expect(bekannt.sorted() == dateien.keys.sorted())
    for pfad in bekannt {
      let bytes = try Data(contentsOf: ordner.appending(path: pfad))
      let aufnahme = String(decoding: bytes, as: UTF8.self)
      let neu = dateien[pfad] ?? ""
      let erste = zip(aufnahme.split(separator: "\n"), neu.split(separator: "\n"))
        .first { $0 != $1 }
      // Bytes: Swift takes CR LF for one character, and „é“ in two ways for the same.
      let istGleich = Array(bytes) == Array(neu.utf8)
      #expect(
        istGleich, "\(pfad): \(erste.map { "„\($0.0)“ ist jetzt „\($0.1)“" } ?? "Bytes")")
    }
  }
}
