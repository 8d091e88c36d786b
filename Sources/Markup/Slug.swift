/// Names of paths and anchors: „Übergröße & Maße“ → „uebergroesse-masse“.
///
/// Lower case, ä→ae ö→oe ü→ue ß→ss, other Latin letters without their marks, everything else „-“.
/// - Returns: ASCII letters, digits and single hyphens; „abschnitt“ where nothing is left.
package func slug(_ text: String) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(text.utf8.count)
  var pending = false
  func put(_ bytes: some Sequence<UInt8>) {
    if pending, !out.isEmpty { out.append(0x2D) }
    pending = false
    out.append(contentsOf: bytes)
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: put(CollectionOfOne(UInt8(scalar.value)))
    case 0x41...0x5A: put(CollectionOfOne(UInt8(scalar.value + 0x20)))
    case 0xC0..<0x180:
      let letters = SlugLetters.folded[Int(scalar.value) - 0xC0]
      if letters.isEmpty { pending = true } else { put(letters) }
    case 0x1E9E: put("ss".utf8)
    case 0x308:
      // A letter and its two dots as characters of their own.
      if let last = out.last, last == 0x61 || last == 0x6F || last == 0x75, !pending {
        put("e".utf8)
      }
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
    default: pending = true
    }
  }
  return out.isEmpty ? "abschnitt" : String(decoding: out, as: UTF8.self)
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
