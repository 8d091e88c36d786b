import Fachmodell
import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds in a text the numbers of papers that may stay inside: „140/2018“.
struct Nummernsuche: Sendable {
  private var nachNummer: [FoldedKey: Int] = [:]
  /// Those that are no other number and no word, wherever they stand.
  private var eindeutige: [FoldedKey: Int] = [:]
  /// What they end with: of what else has a slash, little does.
  private var schluesse = Streutafel(0)

  init(_ blicke: [Titelblick]) {
    for (dokument, blick) in blicke.enumerated() where !blick.nummer.isEmpty {
      let schluessel = Self.schluessel(blick.nummer[...])
      nachNummer[schluessel] = dokument
      if blick.istNummerEindeutig { eindeutige[schluessel] = dokument }
    }
    schluesse = Streutafel(eindeutige.count)
    for blick in blicke where blick.istNummerEindeutig {
      schluesse.merke(blick.nummer.withUnsafeBytes { Self.schluss($0, 0..<blick.nummer.count) })
    }
  }

  var isEmpty: Bool { nachNummer.isEmpty }

  /// The paper with that number.
  func dokument(_ nummer: FoldedKey) -> Int? { nachNummer[nummer] }

  /// The first place of each number that is sure to be one, at most fifty. `ab`: where the text begins.
  func funde(in bytes: [UInt8], ab: Int) -> [Titelsuche.Fund] {
    guard !eindeutige.isEmpty else { return [] }
    var funde: [Titelsuche.Fund] = []
    var index = ab
    // Each of them has a slash, and few texts have any.
    while funde.count < 50, let strich = Self.strich(bytes, ab: index) {
      let span = Self.nummer(bytes, um: strich, ab: ab)
      index = max(strich + 1, span.end)
      for span in [Self.mitWort(bytes, span, ab: ab), span] {
        guard span.end - span.start >= Titelblick.eindeutigAb,
          schluesse.hat(bytes.withUnsafeBytes { Self.schluss($0, span.range) }),
          Self.istAllein(bytes, span),
          let dokument = eindeutige[Self.schluessel(bytes[span.range])]
        else { continue }
        if !funde.contains(where: { $0.dokument == dokument }) {
          funde.append(Titelsuche.Fund(dokument: dokument, span: span, istNummer: true))
        }
        break
      }
    }
    return funde
  }

  private static func strich(_ bytes: [UInt8], ab: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard ab < bytes.count, let base = bytes.baseAddress,
        let fund = memchr(base + ab, 0x2F, bytes.count - ab)
      else { return nil }
      return UnsafeRawPointer(fund) - base
    }
  }

  /// The letters, digits, slashes and hyphens around a slash, without slashes and hyphens at the end.
  private static func nummer(_ bytes: [UInt8], um strich: Int, ab: Int) -> Span {
    var (start, ende) = (strich, strich + 1)
    // No number is longer, and a line of slashes must cost no more than others.
    while start > ab, strich - start <= 40, istTeil(bytes[start - 1]) { start -= 1 }
    while ende < bytes.count, ende - strich <= 40, istTeil(bytes[ende]) { ende += 1 }
    while ende > strich, !istWortteil(bytes[ende - 1]) { ende -= 1 }
    return Span(start, max(ende, strich))
  }

  /// „DS 028/26“ of „028/26“: the word before it may belong to the number.
  private static func mitWort(_ bytes: [UInt8], _ span: Span, ab: Int) -> Span {
    var start = span.start
    guard start > ab, bytes[start - 1] == 0x20 else { return span }
    start -= 1
    while start > ab, span.start - start <= 12, istWortteil(bytes[start - 1]) { start -= 1 }
    return Span(start, span.end)
  }

  /// Whether the number is no part of something longer: „1.140/2018“, „140/2018_neu“.
  private static func istAllein(_ bytes: [UInt8], _ span: Span) -> Bool {
    func verbindet(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x5F }
    if span.start > 0, verbindet(bytes[span.start - 1]) { return false }
    guard span.end + 1 < bytes.count else { return true }
    return !verbindet(bytes[span.end]) || !istWortteil(bytes[span.end + 1])
  }

  /// The last six bytes of a number of eight at least, small letters for capitals. Not how long it is: two
  /// blanks count as one, or as none.
  private static func schluss(_ bytes: UnsafeRawBufferPointer, _ nummer: Range<Int>) -> UInt64 {
    let acht = bytes.loadUnaligned(fromByteOffset: nummer.upperBound - 8, as: UInt64.self)
    return (acht.littleEndian >> 16) | 0x2020_2020_2020
  }

  private static func schluessel(_ nummer: ArraySlice<UInt8>) -> FoldedKey {
    nummer.withUnsafeBufferPointer { FoldedKey(bytes: $0) }
  }

  private static func istTeil(_ byte: UInt8) -> Bool {
    istWortteil(byte) || byte == 0x2F || byte == 0x2D
  }

  private static func istWortteil(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
