/// Turns libyaml's positions (code points from the start of its input) into bytes of the file.
///
/// Positions come nearly in order, so walking from the last one costs one pass over the text.
struct CodePointCursor {
  private let start: Int
  private var byte: Int
  private var index = 0

  /// - Parameter start: the byte at which libyaml's input begins.
  init(start: Int) {
    self.start = start
    byte = start
  }

  mutating func byte(at target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    while index < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      index += 1
    }
    while index > target, byte > start {
      byte -= 1
      while byte > start, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      index -= 1
    }
    return byte
  }
}
