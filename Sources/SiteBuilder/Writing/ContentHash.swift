/// A 64-bit hash of a file's bytes: folded multiplication of words of 8 bytes, two of them in each.
///
/// The same in every process and on every machine; no defence against people who want collisions.
package enum ContentHash {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    // Two chains, so that the processor need not wait for one product to start the next.
    var even = fold(UInt64(bytes.count) ^ first, second)
    var odd = second
    var offset = 0
    if let base = bytes.baseAddress {
      let whole = bytes.count & ~31
      while offset < whole {
        even = fold(even ^ word(base, offset), first ^ word(base, offset &+ 8))
        odd = fold(odd ^ word(base, offset &+ 16), second ^ word(base, offset &+ 24))
        offset &+= 32
      }
      if offset &+ 16 <= bytes.count {
        even = fold(even ^ word(base, offset), first ^ word(base, offset &+ 8))
        offset &+= 16
      }
    }
    var tail: (UInt64, UInt64) = (0, 0)
    for index in offset..<bytes.count {
      let byte = UInt64(bytes[index]) << UInt64(8 * (index & 7))
      if index - offset < 8 { tail.0 |= byte } else { tail.1 |= byte }
    }
    if offset < bytes.count {
      even = fold(even ^ tail.0, first)
      odd = fold(odd ^ tail.1, second)
    }
    return fold(fold(even ^ second, first) ^ odd, second)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  package static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { of($0) }
  }

  /// Both halves of the product; the addition keeps a factor of zero from wiping out what came before.
  @inline(__always)
  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return (product.high ^ product.low) &+ a
  }
}
