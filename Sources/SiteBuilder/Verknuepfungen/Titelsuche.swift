import Fachmodell
import SourceText

/// Finds in a text the titles of papers that may stay inside, all of them in one pass, and their numbers.
struct Titelsuche: Sendable {
  struct Fund: Sendable {
    /// Index of the paper among the documents.
    let dokument: Int
    let span: Span
    /// Whether its number stands there, and not its title.
    var istNummer = false
  }

  /// Which eight bytes stand one after another in the beginnings of titles, by a hash: of a text no more than
  /// every thirteenth place has to be looked at, and nearly none a second time.
  private var ausschnitte = Streutafel(0)
  /// Which eight bytes titles begin with.
  private var anfaenge = Streutafel(0)
  /// The titles that begin with these eight bytes.
  private var familien: [UInt64: Titelfamilie] = [:]
  /// What titles end with, by their length.
  private var enden = Streutafel(0)
  private var nachTitel: [FoldedKey: Int] = [:]
  private let nummern: Nummernsuche

  /// `nil` where nothing has to be searched for. Titles that some other paper has as well, which may be
  /// public, are no secret; such as begin with a small letter are left alone.
  init?(_ blicke: [Titelblick]) {
    nummern = Nummernsuche(blicke)
    let offene = Set(blicke.lazy.filter(\.titel.isEmpty).compactMap(\.schluessel))
    var gesucht: [[UInt8]] = []
    var beginne: Set<[UInt8]> = []
    for dokument in blicke.indices {
      let titel = blicke[dokument].titel
      guard titel.count >= 20, Self.kannBeginnen(titel[0]) else { continue }
      let schluessel = Self.schluessel(titel[...])
      guard !offene.contains(schluessel), nachTitel[schluessel] == nil else { continue }
      nachTitel[schluessel] = dokument
      beginne.formUnion(Self.schreibweisen(titel))
      gesucht.append(titel)
    }
    guard !nachTitel.isEmpty || !nummern.isEmpty else { return nil }
    anfaenge = Streutafel(beginne.count)
    ausschnitte = Streutafel(beginne.count * Self.schritt)
    enden = Streutafel(gesucht.count)
    for titel in gesucht { enden.merke(Self.schluss(titel, titel.count)) }
    familien = Dictionary(grouping: gesucht) { Self.acht($0, 0) }.mapValues(Titelfamilie.init)
    for beginn in beginne {
      anfaenge.merke(Self.acht(beginn, 0))
      for stelle in 0..<Self.schritt { ausschnitte.merke(Self.acht(beginn, stelle)) }
    }
  }

  /// The first twenty bytes of a title, as it may stand in a text: in one line, or with the end of a line
  /// between two words, in a list also with the blanks behind it, or with a blank too many.
  private static func schreibweisen(_ titel: [UInt8]) -> [[UInt8]] {
    let beginn = titel.prefix(beginnlaenge)
    var alle = [Array(beginn)]
    for stelle in beginn.indices where beginn[stelle] == 0x20 {
      for umbruch in [[0x0A], [0x0D, 0x0A], [0x0A, 0x20, 0x20], [0x20, 0x20]] as [[UInt8]] {
        alle.append(
          Array((titel[..<stelle] + umbruch + titel[(stelle + 1)...]).prefix(beginnlaenge)))
      }
    }
    return alle
  }

