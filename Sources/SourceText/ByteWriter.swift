#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A growing buffer of UTF-8 bytes that one worker reuses for page after page.
///
/// Public and inlinable, alone in the project: these few primitives are called hundreds of times a
/// page from other targets, and only public code is inlined across them.
public struct ByteWriter: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0

  /// What is allocated beyond the capacity: of all content as many bytes more can be read, and copies in
  /// steps may write so far.
  @usableFromInline static let slack = 16

  /// Bytes written since the last `reset`.
  @inlinable public var count: Int { used }

  /// - Parameter capacity: bytes to reserve; the buffer doubles when it is full.
  public init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity + ByteWriter.slack)
  }

  deinit { base.deallocate() }

  /// Forgets the content and keeps the memory.
  @inlinable public mutating func reset() { used = 0 }

  /// Forgets what was written after `count` bytes.
  @inlinable public mutating func truncate(to count: Int) { used = min(used, max(0, count)) }

  @usableFromInline @inline(never)
  mutating func grow(_ more: Int) {
    var wanted = capacity * 2
    while wanted < used + more { wanted *= 2 }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + ByteWriter.slack)
    memcpy(larger, base, used)
    base.deallocate()
    base = larger
    capacity = wanted
  }

  @inlinable public mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let from = bytes.baseAddress else { return }
    let count = bytes.count
    if used + count > capacity { grow(count) }
    let to = base + used
    used += count
    // Most pieces are so short that a call costs more than the bytes: both ends, which may overlap.
    if count > 32 {
      to.update(from: from, count: count)
    } else if count >= 16 {
      ByteWriter.move(from, to, SIMD16<UInt8>.self)
      ByteWriter.move(from + count - 16, to + count - 16, SIMD16<UInt8>.self)
    } else if count >= 8 {
      ByteWriter.move(from, to, UInt64.self)
      ByteWriter.move(from + count - 8, to + count - 8, UInt64.self)
    } else if count >= 4 {
      ByteWriter.move(from, to, UInt32.self)
      ByteWriter.move(from + count - 4, to + count - 4, UInt32.self)
    } else {
      var index = 0
      while index < count {
        to[index] = from[index]
        index += 1
      }
    }
  }

  @inlinable @inline(__always)
  static func move<Word: BitwiseCopyable>(
    _ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>, _ type: Word.Type
  ) {
    UnsafeMutableRawPointer(to).storeBytes(
      of: UnsafeRawPointer(from).loadUnaligned(as: type), as: type)
  }

  /// Copies in steps of sixteen bytes: up to fifteen more than asked for are read and written, so there has
  /// to be room for them on both sides, as there is behind the content of every writer.
  @inlinable @inline(__always)
  public static func copySteps(
    _ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>, count: Int
  ) {
    // Nearly always one step or two: a loop alone would be made ready for many.
    move(from, to, SIMD16<UInt8>.self)
    guard count > 16 else { return }
    move(from + 16, to + 16, SIMD16<UInt8>.self)
    guard count > 32 else { return }
    copyMore(from + 32, to + 32, count: count - 32)
  }

  @usableFromInline @inline(never)
  static func copyMore(
    _ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>, count: Int
  ) {
    var index = 0
    while index < count {
      move(from + index, to + index, SIMD16<UInt8>.self)
      index &+= 16
    }
  }

  /// Writes blanks in the same steps.
  @inlinable @inline(__always)
  public static func fillSteps(_ to: UnsafeMutablePointer<UInt8>, count: Int) {
    let blanks = SIMD16<UInt8>(repeating: 0x20)
    UnsafeMutableRawPointer(to).storeBytes(of: blanks, as: SIMD16<UInt8>.self)
    guard count > 16 else { return }
    fillMore(to + 16, count: count - 16)
  }

  @usableFromInline @inline(never)
  static func fillMore(_ to: UnsafeMutablePointer<UInt8>, count: Int) {
    var index = 0
    while index < count {
      UnsafeMutableRawPointer(to + index).storeBytes(
        of: SIMD16(repeating: 0x20), as: SIMD16<UInt8>.self)
      index &+= 16
    }
  }

  /// Adds bytes behind which sixteen more can be read, as behind those of every writer: without asking how
  /// many there are, as long as they are few.
  @inlinable @inline(__always)
  public mutating func putSteps(_ from: UnsafePointer<UInt8>, count: Int) {
    if used + count > capacity { grow(count) }
    let to = base + used
    used += count
    if count > 96 {
      to.update(from: from, count: count)
    } else {
      ByteWriter.copySteps(from, to, count: count)
    }
  }

  /// The same with & < > " ' as HTML entities.
  public mutating func putEscapedSteps(_ from: UnsafePointer<UInt8>, count: Int) {
    if used + count > capacity { grow(count) }
    let to = base + used
    var index = 0
    while index < count {
      let block = UnsafeRawPointer(from + index).loadUnaligned(as: SIMD16<UInt8>.self)
      guard !ByteWriter.needsEscape(block) else {
        used += index
        return putEscaped(UnsafeBufferPointer(start: from + index, count: count - index))
      }
      UnsafeMutableRawPointer(to + index).storeBytes(of: block, as: SIMD16<UInt8>.self)
      index += 16
    }
    used += count
  }

  public mutating func put(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { put($0) }
  }

  public mutating func put(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { put($0) }
  }

  // Literals shall be static strings, which cost no count of references.
  @_disfavoredOverload
  public mutating func put(_ text: String) {
    // Nearly all texts are contiguous, and need not be copied to be lent.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { put($0) }
    guard isDone == nil else { return }
    var text = text
    text.withUTF8 { put($0) }
  }

  @_disfavoredOverload
  public mutating func put(_ text: Substring) {
    var text = text
    text.withUTF8 { put($0) }
  }

  // Inlined, so that the length is known and the copy a few stores.
  @inlinable @inline(__always)
  public mutating func put(_ text: StaticString) {
    let count = text.utf8CodeUnitCount
    if used + count > capacity { grow(count) }
    (base + used).update(from: text.utf8Start, count: count)
    used += count
  }

  @inlinable public mutating func put(byte: UInt8) {
    if used == capacity { grow(1) }
    base[used] = byte
    used += 1
  }

  public mutating func put(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    if used + times > capacity { grow(times) }
    // Nearly always a few blanks: one store, of which what is too much does not count.
    if times <= 16 {
      UnsafeMutableRawPointer(base + used).storeBytes(
        of: SIMD16(repeating: byte), as: SIMD16<UInt8>.self)
    } else {
      memset(base + used, Int32(byte), times)
    }
    used += times
  }

  /// Room for that many bytes behind the content; what is written there counts after `take`. The
  /// pointer is valid until the next call.
  @inlinable public mutating func room(_ bytes: Int) -> UnsafeMutablePointer<UInt8> {
    if used + bytes > capacity { grow(bytes) }
    return base + used
  }

  /// Adds the first bytes of the room to the content.
  @inlinable public mutating func take(_ bytes: Int) {
    used = min(capacity, used + max(0, bytes))
  }

  /// The number in decimal digits.
  public mutating func put(decimal number: Int) {
    if 0..<10_000 ~= number { return put(short: UInt32(truncatingIfNeeded: number)) }
    if number < 0 { put(byte: 0x2D) }
    var rest = number.magnitude
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { raw in
      var index = 24
      repeat {
        index -= 1
        raw[index] = UInt8(0x30 + rest % 10)
        rest /= 10
      } while rest > 0
      put(UnsafeBufferPointer(rebasing: raw.bindMemory(to: UInt8.self)[index..<24]))
    }
  }

  /// Up to four digits, which nearly all numbers have.
  private mutating func put(short number: UInt32) {
    if used + 4 > capacity { grow(4) }
    let to = base + used
    if number < 10 {
      to[0] = UInt8(truncatingIfNeeded: 0x30 + number)
      used += 1
    } else if number < 100 {
      ByteWriter.put(two: number, to)
      used += 2
    } else if number < 1000 {
      to[0] = UInt8(truncatingIfNeeded: 0x30 + number / 100)
      ByteWriter.put(two: number % 100, to + 1)
      used += 3
    } else {
      ByteWriter.put(two: number / 100, to)
      ByteWriter.put(two: number % 100, to + 2)
      used += 4
    }
  }

  @inline(__always)
  private static func put(two digits: UInt32, _ to: UnsafeMutablePointer<UInt8>) {
    let tens = digits / 10
    to[0] = UInt8(truncatingIfNeeded: 0x30 + tens)
    to[1] = UInt8(truncatingIfNeeded: 0x30 + digits - tens * 10)
  }

  /// The bytes with & < > " ' as HTML entities; safe in text and in quoted attributes.
  public mutating func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var from = 0
    var index = 0
    // Sixteen bytes in one step: nearly none hold anything to escape.
    while index + 16 <= count {
      if ByteWriter.needsEscape(base + index) {
        for place in index..<index + 16 { putEscape(bytes, at: place, from: &from) }
      }
      index += 16
    }
    if index < count, ByteWriter.needsEscape(base + index, count: count - index) {
      for place in index..<count { putEscape(bytes, at: place, from: &from) }
    }
    put(UnsafeBufferPointer(rebasing: bytes[from..<count]))
  }

  @inline(__always)
  private static func needsEscape(_ bytes: UnsafePointer<UInt8>) -> Bool {
    needsEscape(UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<UInt8>.self))
  }

  /// Of up to fifteen bytes: both halves, which may overlap, are looked at together.
  @inline(__always)
  private static func needsEscape(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    let raw = UnsafeRawPointer(bytes)
    if count >= 8 {
      let halves = SIMD2(
        raw.loadUnaligned(as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      return needsEscape(unsafeBitCast(halves, to: SIMD16<UInt8>.self))
    }
    if count >= 4 {
      let halves = SIMD4(
        raw.loadUnaligned(as: UInt32.self),
        raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self), 0, 0)
      return needsEscape(unsafeBitCast(halves, to: SIMD16<UInt8>.self))
    }
    return true
  }

  @inline(__always)
  private static func needsEscape(_ block: SIMD16<UInt8>) -> Bool {
    let found =
      places(of: 0x26, in: block) .| places(of: 0x3C, in: block) .| places(of: 0x3E, in: block)
      .| places(of: 0x22, in: block) .| places(of: 0x27, in: block)
    let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  // With a literal for the byte the vector would be taken apart.
  @inline(__always)
  private static func places(
    of byte: UInt8, in block: SIMD16<UInt8>
  ) -> SIMDMask<SIMD16<Int8>> {
    block .== SIMD16(repeating: byte)
  }

  /// Writes what stands from `from` up to a byte that is written otherwise; `from` moves behind it.
  @inline(__always)
  private mutating func putEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, from: inout Int
  ) {
    // Bits of the five characters, all below 64: asked for nearly every byte of short texts.
    let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27
    let byte = bytes[place]
    guard byte < 64, special >> UInt64(byte) & 1 == 1 else { return }
    putEntity(bytes, at: place, from: &from)
  }

  @inline(never)
  private mutating func putEntity(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, from: inout Int
  ) {
    put(UnsafeBufferPointer(rebasing: bytes[from..<place]))
    from = place + 1
    switch bytes[place] {
    case 0x26: put("&amp;" as StaticString)
    case 0x3C: put("&lt;" as StaticString)
    case 0x3E: put("&gt;" as StaticString)
    case 0x22: put("&quot;" as StaticString)
    default: put("&#39;" as StaticString)
    }
  }

  public mutating func putEscaped(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { putEscaped($0) }
    guard isDone == nil else { return }
    var text = text
    text.withUTF8 { putEscaped($0) }
  }

  /// The last byte written, or `nil` in an empty buffer.
  @inlinable public var last: UInt8? { used > 0 ? base[used - 1] : nil }

  /// Lends the bytes written so far; the pointer is valid inside the call only.
  @inlinable public borrowing func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(start: base, count: used))
  }

  /// A copy of the bytes written so far.
  public borrowing func array() -> [UInt8] {
    withBytes { Array($0) }
  }

  /// A copy of the bytes written so far, as text.
  public borrowing func string() -> String {
    withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
