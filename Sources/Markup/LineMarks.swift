/// What a line holds beside text, found sixteen bytes at a time.
struct LineMarks {
  /// Whether nothing in it is more than text, but for the pipes of tables: neither to the library nor
  /// to `Prescan`. „&“ before a blank is text.
  let isPlain: Bool
  /// Only counted where the line is plain.
  let pipes: Int

  /// `source` can be read for `CountedBytes.width` bytes behind the line.
  @inline(__always)
  init(_ source: UnsafePointer<UInt8>, _ line: Range<Int>) {
    var found = SIMDMask<SIMD16<Int8>>(repeating: false)
    var bars = SIMD16<UInt8>(repeating: 0)
    var pipes = 0
    var blocks = 0
    var index = line.lowerBound
    while index + ByteBlock.count <= line.upperBound {
      let block = source + index
      found.formUnion(LineMarks.marks(block))
      bars = LineMarks.counted(bars, ByteBlock(block) == 0x7C)
      index += ByteBlock.count
      blocks += 1
      if blocks == 255 {
        pipes += LineMarks.sum(bars)
        bars = SIMD16(repeating: 0)
        blocks = 0
      }
    }
    if index < line.upperBound {
      let block = source + index
      let isInside = ByteBlock.first(line.upperBound - index)
      found.formUnion(LineMarks.marks(block) .& isInside)
      bars = LineMarks.counted(bars, (ByteBlock(block) == 0x7C) .& isInside)
    }
    isPlain = !ByteBlock.isSet(found)
    self.pipes = pipes + LineMarks.sum(bars)
  }

  /// What `CountedBytes` looks for but pipes, control characters, „&“, „*“, „_“ and „`“.
  @inline(__always)
  private static func marks(_ bytes: UnsafePointer<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let here = ByteBlock(bytes)
    let next = ByteBlock(bytes + 1)
    // Two signs each: „@“ and „`“, „_“ and 0x7F.
    let low = here.lowered
    let pairs = (low == 0x60) .| (low == 0x7F)
    let brackets = (here == 0x5B) .| (here == 0x5C) .| (here == 0x3C)
    let signs = (here == 0x21) .| (here == 0x2A) .| here.controls
    let followed =
      ((here == 0x3A) .& (next == 0x2F)) .| ((here == 0x77) .& (next == 0x77))
      .| ((here == 0x26) .& .!(next == 0x20))
    return pairs .| brackets .| signs .| followed
  }

  /// One more in each place where the mask is set, which is -1 there.
  @inline(__always)
  private static func counted(
    _ counts: SIMD16<UInt8>, _ mask: SIMDMask<SIMD16<Int8>>
  ) -> SIMD16<UInt8> {
    counts &- unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private static func sum(_ counts: SIMD16<UInt8>) -> Int {
    let words = unsafeBitCast(counts, to: SIMD2<UInt64>.self)
    func sum(_ word: UInt64) -> UInt64 {
      let pairs = word & 0x00FF_00FF_00FF_00FF &+ (word >> 8) & 0x00FF_00FF_00FF_00FF
      return (pairs &* 0x0001_0001_0001_0001) >> 48
    }
    return Int(sum(words[0]) + sum(words[1]))
  }
}

extension SIMDMask where Storage == SIMD16<Int8> {
  @inline(__always)
  fileprivate mutating func formUnion(_ other: Self) { self .|= other }
}
