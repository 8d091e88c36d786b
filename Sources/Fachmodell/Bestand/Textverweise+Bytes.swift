extension Textverweise {
  static func endet(_ bytes: Bytes, _ ende: Int, _ wort: StaticString) -> Bool {
    let start = ende - wort.utf8CodeUnitCount
    guard start >= 0 else { return false }
    for index in 0..<wort.utf8CodeUnitCount where bytes[start + index] != wort.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether the byte before a word ties it to what stands there: a letter, a digit, a hyphen.
  static func istWortteil(_ bytes: Bytes, _ index: Int) -> Bool {
    guard index >= 0 else { return false }
    switch bytes[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: return true
    // Umlauts and ß; quotation marks and no-break spaces begin with other bytes.
    case 0x80...0xBF: return index >= 1 && bytes[index - 1] == 0xC3
    default: return false
    }
  }

  static func beginnt(_ bytes: Bytes, _ index: Int, _ wort: StaticString) -> Bool {
    index + wort.utf8CodeUnitCount <= bytes.count
      && endet(bytes, index + wort.utf8CodeUnitCount, wort)
  }

  /// Blanks, one line end, no-break spaces.
  static func nachLeerraum(_ bytes: Bytes, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, index - start < 8 {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D: index += 1
      case 0xC2 where beginnt(bytes, index, "\u{A0}"): index += 2
      case 0xE2 where beginnt(bytes, index, "\u{202F}"): index += 3
      default: return index
      }
    }
    return index
  }
}
