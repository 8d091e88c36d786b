internal import SourceText

/// Names of paths and anchors: „Übergröße & Maße“ → „uebergroesse-masse“.
///
/// Lower case, ä→ae ö→oe ü→ue ß→ss, other Latin letters without their marks, everything else „-“.
/// - Returns: ASCII letters, digits and single hyphens; „abschnitt“ where nothing is left.
package func slug(_ text: String) -> String {
  var text = text
  var out = ByteWriter(capacity: text.utf8.count + 16)
  text.withUTF8 { putSlug($0, into: &out) }
  return out.string()
}

/// Writes the name of a text to the end of the buffer.
func putSlug(_ text: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter) {
  let start = out.count
  var pending = false
  var index = 0
  while index < text.count {
    let byte = text[index]
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
      putHyphen(&pending, from: start, &out)
      putWord(text, &index, &out)
    case 0x00..<0x80:
      pending = true
      index += 1
    default:
      let (scalar, length) = scalar(text, index)
      index += length
      putLetters(scalar, &pending, from: start, &out)
    }
  }
  if out.count == start { out.constant("abschnitt") }
}

/// Writes letters and digits of ASCII as far as they follow each other.
private func putWord(
  _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ out: inout ByteWriter
) {
  let room = out.room(text.count - index)
  let first = index
  while index < text.count {
    let byte = text[index]
    // A digit, or a letter with the bit that tells small ones from large.
    let isDigit = byte &- 0x30 < 10
    guard isDigit || (byte | 0x20) &- 0x61 < 26 else { break }
    room[index - first] = isDigit ? byte : byte | 0x20
    index += 1
  }
  out.take(index - first)
}

private func putHyphen(_ pending: inout Bool, from start: Int, _ out: inout ByteWriter) {
  if pending, out.count > start { out.put(byte: 0x2D) }
  pending = false
}

/// Writes what stands for a letter beyond ASCII.
private func putLetters(
  _ scalar: UInt32, _ pending: inout Bool, from start: Int, _ out: inout ByteWriter
) {
  switch scalar {
  case 0xC0..<0x180:
    let letters = SlugLetters.folded[Int(scalar) - 0xC0]
    guard !letters.isEmpty else {
      pending = true
      return
    }
    putHyphen(&pending, from: start, &out)
    out.put(letters)
  case 0x1E9E:
    putHyphen(&pending, from: start, &out)
    out.constant("ss")
  case 0x308:
    // A letter and its two dots as characters of their own.
    guard out.count > start, !pending else { return }
    if out.last == 0x61 || out.last == 0x6F || out.last == 0x75 { out.put(byte: 0x65) }
  case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return
  default: pending = true
  }
}

/// The code point that begins at the offset, of well-formed UTF-8, and its bytes.
private func scalar(
  _ text: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (scalar: UInt32, length: Int) {
  let lead = text[index]
  let wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  let length = min(wanted, text.count - index)
  var scalar = UInt32(lead) & (0x7F >> UInt32(wanted))
  for offset in 1..<max(1, length) { scalar = scalar << 6 | UInt32(text[index + offset]) & 0x3F }
  return (scalar, length)
}

/// U+00C0 to U+017F in ASCII; empty for signs.
private enum SlugLetters {
  static let folded: [[UInt8]] = """
    a a a a ae a ae c e e e e i i i i
    d n o o o o oe - o u u u ue y th ss
    a a a a ae a ae c e e e e i i i i
    d n o o o o oe - o u u u ue y th y
    a a a a a a c c c c c c c c d d
    d d e e e e e e e e e e g g g g
    g g g g h h h h i i i i i i i i
    i i ij ij j j k k k l l l l l l l
    l l l n n n n n n n n n o o o o
    o o oe oe r r r r r r s s s s s s
    s s t t t t t t u u u u u u u u
    u u u u w w y y y z z z z z z s
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0 == "-" ? [] : Array($0.utf8) }
}
