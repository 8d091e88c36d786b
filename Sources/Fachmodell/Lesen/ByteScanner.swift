/// A cursor over the UTF-8 bytes of one short value, which it borrows: see `scan`.
struct ByteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  var atEnd: Bool { index >= bytes.count }
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += count
    return true
  }

  /// Whether the text stands anywhere from here on; the cursor goes there, or stays.
  mutating func finds(_ text: StaticString) -> Bool {
    let start = index
    while index < bytes.count {
      let before = index
      if skip(text) {
        index = before
        return true
      }
      index += 1
    }
    index = start
    return false
  }

  /// Blanks, tabs, no-break space (U+00A0) and narrow no-break space (U+202F).
  mutating func skipSpaces() {
    while true {
      if skip(0x20) || skip(0x09) || skip("\u{A0}") || skip("\u{202F}") { continue }
      return
    }
  }

  /// A number of `count` digits, or of any number of digits up to 18 where `count` is `nil`.
  mutating func digits(_ count: Int? = nil) -> Int? {
    var value = 0
    let start = index
    let limit = count ?? 18
    while index - start < limit, let byte = peek, byte >= 0x30, byte <= 0x39 {
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    let read = index - start
    guard read > 0, count == nil || read == count else {
      index = start
      return nil
    }
    return value
  }

  var nextIsDigit: Bool {
    guard let byte = peek else { return false }
    return byte >= 0x30 && byte <= 0x39
  }

  /// A hyphen, en dash or em dash.
  mutating func skipDash() -> Bool { skip(0x2D) || skip("–") || skip("—") }
}

/// Lends a scanner over the text; it is valid inside the call only.
func scan<Result>(_ text: String, _ body: (inout ByteScanner) -> Result) -> Result {
  var text = text
  return text.withUTF8 { bytes in
    var scanner = ByteScanner(bytes: bytes)
    return body(&scanner)
  }
}

/// The text without blanks, tabs and no-break spaces at its ends.
package func trimmed(_ text: String) -> String {
  // Nearly no text has any: one look at its first and last byte says so.
  guard let first = text.utf8.first, let last = text.utf8.last else { return text }
  let mayBeSpace = first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xEF
  guard mayBeSpace || last <= 0x20 || last == 0xA0 || last == 0xAF || last == 0xBF else {
    return text
  }
  func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{202F}"
      || scalar == "\r" || scalar == "\n" || scalar == "\u{FEFF}"
  }
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else {
    return text
  }
  guard let start = scalars.firstIndex(where: { !isSpace($0) }) else { return "" }
  var end = scalars.endIndex
  while end > start {
    let before = scalars.index(before: end)
    guard isSpace(scalars[before]) else { break }
    end = before
  }
  return String(scalars[start..<end])
}

/// The same for UTF-8.
func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var start = 0
  var end = text.count
  while start < end {
    let count = spaceCount(text, at: start, end)
    guard count > 0 else { break }
    start += count
  }
  while start < end {
    // Where a space of more than one byte would begin.
    let before = text[end - 1]
    let count = before <= 0x20 ? 1 : before == 0xA0 ? 2 : before == 0xAF || before == 0xBF ? 3 : 0
    guard count > 0, end - count >= start, spaceCount(text, at: end - count, end) == count else {
      break
    }
    end -= count
  }
  return UnsafeBufferPointer(rebasing: text[start..<end])
}

/// Bytes of the blank, tab, line end, no-break space or byte order mark at the index; 0: none is there.
private func spaceCount(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Int {
  switch text[index] {
  case 0x20, 0x09, 0x0D, 0x0A: 1
  case 0xC2 where index + 1 < end && text[index + 1] == 0xA0: 2
  case 0xE2 where index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0xAF: 3
  case 0xEF where index + 2 < end && text[index + 1] == 0xBB && text[index + 2] == 0xBF: 3
  default: 0
  }
}
