/// Bytes of a file with the questions that scanners of running text ask. Outside of it all is 0.
struct Schriftbytes {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  subscript(index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  func steht(_ wort: StaticString, an index: Int) -> Bool {
    let laenge = wort.utf8CodeUnitCount
    guard index >= 0, index + laenge <= bytes.count else { return false }
    for stelle in 0..<laenge where bytes[index + stelle] != wort.utf8Start[stelle] { return false }
    return true
  }

  /// Whether the word ends right before the index, and is no part of a longer one.
  func endet(_ wort: StaticString, vor ende: Int) -> Bool {
    let start = ende - wort.utf8CodeUnitCount
    return steht(wort, an: start) && !istBuchstabe(start - 1)
  }

  func istZiffer(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }

  /// A letter of German, also the second byte of an umlaut.
  func istBuchstabe(_ index: Int) -> Bool {
    let byte = self[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    return byte == 0xC3 || (byte < 0xC0 && self[index - 1] == 0xC3)
  }

  /// „A“ to „Z“, „Ä“, „Ö“, „Ü“ at their first byte.
  func istGross(_ index: Int) -> Bool {
    let byte = self[index]
    if byte == 0xC3 {
      let zweites = self[index + 1]
      return zweites == 0x84 || zweites == 0x96 || zweites == 0x9C
    }
    return byte &- 0x41 < 26
  }

  /// „a“ to „z“, „ä“, „ö“, „ü“, „ß“ at their first byte.
  func istKlein(_ index: Int) -> Bool {
    let byte = self[index]
    return byte == 0xC3 ? self[index + 1] >= 0x9F : byte &- 0x61 < 26
  }

  /// Length of the blank that begins here: a space, or a no-break space of either width; else 0.
  func leer(_ index: Int) -> Int {
    switch self[index] {
    case 0x20: 1
    case 0xC2: self[index + 1] == 0xA0 ? 2 : 0
    case 0xE2: self[index + 1] == 0x80 && self[index + 2] == 0xAF ? 3 : 0
    default: 0
    }
  }

  /// Length of the blank that ends right before the index.
  func leer(vor index: Int) -> Int {
    switch self[index - 1] {
    case 0x20: 1
    case 0xA0: self[index - 2] == 0xC2 ? 2 : 0
    case 0xAF: self[index - 2] == 0x80 && self[index - 3] == 0xE2 ? 3 : 0
    default: 0
    }
  }

  /// Length of the character that begins here and that nobody sees; else 0. Line and paragraph
  /// separators, marks of the direction of writing, tags, and blanks and hyphens without a width.
  func unsichtbar(_ index: Int) -> Int {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xC2, 0xAD, _): 2
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0...0xAF): 3
    case (0xEF, 0xBB, 0xBF): 3
    case (0xF3, 0xA0, 0x80...0x81): 4
    default: 0
    }
  }

  /// Length of such a character that ends right before the index.
  func unsichtbar(vor index: Int) -> Int {
    [2, 3, 4].first { unsichtbar(index - $0) == $0 } ?? 0
  }

  /// Space, tab, line end, or the end of the text.
  func istLuecke(_ index: Int) -> Bool {
    let byte = self[index]
    return byte <= 0x20 || leer(index) > 0
  }

  /// The end of the letters and digits that begin here.
  func wortende(_ index: Int) -> Int {
    var ende = index
    while istBuchstabe(ende) || istZiffer(ende) { ende += 1 }
    return ende
  }

  /// The start of the letters and digits that end before the index.
  func wortanfang(_ index: Int) -> Int {
    var start = index
    while istBuchstabe(start - 1) || istZiffer(start - 1) { start -= 1 }
    return start
  }

  /// Whether an empty line stands between the two.
  func istGetrennt(_ von: Int, _ bis: Int) -> Bool {
    var index = von
    while index < bis {
      if self[index] == 0x0A {
        var weiter = index + 1
        while self[weiter] == 0x20 || self[weiter] == 0x0D || self[weiter] == 0x09 { weiter += 1 }
        if self[weiter] == 0x0A { return true }
      }
      index += 1
    }
    return false
  }

  func text(_ von: Int, _ bis: Int) -> String {
    guard von >= 0, von < bis, bis <= bytes.count else { return "" }
    return String(decoding: bytes[von..<bis], as: UTF8.self)
  }
}
