import SourceText

/// Abbreviations in capitals: „VZÄ“.
extension Schriftleser {
  /// A run of two to five capitals that stands alone, and that not everybody knows.
  mutating func abkuerzung(_ index: Int, _ ende: Int) {
    guard !istVerbunden(schrift[index - 1]), !schrift.istBuchstabe(index - 1),
      !schrift.istZiffer(index - 1), !istVerbunden(schrift[ende]), !schrift.istBuchstabe(ende),
      !schrift.istZiffer(ende),
      // The points of an umlaut that LE-018 tells.
      schrift[ende] != 0xCC, !folgtZahl(ende), !istRoemisch(index, ende)
    else { return }
    let wort = FoldedKey(bytes: UnsafeBufferPointer(rebasing: schrift.bytes[index..<ende]))
    guard !GelaeufigeAbkuerzungen.alle.contains(wort), !stehtInGrossschrift(index, ende),
      !istGesetz(index)
    else { return }
    // A code in every row of a table must not hide the word in the text below it.
    abkuerzungen[wort, default: 0] += 1
    guard abkuerzungen[wort, default: 0] <= 20 else { return }
    melde(.abkuerzung, index, ende)
  }

  /// Signs that make the capitals a part of something longer: a name, a code, an address.
  private func istVerbunden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2F, 0x5F, 0x26, 0x40, 0x23, 0x3D, 0x5C: true
    default: false
    }
  }

  /// „DIN 18040“, „LK 3“: a name with its number.
  private func folgtZahl(_ ende: Int) -> Bool {
    let danach = ende + schrift.leer(ende)
    return danach > ende && schrift.istZiffer(danach)
      || schrift[ende] == 0x2E && schrift.istZiffer(ende + 1)
  }

  private func istRoemisch(_ index: Int, _ ende: Int) -> Bool {
    (index..<ende).allSatisfy {
      switch schrift[$0] {
      case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: true
      default: false
      }
    }
  }

  /// „NICHT ZULÄSSIG“: whole words in capitals beside it.
  private func stehtInGrossschrift(_ index: Int, _ ende: Int) -> Bool {
    let danach = ende + schrift.leer(ende)
    if danach > ende, istGrosswort(danach, schrift.wortende(danach)) { return true }
    let davor = index - schrift.leer(vor: index)
    return davor < index && istGrosswort(schrift.wortanfang(davor), davor)
  }

  private func istGrosswort(_ von: Int, _ bis: Int) -> Bool {
    guard bis - von >= 2 else { return false }
    var index = von
    while index < bis {
      guard schrift.istGross(index) else { return false }
      index += schrift[index] == 0xC3 ? 2 : 1
    }
    return true
  }

  /// „§ 5 Abs. 2 KAG“: a statute by the name that lawyers gave it.
  private func istGesetz(_ index: Int) -> Bool {
    var stelle = index - 1
    while stelle >= 0, index - stelle < 48, schrift[stelle] != 0x0A {
      if schrift[stelle] == 0xA7, schrift[stelle - 1] == 0xC2 { return true }
      if schrift[stelle] == 0x41,
        schrift.steht("Art.", an: stelle) || schrift.steht("Artikel", an: stelle)
      {
        return true
      }
      stelle -= 1
    }
    return false
  }
}
