/// Numbers by chance that are the same on every machine: xorshift64*.
package struct Zufall: Sendable {
  private var zustand: UInt64

  /// - Parameter saat: any number; near ones give sequences that have nothing in common.
  package init(saat: UInt64) {
    zustand = (saat &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<4 { _ = unter(2) }
  }

  /// 0 to `grenze` − 1; 0 where the bound is no positive number.
  package mutating func unter(_ grenze: Int) -> Int {
    zustand ^= zustand >> 12
    zustand ^= zustand << 25
    zustand ^= zustand >> 27
    return Int((zustand &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, grenze)
  }

  package mutating func eines<Element>(_ aus: [Element]) -> Element? {
    aus.isEmpty ? nil : aus[unter(aus.count)]
  }
}
