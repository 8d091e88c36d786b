/// Whether the text surely means nothing to Markdown, wherever it stands. In doubt it does.
///
/// Asked for every cell and every value of a page: nearly all of them hold nothing to look at closer.
package func isSurelyInert(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = text.baseAddress, !text.isEmpty else { return true }
  guard MarkdownSuspects.mayBegin(text) else { return false }
  var index = 0
  while index < text.count {
    let size = min(ByteBlock.count, text.count - index)
    let block =
      size == ByteBlock.count ? ByteBlock(base + index) : ByteBlock(base + index, count: size)
    let suspects = block.suspects
    if ByteBlock.isSet(suspects) {
      var places = ByteBlock.places(suspects)
      while places != 0 {
        let place = index + places.trailingZeroBitCount
        guard MarkdownSuspects.isInert(text, place) else { return false }
        places &= places - 1
      }
    }
    index += size
  }
  return true
}

/// What may mean something to Markdown, looked at closer.
enum MarkdownSuspects {
  /// Whether a text that begins so begins no block: with a letter, or with a number.
  @inline(__always)
  static func mayBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = text[0]
    return (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A) || first >= 0x80 || isNumber(text)
  }

  /// Of the bytes that are suspected only „://“, „ww“ and an ampersand before a word mean something with
  /// others, and some were suspected with their neighbours.
  static func isInert(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "/"): return index == 0 || bytes[index - 1] != UInt8(ascii: ":")
    case UInt8(ascii: "w"): return index == 0 || bytes[index - 1] != UInt8(ascii: "w")
    case UInt8(ascii: "&"): return index + 1 == bytes.count || bytes[index + 1] == 0x20
    case 0x0A, 0x0D, UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "<"),
      UInt8(ascii: "@"), UInt8(ascii: "["), 0x5C, UInt8(ascii: "]"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return false
    default: return true
    }
  }

  /// Digits that begin no list: „20.000 €“ and „139/2018“, but not „1. Halbjahr“.
  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    guard index > 0 else { return false }
    guard index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29 else { return true }
    return index + 1 < bytes.count && bytes[index + 1] != 0x20
  }
}
