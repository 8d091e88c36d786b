/// Names of paths and anchors: „Übergröße & Maße“ → „uebergroesse-masse“.
///
/// Lower case, ä→ae ö→oe ü→ue ß→ss, other Latin letters without their marks, everything else „-“.
/// - Returns: ASCII letters, digits and single hyphens; „abschnitt“ where nothing is left.
package func slug(_ text: String) -> String {
  var text = text
  let made = text.withUTF8 { bytes in
    // Nothing becomes longer: a hyphen stands for one byte at least.
    String(unsafeUninitializedCapacity: bytes.count) { out in
      var writer = SlugWriter(out: out)
      writer.write(bytes)
      return writer.count
    }
  }
  return made.isEmpty ? "abschnitt" : made
}

private struct SlugWriter {
  let out: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  private var pending = false

  init(out: UnsafeMutableBufferPointer<UInt8>) { self.out = out }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    if pending, count > 0 {
      out[count] = 0x2D
      count += 1
    }
    pending = false
    out[count] = byte
    count += 1
  }

  /// The bytes are well-formed UTF-8: those of a string.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x30...0x39, 0x61...0x7A: put(byte)
      case 0x41...0x5A: put(byte | 0x20)
      case 0x00...0x7F: pending = true
      default:
        var scalar = UInt32(byte & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07))
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
          scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
          index += 1
        }
        write(scalar)
      }
    }
  }

  private mutating func write(_ scalar: UInt32) {
    switch scalar {
    case 0xC0..<0x180:
      let letters = SlugLetters.folded[Int(scalar) - 0xC0]
      if letters.isEmpty { pending = true }
      for letter in letters { put(letter) }
    case 0x1E9E:
      put(UInt8(ascii: "s"))
      put(UInt8(ascii: "s"))
    case 0x308:
      // A letter and its two dots as characters of their own.
      guard count > 0, !pending else { return }
      let last = out[count - 1]
      if last == 0x61 || last == 0x6F || last == 0x75 { put(UInt8(ascii: "e")) }
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return
    default: pending = true
    }
  }
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
