import Diagnostics
import SourceText

/// What `check --fix` changes: the new bytes of each file, by path from the project folder.
package struct Korrektur: Sendable {
  /// In the order of the paths.
  package let dateien: [(pfad: String, alt: [UInt8], neu: [UInt8])]
  /// How many places were mended.
  package let stellen: Int
  /// What is left when they are.
  package let ergebnis: Ergebnis
}

/// Mends what is mechanical, in memory: checks again after every round, since a mended place may
/// show the next one. Nothing is written.
package func korrigiere(_ auftrag: Auftrag, disk: Disk = .real) async throws -> Korrektur {
  var neu: [String: [UInt8]] = [:]
  var alt: [String: [UInt8]] = [:]
  var stellen = 0
  var ergebnis = try await pruefe(auftrag, disk: disk)
  // Two rules that undo each other would go on for ever.
  for _ in 0..<8 {
    var berichtigt = 0
    let befunde = ergebnis.bericht.findings + ergebnis.bericht.known
    let nachPfad = Dictionary(grouping: befunde.filter { $0.fixes.contains(where: \.isMechanical) })
    {
      $0.path
    }
    for pfad in nachPfad.keys.sorted() {
      let bytes = try neu[pfad] ?? disk.lies(auftrag, pfad)
      // Of letters that were only guessed nothing is written.
      guard checkEncoding(bytes).problems.isEmpty,
        let (ersatz, anzahl) = Correction.apply(nachPfad[pfad] ?? [], to: bytes)
      else { continue }
      if alt[pfad] == nil { alt[pfad] = bytes }
      neu[pfad] = ersatz
      berichtigt += anzahl
    }
    guard berichtigt > 0 else { break }
    stellen += berichtigt
    ergebnis = try await pruefe(auftrag, disk: disk.mit(neu, in: auftrag.projekt))
  }
  let dateien = neu.keys.sorted().compactMap { pfad in
    alt[pfad].flatMap { bytes in neu[pfad].map { (pfad: pfad, alt: bytes, neu: $0) } }
  }.filter { $0.alt != $0.neu }
  return Korrektur(dateien: dateien, stellen: dateien.isEmpty ? 0 : stellen, ergebnis: ergebnis)
}

extension Disk {
  /// The same disk, with other bytes in some files of a project.
  func mit(_ dateien: [String: [UInt8]], in projekt: String) -> Disk {
    var disk = self
    let (lies, liesAnfang) = (read, readPrefix)
    let ersetzt = Dictionary(
      uniqueKeysWithValues: dateien.map { (projekt + "/" + $0.key, $0.value) })
    disk.read = { pfad throws(DiskError) in
      if let ersatz = ersetzt[pfad] { return ersatz }
      return try lies(pfad)
    }
    disk.readPrefix = { pfad, anzahl throws(DiskError) in
      if let ersatz = ersetzt[pfad] { return Array(ersatz.prefix(anzahl)) }
      return try liesAnfang(pfad, anzahl)
    }
    return disk
  }
}
