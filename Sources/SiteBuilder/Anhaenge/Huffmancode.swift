/// A code whose words are told by their lengths alone (RFC 1951 § 3.2.2).
struct Huffmancode: Sendable {
  /// How many words there are of each length, 0 to 15 bits.
  private(set) var anzahl = [Int](repeating: 0, count: 16)
  /// By length, then by number.
  let symbole: [Int]

  /// - Parameter laengen: bits of the word of each symbol; 0 where it has none.
  init(_ laengen: ArraySlice<Int>) {
    for laenge in laengen where laenge > 0 { anzahl[laenge] += 1 }
    symbole = zip(0..., laengen).filter { $0.1 > 0 }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}
