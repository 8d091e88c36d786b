import Fachmodell
import SourceText

/// Finds in a text the titles of papers that may stay inside: all of them in one pass.
struct Titelsuche: Sendable {
  struct Fund: Sendable {
    /// Index of the paper among the documents.
    let dokument: Int
    let span: Span
  }

  /// Which beginnings of titles there are, by a hash of 16 bits.
  private var anfaenge = [UInt64](repeating: 0, count: 1_024)
  /// The lengths of the titles that begin with these eight bytes, the longest first.
  private var laengen: [UInt64: [Int]] = [:]
  private var nachTitel: [FoldedKey: Int] = [:]

  /// `nil` where nothing has to be searched for. Titles that some other paper has as well, which may be
  /// public, are no secret; such as begin with a small letter are left alone.
  init?(_ blicke: [Titelblick]) {
    let kandidaten = blicke.indices.filter { !blicke[$0].titel.isEmpty }
    guard !kandidaten.isEmpty else { return nil }
    let offene = Set(blicke.lazy.filter(\.titel.isEmpty).compactMap(\.schluessel))
    for dokument in kandidaten {
      let titel = blicke[dokument].titel
      guard titel.count >= 20, Self.kannBeginnen(titel[0]) else { continue }
      let schluessel = Self.schluessel(titel[...])
      guard !offene.contains(schluessel), nachTitel[schluessel] == nil else { continue }
      nachTitel[schluessel] = dokument
      let anfang = titel.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      let ort = Self.ort(anfang)
      anfaenge[ort >> 6] |= 1 << UInt64(ort & 63)
      if laengen[anfang]?.contains(titel.count) != true {
        laengen[anfang, default: []].append(titel.count)
      }
    }
    guard !nachTitel.isEmpty else { return nil }
    laengen = laengen.mapValues { $0.sorted(by: >) }
  }

  /// The first place of each title, in the order of the text, at most fifty. `ab`: where the text begins.
  func funde(in bytes: [UInt8], ab: Int) -> [Fund] {
    var funde: [Fund] = []
    bytes.withUnsafeBytes { bytes in
      anfaenge.withUnsafeBufferPointer { anfaenge in
        for index in ab..<max(ab, bytes.count - 19) {
          let byte = bytes[index]
          // Nearly all are small letters.
          if byte > 0x5A, byte < 0xC3 { continue }
          guard Self.kannBeginnen(byte) else { continue }
          let anfang = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let ort = Self.ort(anfang)
          guard anfaenge[ort >> 6] & (1 << UInt64(ort & 63)) != 0,
            index == 0 || !Self.istWortteil(bytes[index - 1]),
            let fund = fund(bytes, index, anfang),
            !funde.contains(where: { $0.dokument == fund.dokument })
          else { continue }
          funde.append(fund)
          if funde.count == 50 { break }
        }
      }
    }
    return funde
  }

  private func fund(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ anfang: UInt64) -> Fund? {
    guard let laengen = laengen[anfang], let laengste = laengen.first else { return nil }
    // Line breaks and runs of blanks count as one blank; `enden`: where each byte ends in the text.
    var text: [UInt8] = []
    var enden: [Int] = []
    var index = start
    while index < bytes.count, text.count < laengste {
      let byte = bytes[index]
      let istLeer = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if !istLeer {
        text.append(byte)
        enden.append(index + 1)
      } else if text.last != 0x20 {
        text.append(0x20)
        enden.append(index + 1)
      }
      index += 1
    }
    for laenge in laengen where laenge <= text.count {
      let ende = enden[laenge - 1]
      guard ende == bytes.count || !Self.istWortteil(bytes[ende]),
        let dokument = nachTitel[Self.schluessel(text[..<laenge])]
      else { continue }
      return Fund(dokument: dokument, span: Span(start, ende))
    }
    return nil
  }

  private static func schluessel(_ titel: ArraySlice<UInt8>) -> FoldedKey {
    titel.withUnsafeBufferPointer { FoldedKey(bytes: $0) }
  }

  private static func ort(_ anfang: UInt64) -> Int {
    Int(truncatingIfNeeded: (anfang &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// No small letter, no blank, no punctuation.
  private static func kannBeginnen(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte >= 0xC3
  }

  private static func istWortteil(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