  private static func acht(_ bytes: [UInt8], _ stelle: Int) -> UInt64 {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: stelle, as: UInt64.self) }
  }

  /// The eight bytes from a place on, line breaks and runs of blanks as one blank; `nil` where fewer follow.
  private static func acht(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64? {
    if start + 8 <= bytes.count {
      let acht = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      if acht.istGlatt { return acht }
    }
    let text = text(bytes, start, 8)
    return text.count == 8 ? acht(text, 0) : nil
  }

  /// The last four bytes of a text of this length, with small letters for capitals, and its length.
  private static func schluss(_ text: [UInt8], _ laenge: Int) -> UInt64 {
    let vier = text.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: laenge - 4, as: UInt32.self)
    }
    return UInt64(vier | 0x2020_2020) << 32 | UInt64(laenge)
  }

  /// The paper with that number, of those that may stay inside.
  func dokument(nummer: FoldedKey) -> Int? { nummern.dokument(nummer) }

  /// The first place of each title and of each number, in the order of the text, at most fifty of each. `ab`:
  /// where the text begins.
  func funde(in bytes: [UInt8], ab: Int) -> [Fund] {
    (titel(in: bytes, ab: ab) + nummern.funde(in: bytes, ab: ab)).sorted {
      $0.span.start < $1.span.start
    }
  }

  private func titel(in bytes: [UInt8], ab: Int) -> [Fund] {
    guard !nachTitel.isEmpty else { return [] }
    var funde: [Fund] = []
    // No title is shorter than twenty bytes.
    let grenze = bytes.count - 19
    bytes.withUnsafeBytes { bytes in
      ausschnitte.mitBits { ausschnitte in
        anfaenge.mitBits { anfaenge in
          guard let text = bytes.baseAddress else { return }
          // The last place at which a beginning can begin that has the eight bytes there in it. More than
          // these follow: no title is that short.
          var letzter = ab + Self.schritt - 1
          let schluss = grenze + Self.schritt - 1
          while letzter < schluss {
            if ausschnitte.hat(text.loadUnaligned(fromByteOffset: letzter, as: UInt64.self)) {
              for start in letzter - Self.schritt + 1..<min(letzter + 1, grenze)
              where Self.kannBeginnen(bytes, start)
                && anfaenge.hat(text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
              {
                guard let fund = fund(bytes, start),
                  !funde.contains(where: { $0.dokument == fund.dokument })
                else { continue }
                funde.append(fund)
                if funde.count == 50 { return }
              }
            }
            letzter &+= Self.schritt
          }
        }
      }
    }
    return funde
  }

  /// The title that begins there, with eight bytes that titles begin with.
  @inline(never)
  private func fund(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Fund? {
    guard let anfang = Self.acht(bytes, start), let familie = familien[anfang],
      !familie.istAnders(bytes, start)
    else { return nil }
    // One byte more, which tells whether a word ends there.
    let text = Self.text(bytes, start, familie.laengen[0] + 1)
    for laenge in familie.laengen where laenge <= text.count {
      guard enden.hat(Self.schluss(text, laenge)),
        laenge == text.count || !Self.istWortteil(text[laenge]),
        let dokument = nachTitel[Self.schluessel(text[..<laenge])]
      else { continue }
      return Fund(dokument: dokument, span: Span(start, Self.ende(bytes, start, laenge)))
    }
    return nil
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

  private static let beginnlaenge = 20

  /// So many times eight bytes stand in a beginning one after another.
  private static let schritt = beginnlaenge - 7

  private static func istLeer(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a word begins there, and with none of the bytes with which no title does.
  @inline(__always)
  private static func kannBeginnen(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    kannBeginnen(bytes[start]) && (start == 0 || !istWortteil(bytes[start - 1]))
  }

  /// No small letter, no blank, no punctuation.
  private static func kannBeginnen(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte >= 0xC3
  }

  private static func istWortteil(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

extension UInt64 {
  /// Whether none of the eight bytes is a control character or a blank behind another one.
  fileprivate var istGlatt: Bool {
    let (hohe, sieben) = (UInt64(0x8080_8080_8080_8080), UInt64(0x7F7F_7F7F_7F7F_7F7F))
    /// The high bit of each byte that is zero.
    func null(_ wert: UInt64) -> UInt64 { ~(((wert & sieben) &+ sieben) | wert | sieben) }
    let steuerzeichen = null(self & 0xE0E0_E0E0_E0E0_E0E0)
    let leere = null(self ^ 0x2020_2020_2020_2020)
    return (steuerzeichen | leere & (leere << 8)) & hohe == 0
  }
}
