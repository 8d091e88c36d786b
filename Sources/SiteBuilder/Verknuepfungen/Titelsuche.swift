import Fachmodell
import SourceText

/// Finds in a text the titles and numbers of papers that may stay inside: all of them in one pass.
struct Titelsuche: Sendable {
  struct Fund: Sendable {
    /// Index of the paper among the documents.
    let dokument: Int
    let span: Span
    /// Whether its number stands there, and not its title.
    var istNummer = false
  }

  /// Which beginnings of titles there are, by a hash of 16 bits.
  private var anfaenge = [UInt64](repeating: 0, count: 1_024)
  /// Which four bytes stand one after another in these beginnings, by a hash of 16 bits: of a text no more
  /// than every fifth place has to be looked at.
  private var ausschnitte = [UInt64](repeating: 0, count: 1_024)
  /// At which places of a beginning each of them stands: a bit for each.
  private var stellen = [UInt8](repeating: 0, count: 65_536)
  /// The lengths of the titles that begin with these eight bytes, the longest first.
  private var laengen: [UInt64: [Int]] = [:]
  private var nachTitel: [FoldedKey: Int] = [:]
  private var nachNummer: [FoldedKey: Int] = [:]
  /// How many bytes the shortest of them has.
  private var kuerzeste = Int.max

  /// `nil` where nothing has to be searched for. Titles that some other paper has as well, which may be
  /// public, are no secret; such as begin with a small letter are left alone.
  init?(_ blicke: [Titelblick]) {
    let kandidaten = blicke.indices.filter {
      !blicke[$0].titel.isEmpty || !blicke[$0].nummer.isEmpty
    }
    guard !kandidaten.isEmpty else { return nil }
    let offene = Set(blicke.lazy.filter(\.titel.isEmpty).compactMap(\.schluessel))
    for dokument in kandidaten where !blicke[dokument].nummer.isEmpty {
      let nummer = blicke[dokument].nummer
      nachNummer[Self.schluessel(nummer[...])] = dokument
      if blicke[dokument].istNummerEindeutig, Self.kannBeginnen(nummer[0]) { merke(nummer) }
    }
    for dokument in kandidaten {
      let titel = blicke[dokument].titel
      guard titel.count >= 20, Self.kannBeginnen(titel[0]) else { continue }
      let schluessel = Self.schluessel(titel[...])
      guard !offene.contains(schluessel), nachTitel[schluessel] == nil else { continue }
      nachTitel[schluessel] = dokument
      merke(titel)
    }
    guard !nachTitel.isEmpty || !nachNummer.isEmpty else { return nil }
    laengen = laengen.mapValues { $0.sorted(by: >) }
  }

  /// The paper with that number, of those that may stay inside.
  func dokument(nummer: FoldedKey) -> Int? { nachNummer[nummer] }

