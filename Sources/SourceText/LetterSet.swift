/// The ASCII letters of a text, each once, whatever its case: tells cheaply that two texts are far
/// apart.
package struct LetterSet: Hashable, Sendable {
  private let bits: UInt32

  /// `folded`: whether an umlaut counts as the letters that `fold` makes of it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, folded: Bool = false) {
    var bits: UInt32 = 0
    for byte in bytes {
      if byte >= 0x80 {
        if folded { bits |= Self.fromFolding }
      } else if byte >= 0x41 {
        bits |= 1 << UInt32(byte & 0x1F)
      }
    }
    self.bits = bits
  }

  package init(_ text: String, folded: Bool = false) {
    var text = text
    self = text.withUTF8 { LetterSet($0, folded: folded) }
  }

  /// How many letters of this text the other one has nowhere: each takes an insertion, a removal or
  /// a replacement to get from one to the other.
  package func missing(in other: LetterSet) -> Int { (bits & ~other.bits).nonzeroBitCount }

  /// a, e, o, s and u.
  private static let fromFolding: UInt32 = 1 << 1 | 1 << 5 | 1 << 15 | 1 << 19 | 1 << 21
}
