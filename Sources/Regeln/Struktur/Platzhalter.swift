/// What a blank in a form looks like.
enum Platzhalter {
  /// Whether one, or a comment, may begin with the two bytes.
  static func istAnlass(_ erstes: UInt8, _ zweites: UInt8) -> Bool {
    switch erstes {
    case UInt8(ascii: "T"): zweites == UInt8(ascii: "O")
    case UInt8(ascii: "X"): zweites == UInt8(ascii: "X")
    case UInt8(ascii: "b"), UInt8(ascii: "B"): zweites | 0x20 == UInt8(ascii: "i")
    case UInt8(ascii: "L"), UInt8(ascii: "l"): zweites | 0x20 == UInt8(ascii: "o")
    case UInt8(ascii: "<"):
      zweites >= 0x80 || istBuchstabe(zweites) || zweites == 0x21 || zweites == 0x2E
    case UInt8(ascii: "."): zweites == 0x2E
    case 0xE2: zweites == 0x80
    default: false
    }
  }

  /// Whether the third byte leaves it open that one begins at an occasion.
  @inline(__always)
  static func lohnt(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && lohnt(bytes[index], bytes[index + 2])
  }

  @inline(__always)
  static func lohnt(_ erstes: UInt8, _ drittes: UInt8) -> Bool {
    switch erstes {
    case UInt8(ascii: "T"): drittes == UInt8(ascii: "D")
    case UInt8(ascii: "X"): drittes == UInt8(ascii: "X")
    case UInt8(ascii: "b"), UInt8(ascii: "B"): drittes | 0x20 == UInt8(ascii: "t")
    case UInt8(ascii: "L"), UInt8(ascii: "l"): drittes | 0x20 == UInt8(ascii: "r")
    case UInt8(ascii: "."): drittes == 0x2E
    case 0xE2: drittes == 0xA6
    default: true
    }
  }

