import Fachmodell
import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A glance at the first bytes of a paper: its title, and whether it may be one that stays inside.
///
/// It only decides what the texts of others are searched for. Whether a paper is public is decided by
/// reading it.
struct Titelblick: Sendable {
  /// The title folded; `nil` where it cannot be told, or is too short to give anything away.
  private(set) var schluessel: FoldedKey?
  /// The title as words with a blank between them, where the paper may stay inside.
  private(set) var titel: [UInt8] = []
  /// Its number, where the paper may stay inside.
  private(set) var nummer: [UInt8] = []

  /// Only papers have titles that matter here.
  init(_ bytes: [UInt8], _ art: Dokumentart?) {
    guard art == .vorlage else { return }
    bytes.withUnsafeBufferPointer { bytes in
      let kopf = Kopf(bytes)
      guard let titel = kopf.titel, (20...400).contains(titel.count) else { return }
      schluessel = FoldedKey(bytes: UnsafeBufferPointer(rebasing: bytes[titel]))
      guard kopf.istGesperrt || !Self.hatOffeneStation(bytes) else { return }
      let worte = bytes[titel].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if worte.count >= 3 { self.titel = Array(worte.joined(separator: [0x20])) }
      if let nummer = kopf.nummer, (1...40).contains(nummer.count) {
        self.nummer = Array(bytes[nummer])
      }
    }
  }

  /// Shorter numbers may be fractions and years.
  static let eindeutigAb = 8

  /// „140/2018“, „2025/0034-23“ and „DS 028/26“: wherever it stands that is no other number, and no word.
  var istNummerEindeutig: Bool {
    nummer.count >= Self.eindeutigAb && nummer.contains(0x2F)
      && nummer.count { $0 &- 0x30 < 10 } >= 5
      && nummer.count { $0 == 0x20 } <= 1
      && nummer.allSatisfy { byte in
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2F || byte == 0x2D
          || byte == 0x20
      }
  }

  /// Whether some cell of a table begins with „öffentlich“.
  private static func hatOffeneStation(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let offen: StaticString = "öffentlich"
    var index = 0
    while let strich = memchr(base + index, 0x7C, bytes.count - index) {
      index = UnsafeRawPointer(strich) - UnsafeRawPointer(base) + 1
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      if index + offen.utf8CodeUnitCount <= bytes.count,
        memcmp(base + index, offen.utf8Start, offen.utf8CodeUnitCount) == 0
      {
        return true
      }
    }
    return false
  }
}

/// The lines of the head that say what a paper is called and whether it is closed.
private struct Kopf {
  /// Bytes of the title.
  private(set) var titel: Range<Int>?
  /// Bytes of the number.
  private(set) var nummer: Range<Int>?
  private(set) var istGesperrt = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var zaeune = 0
    while start < bytes.count {
      let zeile = start..<Self.zeilenende(bytes, start)
      start = zeile.upperBound + 1
      guard let erstes = bytes[zeile].first else { continue }
      if erstes == 0x2D, bytes[zeile].starts(with: [0x2D, 0x2D, 0x2D]) {
        zaeune += 1
        if zaeune == 2, titel != nil { return }
      } else if zaeune == 1 {
        switch erstes | 0x20 {
        case 0x62: titel = titel ?? Self.wert(bytes, zeile, Vorlage.betreff.schluessel)
        case 0x6E: nummer = nummer ?? Self.wert(bytes, zeile, Vorlage.nummer.schluessel)
        case 0x73 where Self.wert(bytes, zeile, Allgemein.sperrvermerk.schluessel) != nil:
          istGesperrt = true
        default: continue
        }
      } else if zaeune > 1, erstes == 0x23, bytes[zeile].starts(with: [0x23, 0x20]) {
        titel = Self.ohneRand(bytes, zeile.lowerBound + 2, zeile.upperBound)
        return
      }
    }
  }

  private static func zeilenende(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let ende = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(ende) - UnsafeRawPointer(base)
  }

  /// What stands behind the key; `nil` where the line has another key.
  private static func wert(
    _ bytes: UnsafeBufferPointer<UInt8>, _ zeile: Range<Int>, _ schluessel: FoldedKey
  ) -> Range<Int>? {
    guard let doppelpunkt = bytes[zeile].firstIndex(of: 0x3A),
      FoldedKey(bytes: UnsafeBufferPointer(rebasing: bytes[zeile.lowerBound..<doppelpunkt]))
        == schluessel
    else { return nil }
    return ohneRand(bytes, doppelpunkt + 1, zeile.upperBound)
  }

  /// Without the blanks and quotation marks around it.
  private static func ohneRand(
    _ bytes: UnsafeBufferPointer<UInt8>, _ anfang: Int, _ ende: Int
  ) -> Range<Int> {
    func istRand(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x22 || byte == 0x27
    }
    var (start, schluss) = (anfang, ende)
    while start < schluss, istRand(bytes[start]) { start += 1 }
    while schluss > start, istRand(bytes[schluss - 1]) { schluss -= 1 }
    return start..<schluss
  }
}
