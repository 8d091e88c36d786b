import SourceText

/// Numbers of accounts, however somebody has written or hidden them.
extension Schriftleser {
  /// An IBAN whose check digits are right. Between its characters may stand blanks, dashes, marks of
  /// emphasis, borders of a table, tags, entities and what nobody sees: the reader of the site sees the
  /// number all the same.
  mutating func bankverbindung(_ index: Int) {
    guard !schrift.istBuchstabe(index - 1), !schrift.istZiffer(index - 1) else { return }
    var stelle = index
    var zeichen: [UInt8] = []
    var laenge = 4
    while zeichen.count < laenge {
      guard let (byte, ende) = naechstesZeichen(stelle, ueber: .alles) else { return }
      zeichen.append(byte)
      stelle = ende
      switch zeichen.count {
      case 2:
        guard let erwartet = Pruefziffern.ibanLaenge(zeichen[0], zeichen[1]) else { return }
        laenge = erwartet
      case 3, 4: guard byte < 0x40 else { return }
      default: break
      }
    }
    guard !schrift.istZiffer(stelle), !schrift.istBuchstabe(stelle), Pruefziffern.istIBAN(zeichen)
    else { return }
    melde(.bankverbindung, index, stelle)
  }

  /// The second letter of a country right before a digit: „de44“, „De44“, and with something that nobody
  /// sees between the letters.
  mutating func bankverbindung(zweiterBuchstabe index: Int) {
    var start = index
    while index - start < 12 {
      let laenge = schrift.unsichtbar(vor: start)
      if laenge > 0 {
        start -= laenge
      } else if schrift[start - 1] == 0x2A || schrift[start - 1] == 0x5F {
        start -= 1
      } else {
        break
      }
    }
    if (schrift[start - 1] | 0x20) &- 0x61 < 26 { bankverbindung(start - 1) }
  }

  /// What may stand between two characters of one number.
  enum Trenner {
    /// Whatever a page of text or a table puts between.
    case alles
    /// Blanks, dashes and marks of emphasis in one line.
    case imWort
  }

  /// The next letter (as a capital) or digit and the offset behind it; `nil` where something else comes
  /// first.
  func naechstesZeichen(_ start: Int, ueber trenner: Trenner) -> (byte: UInt8, ende: Int)? {
    var stelle = start
    while stelle - start < 96 {
      let byte = schrift[stelle]
      if byte &- 0x30 < 10 || byte &- 0x41 < 26 { return (byte, stelle + 1) }
      if byte &- 0x61 < 26 { return (byte & 0xDF, stelle + 1) }
      if byte == 0x26, let (zeichen, ende) = entitaet(stelle) {
        if let zeichen { return (zeichen, ende) }
        stelle = ende
        continue
      }
      let laenge = self.laenge(trenner, stelle)
      guard laenge > 0 else { return nil }
      stelle += laenge
    }
    return nil
  }

  private func laenge(_ trenner: Trenner, _ index: Int) -> Int {
    let unsichtbar = schrift.unsichtbar(index)
    if unsichtbar > 0 { return unsichtbar }
    switch schrift[index] {
    case 0x20, 0x2A, 0x2D, 0x5F, 0x60: return 1  // blank * - _ `
    case 0x09, 0x0A, 0x0D, 0x2E, 0x2F, 0x5C, 0x7C: return trenner == .alles ? 1 : 0
    case 0x3C: return trenner == .alles ? marke(index) : 0
    // All spaces and dashes of General Punctuation.
    case 0xE2 where schrift[index + 1] == 0x80:
      let drittes = schrift[index + 2]
      return (0x80...0x95).contains(drittes) || drittes == 0xAF ? 3 : 0
    default: return schrift.leer(index)
    }
  }

  /// Length of a tag or comment that begins here, at most 80 bytes.
  private func marke(_ index: Int) -> Int {
    for ende in index..<index + 80 where schrift[ende] == 0x3E { return ende + 1 - index }
    return 0
  }

  /// „&nbsp;“ is nothing to a reader, „&#52;“ is a digit.
  private func entitaet(_ index: Int) -> (zeichen: UInt8?, ende: Int)? {
    var ende = index + 1
    while ende < index + 12, schrift[ende] != 0x3B {
      guard schrift.istBuchstabe(ende) || schrift.istZiffer(ende) || schrift[ende] == 0x23 else {
        return nil
      }
      ende += 1
    }
    guard schrift[ende] == 0x3B, ende > index + 2 else { return nil }
    let name = schrift.text(index + 1, ende).lowercased()
    guard name.hasPrefix("#") else { return (nil, ende + 1) }
    let wert =
      name.hasPrefix("#x") ? UInt8(name.dropFirst(2), radix: 16) : UInt8(name.dropFirst())
    guard let wert, wert &- 0x30 < 10 || (wert | 0x20) &- 0x61 < 26 else { return (nil, ende + 1) }
    return (wert < 0x40 ? wert : wert & 0xDF, ende + 1)
  }
}
