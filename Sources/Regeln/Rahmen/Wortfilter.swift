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
  /// For each pair of bytes whether it stands in a word near its beginning. A byte and not a bit each:
  /// those of a text lie close together, and looking takes half as long.
  private let paare: [Bool]
  /// Every how many bytes a pair is looked at.
  private let schritt: Int

  /// `worte`: beginnings of words, at least two bytes each.
  /// `inJederSchreibung`: words of ASCII that may be written in capitals, too.
  init(_ worte: [String], inJederSchreibung: [String] = []) {
    let exakt = worte.map { Array($0.utf8) }
    let beliebig = inJederSchreibung.map { Array($0.utf8) }
    let kuerzestes = (exakt + beliebig).lazy.map(\.count).min() ?? 2
    schritt = max(1, min(4, kuerzestes - 1))
    var paare = [Bool](repeating: false, count: 65_536)
    func setze(_ erstes: UInt8, _ zweites: UInt8) {
      paare[Int(erstes) | Int(zweites) << 8] = true
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
    paare = (0..<65_536).map { nummer in
      istGemeint(UInt8(truncatingIfNeeded: nummer), UInt8(truncatingIfNeeded: nummer >> 8))
    }
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
      // 65,536 of them: no pair has a number beyond.
      @inline(__always)
      func steht(_ index: Int) -> Bool {
        paare[Int(base.loadUnaligned(fromByteOffset: index, as: UInt16.self).littleEndian)]
      }
      @inline(__always)
      func treffer(_ index: Int) -> Range<Int> { (index - schritt + 1)..<(index + 1) }
      var index = start + schritt - 1
      let grenze = ende - 3 * schritt
      while index < grenze {
        if steht(index) { return treffer(index) }
        if steht(index &+ schritt) { return treffer(index + schritt) }
        if steht(index &+ 2 &* schritt) { return treffer(index + 2 * schritt) }
        if steht(index &+ 3 &* schritt) { return treffer(index + 3 * schritt) }
        index &+= 4 &* schritt
      }
      while index < ende {
        if steht(index) { return treffer(index) }
        index += schritt
      }
      return nil
    }
  }
}
