/// Who has to look closer at a place of a document.
struct Anlass: OptionSet, Sendable {
  let rawValue: UInt8

  static let schrift = Anlass(rawValue: 1)
  static let stichwort = Anlass(rawValue: 2)
  static let datum = Anlass(rawValue: 4)
  static let platzhalter = Anlass(rawValue: 8)
  static let verweis = Anlass(rawValue: 16)
  /// Nobody can tell more by the third byte.
  static let ohneDrittes = Anlass(rawValue: 128)
}

/// For each pair of bytes who has to look closer where it stands: nearly always nobody.
struct Anlasstafel: Sendable {
  /// A byte for each pair and each of those who ask a bit: those of a text lie close together.
  private let anlaesse: [Anlass]
  /// For each pair who may be looking for something that has it as its second and third byte: with them some
  /// pairs that are common in all texts, „ge“, are seldom looked at.
  private let folgen: [Anlass]

  /// - Parameters:
  ///   - erste: the bytes that any of the pairs begins with.
  ///   - anlass: who looks for the pair.
  ///   - drittes: who looks for the three bytes, of those who look for the first two; not asked about pairs
  ///     that are `ohneDrittes`.
  init(
    erste: some Sequence<UInt8> = 0...255, _ anlass: (UInt8, UInt8) -> Anlass,
    drittes: (UInt8, UInt8, UInt8) -> Anlass
  ) {
    var anlaesse = [Anlass](repeating: [], count: 65_536)
    var folgen = [Anlass](repeating: .ohneDrittes, count: 65_536)
    for erstes in erste {
      for zweites in UInt8.min...UInt8.max {
        let anlass = anlass(erstes, zweites)
        guard !anlass.isEmpty else { continue }
        anlaesse[Int(erstes) | Int(zweites) << 8] = anlass
        guard !anlass.contains(.ohneDrittes) else { continue }
        for byte in UInt8.min...UInt8.max {
          folgen[Int(zweites) | Int(byte) << 8].formUnion(drittes(erstes, zweites, byte))
        }
      }
    }
    self.anlaesse = anlaesse
    self.folgen = folgen
  }

  /// Who is left of those who look for the pair at a place, when the third byte is seen, too.
  @inline(__always)
  private func rest(
    _ anlass: Anlass, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Anlass {
    // Behind the last pair comes nothing that could tell.
    guard index &+ 2 < bytes.count else { return anlass.subtracting(.ohneDrittes) }
    let folge = folgen[Int(bytes[index &+ 1]) | Int(bytes[index &+ 2]) << 8]
    let rest = anlass.intersection(folge)
    return rest.contains(.ohneDrittes) ? anlass.subtracting(.ohneDrittes) : rest
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
      @inline(__always)
      func fund(_ index: Int, _ anlass: Anlass) -> (stelle: Int, anlass: Anlass)? {
        let rest = rest(anlass, bytes, index)
        return rest.rawValue == 0 ? nil : (index, rest)
      }
      var index = start
      while index &+ 3 < ende {
        let a = anlass(index)
        if a.rawValue != 0, let fund = fund(index, a) { return fund }
        let b = anlass(index &+ 1)
        if b.rawValue != 0, let fund = fund(index &+ 1, b) { return fund }
        let c = anlass(index &+ 2)
        if c.rawValue != 0, let fund = fund(index &+ 2, c) { return fund }
        let d = anlass(index &+ 3)
        if d.rawValue != 0, let fund = fund(index &+ 3, d) { return fund }
        index &+= 4
      }
      while index < ende {
        let a = anlass(index)
        if a.rawValue != 0, let fund = fund(index, a) { return fund }
        index &+= 1
      }
      return nil
    }
  }
}
