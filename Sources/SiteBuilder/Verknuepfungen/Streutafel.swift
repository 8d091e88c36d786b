/// Which values there may be, by a bit for the hash of each: of those it does not have, it believes some
/// five in a hundred to be there.
struct Streutafel: Sendable {
  private var bits: [UInt64]
  private let schiebt: UInt64

  /// `werte`: at most so many will be taken down.
  init(_ werte: Int) {
    // Some twenty bits for each value; no more than 512 KB, which a processor still has at hand.
    var stellen: UInt64 = 10
    while stellen < 22, 1 << stellen < werte * 20 { stellen += 1 }
    bits = [UInt64](repeating: 0, count: 1 << (stellen - 6))
    schiebt = 64 - stellen
  }

  mutating func merke(_ wert: UInt64) {
    let ort = Int(truncatingIfNeeded: (wert &* Self.faktor) >> schiebt)
    bits[ort >> 6] |= 1 << UInt64(ort & 63)
  }

  func hat(_ wert: UInt64) -> Bool { mitBits { $0.hat(wert) } }

  func mitBits<Ergebnis>(_ tu: (Bits) -> Ergebnis) -> Ergebnis {
    bits.withUnsafeBufferPointer { tu(Bits(bits: $0, schiebt: schiebt)) }
  }

  /// The same, for loops that ask for one place after another.
  struct Bits {
    fileprivate let bits: UnsafeBufferPointer<UInt64>
    fileprivate let schiebt: UInt64

    @inline(__always)
    func hat(_ wert: UInt64) -> Bool {
      let ort = Int(truncatingIfNeeded: (wert &* Streutafel.faktor) >> schiebt)
      return bits[ort >> 6] & (1 << UInt64(ort & 63)) != 0
    }
  }

  /// Odd, and with as many ones as zeros: spreads what differs in few bits.
  fileprivate static let faktor: UInt64 = 0x9E37_79B9_7F4A_7C15
}
