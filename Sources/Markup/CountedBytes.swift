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

  /// The same at the end of the file, with more colons and more „w“.
  static func places(atEnd bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    var places: UInt32 = 0
    for (index, byte) in bytes.prefix(ByteBlock.count).enumerated() {
      switch byte {
      case 0x0D, 0x21, 0x3A, 0x3C, 0x40, 0x5B, 0x5C, 0x77, 0x7C: places |= 1 << UInt32(index)
      default: continue
      }
    }
    return places
  }
}
