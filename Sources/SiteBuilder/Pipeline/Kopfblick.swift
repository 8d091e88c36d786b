import Fachmodell
import SourceText

/// A glance at the first lines of a file: which kind it seems to be, and which papers it names.
///
/// It only decides in which order files are read. What a document is, and whether it is public, is
/// decided by reading it.
struct Kopfblick: Sendable {
  var art: Dokumentart?
  /// Numbers behind bezug, ergänzt, ersetzt.
  var bezuege: [FoldedKey] = []

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var zeilen = 0
      while start < bytes.count, zeilen < 400 {
        var ende = start
        var doppelpunkt = -1
        while ende < bytes.count, bytes[ende] != 0x0A {
          if doppelpunkt < 0, bytes[ende] == 0x3A { doppelpunkt = ende }
          ende += 1
        }
        zeilen += 1
        let zeile = start..<ende
        start = ende + 1
        if doppelpunkt < 0 {
          if zeilen > 1, bytes[zeile].starts(with: [0x2D, 0x2D, 0x2D]) { return }
        } else if lies(bytes, zeile, doppelpunkt) {
          return
        }
      }
    }
  }

  /// Reads one „Schlüssel: Wert“.
  ///
  /// - Returns: whether nothing more is wanted of the file.
  private mutating func lies(
    _ bytes: UnsafeBufferPointer<UInt8>, _ zeile: Range<Int>, _ doppelpunkt: Int
  ) -> Bool {
    switch bytes[zeile.lowerBound] | 0x20 {
    // First letters of the keys sought; „ä“ cannot be one.
    case 0x61, 0x62, 0x65: break
    default: return false
    }
    let schluessel = FoldedKey(
      bytes: UnsafeBufferPointer(rebasing: bytes[zeile.lowerBound..<doppelpunkt]))
    guard Self.gesucht.contains(schluessel) else { return false }
    let wert = trimmed(
      String(decoding: bytes[(doppelpunkt + 1)..<zeile.upperBound], as: UTF8.self))
    if schluessel == Allgemein.art.schluessel {
      art = Dokumentart.benannt(wert)?.art
      return art != .vorlage
    }
    bezuege += wert.split(whereSeparator: { $0 == ";" || $0 == "," })
      .map { FoldedKey(trimmed(String($0))) }
    return false
  }

  private static let gesucht = FoldedKeyTable([
    Allgemein.art.schluessel, Vorlage.bezug.schluessel, Vorlage.ergaenzt.schluessel,
    Vorlage.ersetzt.schluessel,
  ])
}
