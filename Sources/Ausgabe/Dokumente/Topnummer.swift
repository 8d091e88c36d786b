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
    var davor: UInt8 = 0
    for byte in zeile.utf8 {
      switch byte {
      // The second byte of a letter such as „Ö“; × and ÷ are none.
      case 0x80... where davor == 0xC3: if byte != 0x97, byte != 0xB7 { return false }
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        return [UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "p")].contains(byte | 0x20)
      case 0xC3: break
      case 0x80...: return true
      default: break
      }
      davor = byte
    }
    return false
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
