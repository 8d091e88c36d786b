import SourceText

/// What the number of an agenda item says about its publicity: „N 9“ and „NÖ 3“ are closed whatever
/// stands beside them.
enum Topnummer {
  /// Words before the number itself; „Nr. 3“ and „Nachtrag 1“ begin with an „N“ and say nothing.
  private static let vorworte: Set<String> = [
    "top", "tagesordnungspunkt", "punkt", "nr", "nummer", "nachtrag",
  ]
  private static let marken: Set<String> = [
    "n", "noe", "noeff", "noeffentlich", "nichtoeffentlich",
  ]

  /// Whether the number begins with an „N“.
  static func istGeschlossen(_ top: String) -> Bool {
    guard kannGeschlossenSein(top), let erstes = kern(top).first else { return false }
    return erstes == "N" || erstes == "n"
  }

  /// Whether a heading begins with such a number: „TOP N 3: Vergabe“, and not „Neues“.
  static func istGeschlossen(ueberschrift: String) -> Bool {
    guard kannGeschlossenSein(ueberschrift) else { return false }
    let kern = kern(ueberschrift)
    let marke = kern.prefix { $0.isLetter || $0.isWhitespace || ".-–/()".contains($0) }
    guard kern.dropFirst(marke.count).first?.isNumber == true else { return false }
    return istMarke(marke)
  }

  /// Whether a line of prose or of a list says so: „N 3 Vergabe“, „Nichtöffentlich: Vergabe“.
  static func istGeschlosseneZeile(_ zeile: String) -> Bool {
    guard kannGeschlossenSein(zeile) else { return false }
    if istGeschlossen(ueberschrift: zeile) { return true }
    let kern = kern(zeile)
    let wort = kern.prefix(while: \.isLetter)
    // „Nichtöffentlich gefasste Beschlüsse“ are made known in public.
    let danach = kern.dropFirst(wort.count).first { !$0.isWhitespace }
    return wort.count > 3 && istMarke(wort) && danach.map { ":-–—,(".contains($0) } ?? true
  }

  /// Whether a mark or a word before one may come first, seen at the bytes: what a character is, is dear to
  /// find out, and nearly all lines begin otherwise.
  private static func kannGeschlossenSein(_ zeile: String) -> Bool {
    zeile.verleiheBytes { bytes in
      var stelle = 0
      while stelle < bytes.count {
        let byte = bytes[stelle]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
          return kannGeschlossenSein(UnsafeBufferPointer(rebasing: bytes[stelle...]))
        // A letter such as „Ö“; × and ÷ are none.
        case 0xC3 where bytes[stelle + 1] != 0x97 && bytes[stelle + 1] != 0xB7: return false
        case 0xC3: stelle += 2
        case 0x80...: return true
        default: stelle += 1
        }
      }
      return false
    }
  }

  /// The same of a text that begins with a letter of ASCII: „N“, or one of the words before a number.
  private static func kannGeschlossenSein(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[0] | 0x20 {
    case UInt8(ascii: "n"): return true
    case UInt8(ascii: "t"), UInt8(ascii: "p"):
      let wort = text.prefix { 0x61...0x7A ~= $0 | 0x20 }
      // Letters that are no ASCII belong to the word too.
      if wort.count < text.count, text[wort.count] >= 0x80 { return true }
      return vorworte.contains { $0.utf8.elementsEqual(wort.lazy.map { $0 | 0x20 }) }
    default: return false
    }
  }

  /// Whether the letters of a text are one of the marks of closed items.
  static func istMarke(_ text: some Sequence<Character>) -> Bool {
    marken.contains(fold(String(text.filter(\.isLetter))))
  }

  /// The text from its number on: „TOP N 3“ → „N 3“.
  static func kern(_ text: String) -> Substring {
    var rest = text[...]
    while true {
      rest = rest.drop { !$0.isLetter && !$0.isNumber }
      let wort = rest.prefix(while: \.isLetter)
      guard !wort.isEmpty, vorworte.contains(fold(String(wort))) else { return rest }
      rest = rest.dropFirst(wort.count)
    }
  }
}
