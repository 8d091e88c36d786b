/// The text without anything that could steer a terminal, break a line, or turn the reading order:
/// reports quote files that strangers have written.
///
/// C0 controls and DEL become their pictures („␛“), C1 controls, line and paragraph separators and
/// the marks for the direction of writing become U+FFFD. A line feed becomes a blank.
package func visible(_ text: String) -> String {
  var text = text
  guard !text.withUTF8(isPlain), text.unicodeScalars.contains(where: { picture(of: $0) != nil })
  else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(picture(of: scalar) ?? scalar) }
  return String(result)
}

/// Whether the text surely has nothing that must not be printed; in doubt it has.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let length = plainLength(bytes, index)
    guard length > 0 else { return false }
    index += length
  }
  return true
}

/// What stands for a character that must not be printed; `nil` for all others.
func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09, 0x0A: " "
  case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
  case 0x7F: "\u{2421}"
  case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: nil
  }
}
