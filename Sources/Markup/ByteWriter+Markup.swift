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
    while index < bytes.count {
      let size = min(ByteBlock.count, bytes.count - index)
      let block =
        size == ByteBlock.count ? ByteBlock(base + index) : ByteBlock(base + index, count: size)
      let found =
        (block == 0x26) .| (block == 0x3C) .| (block == 0x3E) .| (block == 0x22) .| (block == 0x27)
        .| (block == 0x25) .| (block == 0x2E) .| (block == 0x55) .| (block == 0xC2)
        .| (block == 0xE2)
      var places = ByteBlock.isSet(found) ? ByteBlock.places(found) : 0
      while places != 0 {
        let place = index + places.trailingZeroBitCount
        if NoBreak.mayHold(bytes, at: place) { putSign(bytes, at: place, from: &from) }
        places &= places - 1
      }
      index += size
    }
    put(UnsafeBufferPointer(rebasing: bytes[from...]))
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
