internal import SourceText

/// The text as a JSON string, in its quotes.
package func quotedJSON(_ text: String) -> String {
  var writer = ByteWriter()
  JSONText.put(text, to: &writer)
  return String(decoding: writer.array(), as: UTF8.self)
}

/// JSON strings (RFC 8259, section 7) and the few other values that reports need.
enum JSONText {
  /// The text in quotes. Control characters are escaped, and so are U+2028 and U+2029, which old
  /// JavaScript takes for line ends, and U+FEFF, which some readers drop.
  static func put(_ text: String, to writer: inout ByteWriter) {
    writer.put(byte: 0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: writer.put("\\\"")
      case 0x5C: writer.put("\\\\")
      case 0x08: writer.put("\\b")
      case 0x09: writer.put("\\t")
      case 0x0A: writer.put("\\n")
      case 0x0C: writer.put("\\f")
      case 0x0D: writer.put("\\r")
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
        writer.put("\\u")
        let hex = String(scalar.value, radix: 16, uppercase: true)
        writer.put(0x30, times: 4 - hex.utf8.count)
        writer.put(hex)
      default:
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          writer.put(byte: byte)
        }
      }
    }
    writer.put(byte: 0x22)
  }

  /// The text in quotes, or `null`.
  static func put(_ text: String?, to writer: inout ByteWriter) {
    guard let text else { return writer.put("null") }
    put(text, to: &writer)
  }

  /// `"key":` with a comma before it where it isn't the first of its object.
  static func key(_ key: StaticString, isFirst: Bool = false, to writer: inout ByteWriter) {
    if !isFirst { writer.put(byte: 0x2C) }
    writer.put(byte: 0x22)
    writer.put(key)
    writer.put("\":")
  }
}
