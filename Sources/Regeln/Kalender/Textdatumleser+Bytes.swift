import SourceText

extension Textdatumleser {
  func istZiffer(_ index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  /// A letter of ASCII, or the last byte of an umlaut or ß.
  func istBuchstabe(_ index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    switch bytes[index] {
    case 0x41...0x5A, 0x61...0x7A: return true
    case 0xC3: return true
    case 0x80...0xBF: return index > 0 && bytes[index - 1] == 0xC3
    default: return false
    }
  }

  /// At most four digits.
  func zahl(_ start: Int, _ ende: Int) -> Int {
    bytes[start..<ende].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  func istFrei(vor start: Int) -> Bool {
    guard start > 0 else { return true }
    let byte = bytes[start - 1]
    return !istZiffer(start - 1) && !istBuchstabe(start - 1) && byte != 0x2E && byte != 0x5F
  }

  /// A full stop may end the sentence, but nothing may go on behind it.
  func istFrei(hinter ende: Int) -> Bool {
    guard ende < bytes.count else { return true }
    if istZiffer(ende) || istBuchstabe(ende) || bytes[ende] == 0x5F { return false }
    return bytes[ende] != 0x2E || !(istZiffer(ende + 1) || istBuchstabe(ende + 1))
  }

  func beginnt(_ wort: StaticString, bei start: Int) -> Bool {
    let ende = start + wort.utf8CodeUnitCount
    guard start >= 0, ende <= bytes.count else { return false }
    for index in 0..<wort.utf8CodeUnitCount where bytes[start + index] != wort.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether the word ends right before the offset and is a word of its own.
  func endet(_ wort: StaticString, bei ende: Int) -> Bool {
    let start = ende - wort.utf8CodeUnitCount
    return beginnt(wort, bei: start) && !istBuchstabe(start - 1) && !istZiffer(start - 1)
      && !(start > 0 && bytes[start - 1] == 0x2D)
  }

  /// The offset behind blanks, no-break spaces and at most one line end.
  func leerraum(_ start: Int) -> Int {
    var index = start
    var zeilen = 0
    while index < bytes.count, index - start < 16 {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A where zeilen == 0:
        zeilen = 1
        index += 1
      case 0xC2 where beginnt("\u{A0}", bei: index): index += 2
      case 0xE2 where beginnt("\u{202F}", bei: index): index += 3
      default: return index
      }
    }
    return index
  }

  /// The offset of the first of the blanks that end at `ende`; as `leerraum`, backwards.
  func ruecklaufend(leerzeichen ende: Int) -> Int {
    var index = ende
    var zeilen = 0
    while index > 0, ende - index < 16 {
      switch bytes[index - 1] {
      case 0x20, 0x09, 0x0D: index -= 1
      case 0x0A where zeilen == 0:
        zeilen = 1
        index -= 1
      case 0xA0 where beginnt("\u{A0}", bei: index - 2): index -= 2
      case 0xAF where beginnt("\u{202F}", bei: index - 3): index -= 3
      default: return index
      }
    }
    return index
  }
}