  /// The end of the placeholder that begins at the index, or `nil`. Only its own line is looked at.
  static func ende(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "T"): merkwort(bytes, index)
    case UInt8(ascii: "X"): kreuze(bytes, index)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): bitte(bytes, index)
    case UInt8(ascii: "L"), UInt8(ascii: "l"): lorem(bytes, index)
    case UInt8(ascii: "<"): spitzeKlammer(bytes, index)
    case UInt8(ascii: "."), 0xE2: nurPunkte(bytes, index)
    default: nil
    }
  }

  /// Whether the text is „<Betrag in €>“ and no tag, comment or address.
  static func istSpitzeKlammer(_ text: ArraySlice<UInt8>) -> Bool {
    let inhalt = text.dropFirst().dropLast()
    guard text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">"),
      let erstes = inhalt.first, erstes >= 0x80 || istBuchstabe(erstes) || erstes == 0x2E
    else { return false }
    let hatLeerzeichen = inhalt.contains(0x20)
    // Addresses of the web and of people have no blanks.
    if !hatLeerzeichen, inhalt.contains(where: { $0 == 0x3A || $0 == 0x40 || $0 == 0x2F }) {
      return false
    }
    let name = inhalt.prefix { $0 != 0x20 && $0 != 0x2F }
    // With attributes it was meant as HTML, whatever the name: „<x-hinweis art="1">“.
    if inhalt.contains(UInt8(ascii: "=")) { return false }
    return !elemente.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  /// The word with which programmers mark what is left to do; in capitals only.
  private static func merkwort(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let ende = index + 4
    guard ende <= bytes.count, bytes[index + 1] == UInt8(ascii: "O"),
      bytes[index + 2] == UInt8(ascii: "D"), bytes[index + 3] == UInt8(ascii: "O"),
      beginnt(bytes, index), endet(bytes, ende)
    else { return nil }
    return ende
  }

  /// „XXX“, also longer.
  private static func kreuze(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard beginnt(bytes, index) else { return nil }
    var ende = index
    while ende < bytes.count, bytes[ende] == UInt8(ascii: "X") { ende += 1 }
    return ende - index >= 3 && endet(bytes, ende) ? ende : nil
  }

  private static func bitte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "i") else { return nil }
    return phrase(bytes, index, "bitte", "auswählen")
      ?? phrase(bytes, index, "bitte", "auswaehlen")
      ?? phrase(bytes, index, "bitte", "ankreuzen")
  }

  private static func lorem(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "o") else { return nil }
    return phrase(bytes, index, "lorem", "ipsum")
  }

  /// The two words, whatever their case, with one or more blanks between.
  private static func phrase(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ erstes: StaticString,
    _ zweites: StaticString
  ) -> Int? {
    guard beginnt(bytes, index), var stelle = hinter(erstes, bytes, index),
      stelle < bytes.count, bytes[stelle] == 0x20
    else { return nil }
    while stelle < bytes.count, bytes[stelle] == 0x20 { stelle += 1 }
    guard let ende = hinter(zweites, bytes, stelle), endet(bytes, ende) else { return nil }
    return ende
  }

  /// The index behind the word, if it stands here; `wort` is in lower case.
  private static func hinter(
    _ wort: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int? {
    guard index + wort.utf8CodeUnitCount <= bytes.count else { return nil }
    var stelle = index
    for buchstabe in UnsafeBufferPointer(start: wort.utf8Start, count: wort.utf8CodeUnitCount) {
      let byte = bytes[stelle]
      let klein = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      // „Ä“ and „ä“ differ in their second byte only.
      guard klein == buchstabe || (byte == 0x84 && buchstabe == 0xA4) else { return nil }
      stelle += 1
    }
    return stelle
  }

  private static func spitzeKlammer(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    var ende = index + 1
    while ende < bytes.count, ende - index < 100, bytes[ende] != 0x0A, bytes[ende] != 0x3C {
      if bytes[ende] == UInt8(ascii: ">") {
        // „[Anlage](<Datei mit Leerzeichen.md>)“ and „[1]: <Datei.md>“ are links.
        if index > 0, bytes[index - 1] == UInt8(ascii: "(") { return nil }
        if index > 1, bytes[index - 1] == 0x20, bytes[index - 2] == 0x3A, index > 2,
          bytes[index - 3] == UInt8(ascii: "]")
        {
          return nil
        }
        return istSpitzeKlammer(ArraySlice(bytes[index...ende])) ? ende + 1 : nil
      }
      ende += 1
    }
    return nil
  }

  /// „…“ or „...“ that has its line or table cell to itself.
  private static func nurPunkte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    var ende = index
    if bytes[index] == 0xE2 {
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA6 else {
        return nil
      }
      ende = index + 3
    } else {
      // From the first dot only: looking again at each of a million would take hours.
      guard index == 0 || bytes[index - 1] != 0x2E else { return nil }
      while ende < bytes.count, bytes[ende] == 0x2E { ende += 1 }
      guard ende - index >= 3 else { return nil }
    }
    var davor = index - 1
    while davor >= 0, bytes[davor] == 0x20 { davor -= 1 }
    guard davor < 0 || bytes[davor] == 0x0A || bytes[davor] == UInt8(ascii: "|") else { return nil }
    var danach = ende
    while danach < bytes.count, bytes[danach] == 0x20 || bytes[danach] == 0x0D { danach += 1 }
    guard danach == bytes.count || bytes[danach] == 0x0A || bytes[danach] == UInt8(ascii: "|")
    else { return nil }
    return ende
  }

  private static func beginnt(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index == 0 || !istWortteil(bytes[index - 1])
  }

  private static func endet(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    // „“ and „…“ behind a word begin with 0xE2, letters with umlauts with 0xC3.
    return bytes[index] == 0xE2 || bytes[index] == 0xC2 || !istWortteil(bytes[index])
  }

  private static func istWortteil(_ byte: UInt8) -> Bool {
    istBuchstabe(byte) || (0x30...0x39).contains(byte) || (0xC3...0xCF).contains(byte)
  }

  private static func istBuchstabe(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
