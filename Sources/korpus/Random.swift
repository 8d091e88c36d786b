/// SplitMix64: small, fast and the same on every machine.
struct Random {
  private var state: UInt64

  /// The stream keeps independent facts of one paper apart, so that another paper can ask for one
  /// of them (its number, its title) without drawing all the rest.
  init(seed: UInt64, index: Int, stream: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    state ^= UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03
    state ^= stream &* 0xA24B_AED4_963E_E407
    _ = next()
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of the range; the bias of the remainder is of no matter here.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[int(0...list.count - 1)] }

  /// So many different elements of the list (all of them if there are fewer), in the list's order.
  mutating func sample<Element>(_ list: [Element], _ count: Int) -> [Element] {
    var left = min(count, list.count)
    var chosen: [Element] = []
    for (index, element) in list.enumerated() where left > 0 {
      if int(1...list.count - index) <= left {
        chosen.append(element)
        left -= 1
      }
    }
    return chosen
  }
}
