/// Finds quickly where one of a few words may begin: for rules that look for words in whole texts.
///
/// It looks at pairs of bytes, and the longer the shortest word is, the more of them it leaves out. So
/// a walk over a text costs a few instructions a byte, however many words there are; what it finds is
/// then read by the rule itself:
///
///     while let stellen = filter.naechste(bytes, ab: index) {
///       for stelle in stellen { … }
///       index = stellen.upperBound
///     }
struct Wortfilter: Sendable {
  /// One bit for each pair of bytes that stands in a word near its beginning.
  private let paare: [UInt64]
  /// Every how many bytes a pair is looked at.
  private let schritt: Int

  /// `worte`: beginnings of words, at least two bytes each.
  /// `inJederSchreibung`: words of ASCII that may be written in capitals, too.
  init(_ worte: [String], inJederSchreibung: [String] = []) {
    let exakt = worte.map { Array($0.utf8) }
    let beliebig = inJederSchreibung.map { Array($0.utf8) }
    let kuerzestes = (exakt + beliebig).lazy.map(\.count).min() ?? 2
    schritt = max(1, min(4, kuerzestes - 1))
    var paare = [UInt64](repeating: 0, count: 1024)
    func setze(_ erstes: UInt8, _ zweites: UInt8) {
      let nummer = Int(erstes) | Int(zweites) << 8
      paare[nummer >> 6] |= 1 << UInt64(nummer & 63)
    }
    for wort in exakt {
      for stelle in 0..<min(schritt, wort.count - 1) { setze(wort[stelle], wort[stelle + 1]) }
    }
    for wort in beliebig {
      for stelle in 0..<min(schritt, wort.count - 1) {
        for erstes in Self.schreibungen(wort[stelle]) {
          for zweites in Self.schreibungen(wort[stelle + 1]) { setze(erstes, zweites) }
        }
      }
    }
    self.paare = paare
  }

  /// For single pairs of bytes.
  init(paare istGemeint: (UInt8, UInt8) -> Bool) {
    var paare = [UInt64](repeating: 0, count: 1024)
    for nummer in 0..<65_536
    where istGemeint(UInt8(truncatingIfNeeded: nummer), UInt8(truncatingIfNeeded: nummer >> 8)) {
      paare[nummer >> 6] |= 1 << UInt64(nummer & 63)
    }
    self.paare = paare
    schritt = 1
  }

  private static func schreibungen(_ byte: UInt8) -> [UInt8] {
    (0x61...0x7A).contains(byte | 0x20) ? [byte | 0x20, byte & 0xDF] : [byte]
  }

  /// The next offsets, from `start` on, at one of which a word may begin; `nil` where none follows.
  func naechste(_ bytes: UnsafeBufferPointer<UInt8>, ab start: Int) -> Range<Int>? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    let ende = bytes.count - 1
    let schritt = schritt
    return paare.withUnsafeBufferPointer { paare in
      guard let paare = paare.baseAddress else { return nil }
      // 1024 words: no pair has a number beyond.
      @inline(__always)
      func steht(_ index: Int) -> Bool {
        let paar = Int(base.loadUnaligned(fromByteOffset: index, as: UInt16.self).littleEndian)
        return paare[paar >> 6] >> UInt64(paar & 63) & 1 != 0
      }
      var index = start + schritt - 1
      while index + schritt < ende {
        if steht(index) { return (index - schritt + 1)..<(index + 1) }
        index += schritt
        if steht(index) { return (index - schritt + 1)..<(index + 1) }
        index += schritt
      }
      return index < ende && steht(index) ? (index - schritt + 1)..<(index + 1) : nil
    }
  }
}
