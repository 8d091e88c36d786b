import SourceText

/// Whether an amount is the limit up to which somebody may decide alone: „Aufträge bis zu 300.000 € zu
/// vergeben“, „Aufträge über 50.000 € sind dem Ausschuss vorzulegen“.
///
/// The sentence has to speak of that power: „bewilligt bis zu 25.000 €“ is a cost.
enum Ermaechtigung {
  static func begrenzt(_ betrag: Span, in bytes: Textstelle.Bytes, _ block: Span) -> Bool {
    let satz = satz(um: betrag, bytes, block)
    let davor = Textstelle.woerter(bytes, vor: betrag.start, satz.start, hoechstens: 12)
    guard let wort = davor.first(where: { !fuellworte.contains($0) }) else { return false }
    if grenzen.contains(wort) { return true }
    let befugnis =
      if obergrenzen.contains(wort) {
        befugnisse
      } else if schwellen.contains(wort) {
        vorbehalte
      } else {
        [] as [StaticString]
      }
    return befugnis.contains { wort in
      satz.range.contains { Textstelle.beginnt(wort, bytes, $0) }
    }
  }

  /// From the end of the sentence before, or the mark of the list item, to the end of this one.
  private static func satz(um betrag: Span, _ bytes: Textstelle.Bytes, _ block: Span) -> Span {
    var start = betrag.start
    while start > block.start, !endet(bytes, start - 1, block.end), !beginntPunkt(bytes, start) {
      start -= 1
    }
    var ende = betrag.end
    while ende < min(block.end, bytes.count), !endet(bytes, ende, block.end),
      !(bytes[ende] == 0x0A && beginntPunkt(bytes, ende + 1))
    {
      ende += 1
    }
    return Span(start, ende)
  }

  /// A full stop behind a word of some length, a year or an amount, with a capital letter after it.
  private static func endet(_ bytes: Textstelle.Bytes, _ index: Int, _ grenze: Int) -> Bool {
    guard bytes[index] == 0x2E || bytes[index] == 0x21 || bytes[index] == 0x3F else { return false }
    var anfang = index
    while anfang > 0, istZeichen(bytes[anfang - 1]) { anfang -= 1 }
    guard
      index - anfang > 3 || Textstelle.beginnt("€", bytes, index - 3)
        || Textstelle.beginnt("EUR", bytes, index - 3)
    else { return false }
    let danach = Textstelle.nachLeerraum(bytes, index + 1)
    return danach > index + 1 && danach < grenze
      && (bytes[danach] &- 0x41 < 26 || bytes[danach] == 0xC3 || bytes[danach] == 0x0A)
  }

  private static func istZeichen(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// „1. “, „a) “, „- “ at the beginning of a line, or an empty line before it.
  private static func beginntPunkt(_ bytes: Textstelle.Bytes, _ start: Int) -> Bool {
    guard start > 0, bytes[start - 1] == 0x0A else { return false }
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return true }
    if bytes[index] == 0x0A || bytes[index] == 0x2D || bytes[index] == 0x2A { return true }
    let marke = index
    while index < bytes.count, index - marke < 3, istZeichen(bytes[index]) { index += 1 }
    return index > marke && index < bytes.count && (bytes[index] == 0x29 || bytes[index] == 0x2E)
  }

  /// What may stand between „bis“ and the amount.
  private static let fuellworte: Set<String> = [
    "zu", "zur", "zum", "einer", "einem", "einen", "der", "dem", "von", "je", "jeweils", "in", "im",
    "höhe", "gesamthöhe", "wert", "werte", "gesamtwert", "auftragswert", "auftragssumme", "betrag",
    "gesamtbetrag", "summe", "gesamtsumme", "wertgrenze", "obergrenze", "insgesamt", "netto",
    "brutto", "geschätzten", "einzelfall", "auftrag", "pro", "eur", "euro", "einschließlich",
    "aber", "jedoch", "auch",
  ]
  /// „Aufträge unter 30.000 €“: never what something costs.
  private static let grenzen: Set<String> = ["unterhalb", "unter", "oberhalb"]
  private static let obergrenzen: Set<String> = ["bis", "maximal", "höchstens", "max"]
  private static let schwellen: Set<String> = ["über", "ab", "mehr", "als"]
  private static let befugnisse: [StaticString] = [
    "ermächtigt", "rmächtigung", "evollmächtigt", "ollmacht", "befugt", "efugnis", "zuständig",
    "uständigkeit", "vergeben", "ergabe", "übertragen", "entscheidet", "zu entscheiden",
    "inzelfall", "Nachträge", "Nachtragsaufträge", "kann die Verwaltung", "ohne erneute",
  ]
  private static let vorbehalte: [StaticString] = [
    "orbehalt", "vorzulegen", "vorgelegt", "bedürfen",
  ]
}
