internal import SourceText

extension ByteWriter {
  /// Writes a constant. `put("…")` would make a `String` of it first.
  @inline(__always)
  mutating func constant(_ text: StaticString) { put(text) }

  /// The same as `putEscaped` for running text: spaces that hold words together become no-break spaces.
  ///
  /// Looks closer only at the signs that hold a space: % € § . and „Uhr“.
  mutating func putProse(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var from = 0
    var index = 0
    while index + ByteBlock.count <= bytes.count {
      let block = ByteBlock(base + index)
      let found =
        (block == 0x26) .| (block == 0x3C) .| (block == 0x3E) .| (block == 0x22) .| (block == 0x27)
        .| (block == 0x25) .| (block == 0x2E) .| (block == 0x55) .| (block == 0xC2)
        .| (block == 0xE2)
      var places = ByteBlock.isSet(found) ? ByteBlock.places(found) : 0
      while places != 0 {
        putSign(bytes, at: index + places.trailingZeroBitCount, from: &from)
        places &= places - 1
      }
      index += ByteBlock.count
    }
    while index < bytes.count {
      if ByteWriter.isSign(bytes[index]) { putSign(bytes, at: index, from: &from) }
      index += 1
    }
    put(UnsafeBufferPointer(rebasing: bytes[from...]))
  }

  /// Whether a byte may be written otherwise.
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> Bool {
    // Bits of " % & ' . < >: asked for every byte of every cell.
    let signs: UInt64 =
      1 << 0x22 | 1 << 0x25 | 1 << 0x26 | 1 << 0x27 | 1 << 0x2E | 1 << 0x3C | 1 << 0x3E
    return byte < 0x40
      ? signs >> UInt64(byte) & 1 == 1 : byte == 0x55 || byte == 0xC2 || byte == 0xE2
  }

  /// Writes what stands from `from` up to a sign that is written otherwise; `from` moves behind it.
  private mutating func putSign(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, from: inout Int
  ) {
    switch bytes[place] {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27:
      put(UnsafeBufferPointer(rebasing: bytes[from..<place]))
      putEscaped(UnsafeBufferPointer(rebasing: bytes[place..<place + 1]))
      from = place + 1
    case 0x25, 0x2E, 0x55, 0xC2, 0xE2:
      guard let space = NoBreak.space(bytes, at: place), space >= from else { return }
      put(UnsafeBufferPointer(rebasing: bytes[from..<space]))
      constant("\u{A0}")
      from = space + 1
    default: return
    }
  }
}
