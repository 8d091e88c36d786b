import SourceText

/// Full stops and dashes.
extension Schriftleser {
  /// „..“ behind a word and before a blank, and the blanks in „z.B.“.
  mutating func punkt(_ index: Int) {
    if schrift[index + 1] == 0x2E {
      guard schrift[index + 2] != 0x2E, schrift[index - 1] != 0x2E,
        endetWort(index), istSatzrand(index + 2)
      else { return }
      melde(
        .doppelterPunkt, index, index + 2,
        ersatz: Schriftspur.Ersatz(span: Span(index, index + 2), text: "."))
    } else if schrift.istBuchstabe(index + 1), schrift.istBuchstabe(index - 1) {
      kuerzel(index)
    }
  }

  /// A letter, digit, unit, closing bracket or quotation mark right before the index.
  private func endetWort(_ index: Int) -> Bool {
    if schrift.istBuchstabe(index - 1) || schrift.istZiffer(index - 1) { return true }
    let byte = schrift[index - 1]
    return byte == 0x29 || byte == 0x22 || byte == 0x25
      || (byte == 0xAC && schrift[index - 2] == 0x82 && schrift[index - 3] == 0xE2)
      || (byte == 0x9C && schrift[index - 2] == 0x80 && schrift[index - 3] == 0xE2)
  }

  /// What may stand behind the full stop of a sentence.
  private func istSatzrand(_ index: Int) -> Bool {
    switch schrift[index] {
    case 0x29, 0x22, 0x2A, 0x5F, 0x7C, 0x3C: true
    case 0xE2: schrift[index + 1] == 0x80 && schrift[index + 2] == 0x9C
    default: schrift.istLuecke(index)
    }
  }

  /// „6- Planansatz“: a hyphen with a blank on one side only that is no „Vor- und Nachteile“.
  mutating func strich(_ index: Int) {
    guard schrift[index + 1] == 0x20, schrift.istGross(index + 2),
      schrift.istBuchstabe(index - 1) || schrift.istZiffer(index - 1)
    else { return }
    var start = index
    while schrift.istBuchstabe(start - 1) || schrift.istZiffer(start - 1)
      || schrift[start - 1] == 0x2D
    {
      start -= 1
    }
    guard !istErgaenzung(index + 2) else { return }
    melde(.einseitigerStrich, start, schrift.wortende(index + 2))
  }

  /// „Vor -und Nachteile“, „Planung -Umsetzung“: a hyphen with a blank on its left only that is no „Politik und
  /// -arbeit“.
  mutating func strichNachLuecke(_ index: Int) {
    guard schrift.istBuchstabe(index - 2) || schrift.istZiffer(index - 2) else { return }
    let ende = schrift.wortende(index + 1)
    // A small letter may begin the rest of a word: „neue und bisherige -räte“.
    guard schrift.istGross(index + 1) || istBindewort(ab: index + 1),
      !istBindewort(vor: index - 1),
      !["bis", "als"].contains(where: {
        schrift.endet($0 as StaticString, vor: index - 1)
      })
    else { return }
    // „Vor -und Nachteile“ can only be „Vor- und Nachteile“.
    let ersatz =
      schrift.istGross(index + 1)
      ? nil : Schriftspur.Ersatz(span: Span(index - 1, index + 1), text: "- ")
    melde(.einseitigerStrich, schrift.wortanfang(index - 1), ende, ersatz: ersatz)
  }

  /// Whether the hyphen stands for a part left out, as the first one in „Haupt- Real- und Werkrealschule“ does:
  /// one of the next words has a hyphen or a slash at its end, too, or „bis“ or „als“ leads on to the whole word.
  private func istErgaenzung(_ start: Int) -> Bool {
    var index = start
    for _ in 0..<4 {
      let ende = schrift.wortende(index)
      switch schrift[ende] {
      case 0x2D, 0x2F: return true
      case 0x20, 0x0A: break
      default: return false
      }
      index = ende + 1
      // Behind „Land- Bundes und Kreisstraße“ nobody knows where a hyphen is missing; but one is.
      for wort in ["bis", "als"] as [StaticString]
      where schrift.steht(wort, an: index) && !schrift.istBuchstabe(index + wort.utf8CodeUnitCount)
      {
        return true
      }
    }
    return false
  }

  /// A dash where the hyphen of „Politik und -arbeit“ or „Vor- und Nachteile“ belongs.
  mutating func gedankenstrich(_ index: Int) {
    let ende = index + 3
    if schrift.istKlein(ende), schrift.leer(vor: index) > 0 {
      let davor = index - schrift.leer(vor: index)
      guard istBindewort(vor: davor), !hatStrich(ende, ende + 60) else { return }
      melde(
        .gedankenstrich, index, schrift.wortende(ende),
        ersatz: Schriftspur.Ersatz(span: Span(index, ende), text: "-"))
    } else if schrift.istBuchstabe(index - 1), schrift.leer(ende) > 0 {
      let danach = ende + schrift.leer(ende)
      guard istBindewort(ab: danach), !hatStrich(ende, ende + 60), !hatStrich(index - 60, index)
      else { return }
      melde(
        .gedankenstrich, schrift.wortanfang(index), ende,
        ersatz: Schriftspur.Ersatz(span: Span(index, ende), text: "-"))
    }
  }

  private static let bindeworte: [StaticString] = ["und", "oder", "bzw.", "sowie"]

  private func istBindewort(vor ende: Int) -> Bool {
    Self.bindeworte.contains { schrift.endet($0, vor: ende) }
  }

  private func istBindewort(ab start: Int) -> Bool {
    Self.bindeworte.contains {
      schrift.steht($0, an: start) && !schrift.istBuchstabe(start + $0.utf8CodeUnitCount)
    }
  }

  /// Another dash nearby: then the two enclose a remark.
  private func hatStrich(_ von: Int, _ bis: Int) -> Bool {
    var index = max(0, von)
    while index < bis {
      if schrift[index] == 0xE2, schrift[index + 1] == 0x80,
        schrift[index + 2] == 0x93 || schrift[index + 2] == 0x94
      {
        return true
      }
      index += 1
    }
    return false
  }
}