  /// `text`: eight bytes at least.
  private mutating func merke(_ text: [UInt8]) {
    let anfang = text.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    Self.merke(Self.ort(anfang), in: &anfaenge)
    for stelle in 0..<Self.schritt {
      let ausschnitt = text.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: stelle, as: UInt32.self)
      }
      Self.merke(Self.ort(ausschnitt), in: &ausschnitte)
      stellen[Self.ort(ausschnitt)] |= 1 << UInt8(stelle)
    }
    if laengen[anfang]?.contains(text.count) != true {
      laengen[anfang, default: []].append(text.count)
    }
    kuerzeste = min(kuerzeste, text.count)
  }

  /// The first place of each title and of each number, in the order of the text, at most fifty. `ab`: where
  /// the text begins.
  func funde(in bytes: [UInt8], ab: Int) -> [Fund] {
    var funde: [Fund] = []
    guard kuerzeste < .max else { return [] }
    let grenze = bytes.count - kuerzeste + 1
    bytes.withUnsafeBytes { bytes in
      ausschnitte.withUnsafeBufferPointer { tafel in
        guard let text = bytes.baseAddress, let ausschnitte = tafel.baseAddress else { return }
        // The last place at which a beginning can begin that has the four bytes there in it. More than these
        // follow: no title is that short.
        var letzter = ab + Self.schritt - 1
        let schluss = grenze + Self.schritt - 1
        while letzter < schluss {
          let ort = Self.ort(text.loadUnaligned(fromByteOffset: letzter, as: UInt32.self))
          if ausschnitte[ort >> 6] & (1 << UInt64(ort & 63)) != 0 {
            let moegliche = stellen[ort]
            for start in letzter - Self.schritt + 1..<min(letzter + 1, grenze) {
              guard moegliche & (1 << UInt8(letzter - start)) != 0, kannBeginnen(bytes, start),
                let fund = fund(bytes, start),
                !funde.contains(where: {
                  $0.dokument == fund.dokument && $0.istNummer == fund.istNummer
                })
              else { continue }
              funde.append(fund)
              if funde.count == 50 { return }
            }
          }
          letzter &+= Self.schritt
        }
      }
    }
    return funde
  }

  /// Most places end here: „2018“ stands in many numbers.
  @inline(__always)
  private func kannBeginnen(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    guard Self.kannBeginnen(bytes[start]) else { return false }
    let anfang = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    return anfaenge.withUnsafeBufferPointer { Self.hat(Self.ort(anfang), $0) }
  }

  private func fund(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Fund? {
    let anfang = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    guard
      start == 0 || !Self.istWortteil(bytes[start - 1]),
      let laengen = laengen[anfang], let laengste = laengen.first
    else { return nil }
    let text = Self.text(bytes, start, laengste)
    for laenge in laengen where laenge <= text.count {
      let ende = Self.ende(bytes, start, laenge)
      guard ende == bytes.count || !Self.istWortteil(bytes[ende]) else { continue }
      let schluessel = Self.schluessel(text[..<laenge])
      if let dokument = nachTitel[schluessel] {
        return Fund(dokument: dokument, span: Span(start, ende))
      }
      if let dokument = nachNummer[schluessel], Self.istAllein(bytes, start, ende) {
        return Fund(dokument: dokument, span: Span(start, ende), istNummer: true)
      }
    }
    return nil
  }

  /// Whether the number is no part of a longer one: „140/2018/1“, „11-140/2018“.
  private static func istAllein(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ ende: Int
  ) -> Bool {
    func verbindet(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x2D || byte == 0x5F }
    if start > 0, verbindet(bytes[start - 1]) || bytes[start - 1] == 0x2E { return false }
    guard ende + 1 < bytes.count else { return true }
    return !(verbindet(bytes[ende]) || bytes[ende] == 0x2E) || !istWortteil(bytes[ende + 1])
  }

  /// The text from a place on, line breaks and runs of blanks as one blank.
  private static func text(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ hoechstens: Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: hoechstens) { text, anzahl in
      var index = start
      var davorLeer = false
      while index < bytes.count, anzahl < hoechstens {
        let byte = bytes[index]
        let leer = istLeer(byte)
        if !leer || !davorLeer {
          text.initializeElement(at: anzahl, to: leer ? 0x20 : byte)
          anzahl += 1
        }
        davorLeer = leer
        index += 1
      }
    }
  }

  /// Where so many bytes of `text` end in the file.
  private static func ende(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ laenge: Int) -> Int {
    var index = start
    var anzahl = 0
    var davorLeer = false
    while anzahl < laenge {
      let leer = istLeer(bytes[index])
      if !leer || !davorLeer { anzahl += 1 }
      davorLeer = leer
      index += 1
    }
    return index
  }

  private static func schluessel(_ titel: ArraySlice<UInt8>) -> FoldedKey {
    titel.withUnsafeBufferPointer { FoldedKey(bytes: $0) }
  }

  /// A beginning has eight bytes: so many times four stand in it one after another.
  private static let schritt = 5

  private static func ort(_ anfang: UInt64) -> Int {
    Int(truncatingIfNeeded: (anfang &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  private static func ort(_ ausschnitt: UInt32) -> Int {
    Int(truncatingIfNeeded: (ausschnitt &* 0x9E37_79B1) >> 16)
  }

  private static func merke(_ ort: Int, in tafel: inout [UInt64]) {
    tafel[ort >> 6] |= 1 << UInt64(ort & 63)
  }

  private static func hat(_ ort: Int, _ tafel: UnsafeBufferPointer<UInt64>) -> Bool {
    tafel[ort >> 6] & (1 << UInt64(ort & 63)) != 0
  }

  private static func istLeer(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// No small letter, no blank, no punctuation.
  private static func kannBeginnen(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte >= 0xC3
  }

  private static func istWortteil(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
