/// Columns that the character takes in a terminal: 0 for combining marks, 2 for East Asian wide
/// ones and pictographs, else 1. Controls are the caller's business.
func displayWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// Columns that the text takes in a terminal.
func displayWidth(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
}

/// The same of UTF-8. Letters and the punctuation of German texts are counted without decoding.
func displayWidth(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var width = 0
  var index = 0
  while index < bytes.count {
    let length = plainLength(bytes, index)
    guard length > 0 else { return displayWidth(of: String(decoding: bytes, as: UTF8.self)) }
    index += length
    width += 1
  }
  return width
}

/// Bytes of a character that takes one column and is printed as it is, or 0 where that is not known:
/// what lies below U+0300 but controls and the soft hyphen, dashes, quotes, „…“, „€“ and tick boxes.
@inline(__always)
func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 { return byte >= 0x20 && byte != 0x7F ? 1 : 0 }
  guard index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return 0 }
  switch byte {
  case 0xC2: return bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD ? 2 : 0
  case 0xC3...0xCB: return 2
  case 0xE2:
    guard index + 2 < bytes.count else { return 0 }
    let isPlain =
      switch bytes[index + 1] {
      case 0x80: 0x90...0xA7 ~= bytes[index + 2]
      case 0x82: 0xA0...0xBF ~= bytes[index + 2]
      case 0x98: 0x90...0x92 ~= bytes[index + 2]
      default: false
      }
    return isPlain ? 3 : 0
  default: return 0
  }
}
