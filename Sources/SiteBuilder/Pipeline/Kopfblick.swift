import Fachmodell
import SourceText

/// A glance at the first lines of a file: which kind it seems to be, and which papers it names.
///
/// It only decides in which order files are read. What a document is, and whether it is public, is
/// decided by reading it.
struct Kopfblick: Sendable {
  var art: Dokumentart?
  var nummer: FoldedKey?
  /// Numbers behind bezug, ergänzt, ersetzt.
  var bezuege: [FoldedKey] = []

  init(_ bytes: [UInt8]) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var zeilen = 0
    while start < bytes.count, zeilen < 400 {
      var ende = start
      while ende < bytes.count, bytes[ende] != 0x0A { ende += 1 }
      defer { start = ende + 1 }
      zeilen += 1
      guard let doppelpunkt = bytes[start..<ende].firstIndex(of: 0x3A) else {
        if zeilen > 1, bytes[start..<ende].starts(with: [0x2D, 0x2D, 0x2D]) { return }
        continue
      }
      guard let erstes = bytes[start..<ende].first, Self.anfaenge.contains(erstes | 0x20) else {
        continue
      }
      let schluessel = bytes[start..<doppelpunkt].withUnsafeBufferPointer {
        FoldedKey(bytes: $0)
      }
      guard Self.gesucht.contains(schluessel) else { continue }
      let wert = trimmed(String(decoding: bytes[(doppelpunkt + 1)..<ende], as: UTF8.self))
      if schluessel == Allgemein.art.schluessel {
        art = Dokumentart.benannt(wert)?.art
        if art != .vorlage { return }
      } else if schluessel == Vorlage.nummer.schluessel {
        nummer = FoldedKey(wert)
      } else {
        bezuege += wert.split(whereSeparator: { $0 == ";" || $0 == "," })
          .map { FoldedKey(trimmed(String($0))) }
      }
    }
  }

  /// First letters of the keys sought, lower case; „ä“ cannot be one.
  private static let anfaenge: [UInt8] = [0x61, 0x6E, 0x62, 0x65]
  private static let gesucht: Set<FoldedKey> = [
    Allgemein.art.schluessel, Vorlage.nummer.schluessel, Vorlage.bezug.schluessel,
    Vorlage.ergaenzt.schluessel, Vorlage.ersetzt.schluessel,
  ]
}
