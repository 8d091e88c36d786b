/// Looks for the first byte that is no UTF-8.
enum UTF8Check {
  /// Offset of the first byte that belongs to no well-formed sequence (Unicode 15, table 3-7).
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let length = sequence(at: offset, in: bytes)
      guard length > 0 else { return offset }
      offset += length
    }
    return nil
  }

  /// Length of the well-formed sequence at the offset; 0 where there is none.
  private static func sequence(at offset: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for byte in bytes[(offset + 2)..<(offset + length)] where byte & 0xC0 != 0x80 { return 0 }
    return length
  }
}
