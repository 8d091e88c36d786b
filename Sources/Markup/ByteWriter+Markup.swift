internal import SourceText

extension ByteWriter {
  /// Writes a constant. `put("…")` would make a `String` of it first.
  @inline(__always)
  mutating func constant(_ text: StaticString) { put(text) }

  /// The same as `putEscaped`, sixteen bytes at a time: nearly all text needs no escapes.
  mutating func putText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var from = 0
    var index = 0
    while index + ByteBlock.count <= bytes.count {
      let block = ByteBlock(base + index)
      var places = ByteBlock.places(
        (block == 0x26) .| (block == 0x3C) .| (block == 0x3E) .| (block == 0x22) .| (block == 0x27))
      while places != 0 {
        let place = index + places.trailingZeroBitCount
        places &= places - 1
        put(UnsafeBufferPointer(rebasing: bytes[from..<place]))
        putEscaped(UnsafeBufferPointer(rebasing: bytes[place..<place + 1]))
        from = place + 1
      }
      index += ByteBlock.count
    }
    if from < index { put(UnsafeBufferPointer(rebasing: bytes[from..<index])) }
    putEscaped(UnsafeBufferPointer(rebasing: bytes[index...]))
  }
}
