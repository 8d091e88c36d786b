/// Looking at the bytes around a place of a text.
enum Textstelle {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static func istZiffer(_ bytes: Bytes, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  /// Whether a word goes on at this place.
  static func istWortteil(_ bytes: Bytes, _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    // No-break spaces, quotes and dashes end words: they begin with C2 or E2.
    return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte < 0xE0
  }

  /// Whether a word begins here: no letter or digit right before it.
  static func istWortanfang(_ bytes: Bytes, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let byte = bytes[index - 1]
    if byte < 0x80 {
      return !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) && !(byte >= 0x30 && byte <= 0x39)
    }
    // The last byte of „ä“ and of a quote look alike: their first ones don't.
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes[start] == 0xE2 || bytes[start] == 0xC2
  }

  static func beginnt(_ wort: StaticString, _ bytes: Bytes, _ index: Int) -> Bool {
    let count = wort.utf8CodeUnitCount
    guard index >= 0, index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != wort.utf8Start[offset] { return false }
    return true
  }

  /// Behind blanks, tabs, one line break and no-break spaces.
  static func nachLeerraum(_ bytes: Bytes, _ start: Int) -> Int {
    var index = start
    var zeilen = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A where zeilen == 0:
        zeilen += 1
        index += 1
      case 0xC2 where beginnt("\u{A0}", bytes, index): index += 2
      case 0xE2 where beginnt("\u{202F}", bytes, index): index += 3
      default: return index
      }
    }
    return index
  }

  /// Before the blanks, line breaks and no-break spaces that end here.
  static func nachLeerraumRueckwaerts(_ bytes: Bytes, _ ende: Int, _ anfang: Int) -> Int {
    var index = ende
    while index > anfang {
      if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index - 1]) {
        index -= 1
      } else if index - anfang >= 2, beginnt("\u{A0}", bytes, index - 2) {
        index -= 2
      } else if index - anfang >= 3, beginnt("\u{202F}", bytes, index - 3) {
        index -= 3
      } else {
        return index
      }
    }
    return index
  }

  /// Behind the comment that begins here; one without an end takes the rest.
  static func kommentarende(_ bytes: Bytes, _ start: Int, _ grenze: Int) -> Int {
    var index = start + 4
    while index + 2 < grenze {
      if beginnt("-->", bytes, index) { return index + 3 }
      index += 1
    }
    return grenze
  }

  /// The words and numbers right before a place, the nearest first, in lower case.
  static func woerter(
    _ bytes: Bytes, vor ende: Int, _ anfang: Int, hoechstens: Int
  ) -> [String] {
    let grenze = max(anfang, ende - 160)
    var start = ende
    var gefunden = 0
    var hatZeichen = false
    // Back to a blank with enough words behind it: the others need not be told apart.
    while start > grenze, start <= bytes.count {
      let byte = bytes[start - 1]
      if byte == 0x20, hatZeichen {
        gefunden += 1
        hatZeichen = false
        if gefunden == hoechstens { break }
      } else if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        hatZeichen = true
      }
      start -= 1
    }
    return woerter(bytes, start, ende).suffix(hoechstens).reversed()
  }

  /// The words and numbers that follow a place, in lower case.
  static func woerter(
    _ bytes: Bytes, ab anfang: Int, _ grenze: Int, hoechstens: Int
  ) -> [String] {
    let ende = min(grenze, anfang + 160)
    var schluss = anfang
    var gefunden = 0
    var hatZeichen = false
    while schluss < min(ende, bytes.count), gefunden < hoechstens {
      let byte = bytes[schluss]
      if byte == 0x20, hatZeichen {
        gefunden += 1
        hatZeichen = false
      } else if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        hatZeichen = true
      }
      schluss += 1
    }
    return Array(
      woerter(bytes, anfang, gefunden < hoechstens || ende > bytes.count ? ende : schluss).prefix(
        hoechstens))
  }

  private static func woerter(_ bytes: Bytes, _ anfang: Int, _ ende: Int) -> [String] {
    guard anfang < ende, ende <= bytes.count else { return [] }
    return einfacheWorte(UnsafeBufferPointer(rebasing: bytes[anfang..<ende]))
      ?? String(decoding: bytes[anfang..<ende], as: UTF8.self)
      .split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  /// The same for letters of German, digits, and the usual signs and blanks; `nil` where anything else is
  /// among them.
  private static func einfacheWorte(_ bytes: Bytes) -> [String]? {
    var worte: [String] = []
    var wort: [UInt8] = []
    func beende() {
      if !wort.isEmpty { worte.append(String(decoding: wort, as: UTF8.self)) }
      wort.removeAll(keepingCapacity: true)
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let zweites = index + 1 < bytes.count ? bytes[index + 1] : 0
      let drittes = index + 2 < bytes.count ? bytes[index + 2] : 0
      switch (byte, zweites, drittes) {
      case (0x41...0x5A, _, _): wort.append(byte | 0x20)
      case (0x30...0x39, _, _), (0x61...0x7A, _, _): wort.append(byte)
      case (0..<0x80, _, _): beende()
      // Ä, Ö, Ü, ä, ö, ü, ß
      case (0xC3, 0x84, _), (0xC3, 0x96, _), (0xC3, 0x9C, _): wort += [byte, zweites | 0x20]
      case (0xC3, 0x9F, _), (0xC3, 0xA4, _), (0xC3, 0xB6, _), (0xC3, 0xBC, _):
        wort += [byte, zweites]
      // No-break space, §, dashes, quotes, €
      case (0xC2, 0xA0, _), (0xC2, 0xA7, _): beende()
      case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x9C...0x9E), (0xE2, 0x82, 0xAC):
        beende()
      default: return nil
      }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
    }
    beende()
    return worte
  }
}
