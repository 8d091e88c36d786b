/// Who has to look closer at a place of a document.
struct Anlass: OptionSet, Sendable {
  let rawValue: UInt8

  static let schrift = Anlass(rawValue: 1)
  static let stichwort = Anlass(rawValue: 2)
  static let datum = Anlass(rawValue: 4)
  static let platzhalter = Anlass(rawValue: 8)
  static let verweis = Anlass(rawValue: 16)
}

/// For each pair of bytes who has to look closer where it stands: nearly always nobody.
struct Anlasstafel: Sendable {
  /// A byte for each pair and each of those who ask a bit: those of a text lie close together.
  private let anlaesse: [Anlass]

  init(_ anlass: (UInt8, UInt8) -> Anlass) {
    anlaesse = (0..<65_536).map { nummer in
      anlass(UInt8(truncatingIfNeeded: nummer), UInt8(truncatingIfNeeded: nummer >> 8))
    }
  }

  /// The next place from `start` on at which somebody has to look closer; `nil` where none follows.
  @inline(__always)
  func naechste(
    _ bytes: UnsafeBufferPointer<UInt8>, ab start: Int
  ) -> (stelle: Int, anlass: Anlass)? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    let ende = bytes.count - 1
    return anlaesse.withUnsafeBufferPointer { anlaesse in
      guard let anlaesse = anlaesse.baseAddress else { return nil }
      // 65,536 of them: no pair has a number beyond.
      @inline(__always)
      func anlass(_ index: Int) -> Anlass {
        anlaesse[Int(base.loadUnaligned(fromByteOffset: index, as: UInt16.self).littleEndian)]
      }
      var index = start
      while index &+ 3 < ende {
        let a = anlass(index)
        if a.rawValue != 0 { return (index, a) }
        let b = anlass(index &+ 1)
        if b.rawValue != 0 { return (index &+ 1, b) }
        let c = anlass(index &+ 2)
        if c.rawValue != 0 { return (index &+ 2, c) }
        let d = anlass(index &+ 3)
        if d.rawValue != 0 { return (index &+ 3, d) }
        index &+= 4
      }
      while index < ende {
        let a = anlass(index)
        if a.rawValue != 0 { return (index, a) }
        index &+= 1
      }
      return nil
    }
  }
}
