/// Sixteen bytes of a text, looked at in one step.
struct ByteBlock {
  private let bytes: SIMD16<UInt8>

  static let count = 16

  /// Reads sixteen bytes.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// Reads up to sixteen bytes, at least one; zeros stand behind them. No byte beyond is touched: both
  /// ends are read, which may overlap.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, count: Int) {
    let raw = UnsafeRawPointer(start)
    var words = SIMD2<UInt64>(0, 0)
    if count >= 8 {
      words[0] = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      let end = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      words[1] = count == 8 ? 0 : end >> UInt64(8 * (16 - count))
    } else if count >= 4 {
      let begin = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
      let end = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      words[0] = UInt64(begin) | (UInt64(end) >> UInt64(8 * (8 - count))) << 32
    } else {
      let middle = count / 2
      words[0] =
        UInt64(start[0]) | UInt64(start[middle]) << UInt64(8 * middle)
        | UInt64(start[count - 1]) << UInt64(8 * (count - 1))
    }
    let ordered = SIMD2(words[0].littleEndian, words[1].littleEndian)
    bytes = unsafeBitCast(ordered, to: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }

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

  /// 0x80 to 0xFF: all bytes of letters beyond ASCII.
  @inline(__always)
  var beyondASCII: SIMDMask<SIMD16<Int8>> {
    SIMD16<Int8>(truncatingIfNeeded: bytes) .< SIMD16(repeating: 0)
  }

  /// Line feeds, and all that begins code points beyond U+00FF.
  @inline(__always)
  var beyondLatin: SIMDMask<SIMD16<Int8>> {
    (self == 0x0A) .| (bytes .> SIMD16(repeating: 0xC3))
  }

  /// With the bit set that tells small letters from large ones.
  @inline(__always)
  var lowered: ByteBlock { ByteBlock(bytes | SIMD16(repeating: 0x20)) }

  /// Bytes from { to DEL and, without their fifth bit, from [ to _.
  @inline(__always)
  var brackets: SIMDMask<SIMD16<Int8>> {
    let folded: SIMD16<UInt8> = bytes | SIMD16<UInt8>(repeating: 0x20)
    return SIMD16<Int8>(truncatingIfNeeded: folded) .> SIMD16(repeating: 0x7A)
  }

  /// What may mean something to Markdown, and some that stands beside it: line ends, ! # & * / < @ ` w, and
  /// what `brackets` are.
  @inline(__always)
  var suspects: SIMDMask<SIMD16<Int8>> {
    let signs = (self == 0x21) .| (self == 0x23) .| (self == 0x26) .| (self == 0x2A)
    let others = (self == 0x2F) .| (self == 0x3C) .| (self == 0x40) .| (self == 0x77)
    return signs .| others .| brackets .| (self == 0x0A) .| (self == 0x0D) .| (self == 0x60)
  }

  /// 0x00 to 0x1F.
  @inline(__always)
  var controls: SIMDMask<SIMD16<Int8>> { bytes .< SIMD16(repeating: 0x20) }

  /// The mask of the first `count` bytes; of 1 to 15. Compared with numbers, it would be slow.
  @inline(__always)
  static func first(_ count: Int) -> SIMDMask<SIMD16<Int8>> {
    let low: UInt64 = count < 8 ? (1 << UInt64(8 * count)) - 1 : .max
    let high: UInt64 = count > 8 ? (1 << UInt64(8 * (count - 8))) - 1 : 0
    return unsafeBitCast(
      SIMD2(UInt64(littleEndian: low), UInt64(littleEndian: high)), to: SIMDMask<SIMD16<Int8>>.self)
  }

  /// Whether the mask is set anywhere: cheaper than to ask where.
  @inline(__always)
  static func isSet(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  /// How often the mask is set: cheaper than to ask where.
  @inline(__always)
  static func count(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    return Int(truncatingIfNeeded: ((words[0] & ones &+ words[1] & ones) &* ones) >> 56)
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
