/// Finds the bytes of a text that `Prescan` counts or changes, sixteen at a time.
enum CountedBytes {
  /// Bytes that `places` reads.
  static let width = ByteBlock.count + 1

  /// Which of the sixteen bytes matter, the first one as the lowest bit: CR ! < @ [ \ |, a colon
  /// before a slash, a „w“ before another.
  @inline(__always)
  static func places(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    let here = ByteBlock(bytes)
    let next = ByteBlock(bytes + 1)
    let marks = (here == 0x0D) .| (here == 0x21) .| (here == 0x3C) .| (here == 0x40)
    let bars = (here == 0x5B) .| (here == 0x5C) .| (here == 0x7C)
    let addresses = ((here == 0x3A) .& (next == 0x2F)) .| ((here == 0x77) .& (next == 0x77))
    return ByteBlock.places(marks .| bars .| addresses)
  }
}
