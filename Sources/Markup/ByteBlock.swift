/// Sixteen bytes of a text, looked at in one step.
struct ByteBlock {
  private let bytes: SIMD16<UInt8>

  static let count = 16

  /// Reads sixteen bytes.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  // Compared with a single byte the vector would be taken apart.
  @inline(__always)
  static func == (block: ByteBlock, byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    block.bytes .== SIMD16(repeating: byte)
  }

  /// Bytes that go on with a code point: 0x80 to 0xBF.
  @inline(__always)
  var continuations: SIMDMask<SIMD16<Int8>> {
    SIMD16<Int8>(truncatingIfNeeded: bytes) .< SIMD16(repeating: -64)
  }

  /// Whether the mask is set anywhere: cheaper than to ask where.
  @inline(__always)
  static func isSet(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  /// Bytes from { to DEL and, without their fifth bit, from [ to _.
  @inline(__always)
  var brackets: SIMDMask<SIMD16<Int8>> {
    let folded: SIMD16<UInt8> = bytes | SIMD16<UInt8>(repeating: 0x20)
    return SIMD16<Int8>(truncatingIfNeeded: folded) .> SIMD16(repeating: 0x7A)
  }

  /// The places where the mask is set; the first byte is the lowest bit.
  @inline(__always)
  static func places(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt32 {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return gather(words[0]) | gather(words[1]) << 8
  }

  @inline(__always)
  private static func gather(_ bytes: UInt64) -> UInt32 {
    let ones = UInt64(littleEndian: bytes) & 0x0101_0101_0101_0101
    return UInt32(truncatingIfNeeded: (ones &* 0x0102_0408_1020_4080) >> 56)
  }
}
