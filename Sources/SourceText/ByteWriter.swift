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
  /// Bytes written since the last `reset`.
  public private(set) var count: Int

  /// - Parameter capacity: bytes to reserve; the buffer doubles when it is full.
  public init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
    count = 0
  }

  deinit { base.deallocate() }

  /// Forgets the content and keeps the memory.
  public mutating func reset() { count = 0 }

  /// Forgets what was written after `count` bytes.
  public mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

  @usableFromInline mutating func grow(_ more: Int) {
    var wanted = capacity * 2
    while wanted < count + more { wanted *= 2 }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    memcpy(larger, base, count)
    base.deallocate()
    base = larger
    capacity = wanted
  }

  public mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let from = bytes.baseAddress, !bytes.isEmpty else { return }
    if count + bytes.count > capacity { grow(bytes.count) }
    memcpy(base + count, from, bytes.count)
    count += bytes.count
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
    var text = text
    text.withUTF8 { put($0) }
  }

  @_disfavoredOverload
  public mutating func put(_ text: Substring) {
    var text = text
    text.withUTF8 { put($0) }
  }

  public mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  public mutating func put(byte: UInt8) {
    if count == capacity { grow(1) }
    base[count] = byte
    count += 1
  }

  public mutating func put(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    if count + times > capacity { grow(times) }
    memset(base + count, Int32(byte), times)
    count += times
  }

  /// Room for that many bytes behind the content; what is written there counts after `take`. The
  /// pointer is valid until the next call.
  public mutating func room(_ bytes: Int) -> UnsafeMutablePointer<UInt8> {
    if count + bytes > capacity { grow(bytes) }
    return base + count
  }

  /// Adds the first bytes of the room to the content.
  public mutating func take(_ bytes: Int) { count = min(capacity, count + max(0, bytes)) }

  /// The number in decimal digits.
  public mutating func put(decimal number: Int) {
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

  /// The bytes with & < > " ' as HTML entities; safe in text and in quoted attributes.
  public mutating func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Bits of the five characters, all below 64: asked for every byte of every page.
    let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27
    var from = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte < 64, special >> UInt64(byte) & 1 == 1 else {
        index += 1
        continue
      }
      let entity: StaticString =
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        default: "&#39;"
        }
      put(UnsafeBufferPointer(rebasing: bytes[from..<index]))
      put(entity)
      index += 1
      from = index
    }
    put(UnsafeBufferPointer(rebasing: bytes[from..<bytes.count]))
  }

  public mutating func putEscaped(_ text: String) {
    var text = text
    text.withUTF8 { putEscaped($0) }
  }

  /// The last byte written, or `nil` in an empty buffer.
  public var last: UInt8? { count > 0 ? base[count - 1] : nil }

  /// Lends the bytes written so far; the pointer is valid inside the call only.
  public borrowing func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
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
