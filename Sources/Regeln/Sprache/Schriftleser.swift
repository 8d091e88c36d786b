import SourceText

/// Collects from the bytes of a document what rules about language and protection ask: `Bytegang` says where
/// to look.
///
/// It knows nothing of Markdown: whether a place is running text, or published, is asked later and only
/// for the few places that are left.
struct Schriftleser {
  let schrift: Schriftbytes
  private(set) var spuren: [Schriftspur] = []

  /// How many of each kind there are, by their numbers.
  private var anzahl = [Int](repeating: 0, count: Schriftspur.Art.zahl)
  /// How often each stands there.
  var abkuerzungen: [FoldedKey: Int] = [:]
  /// Columns of dates of birth that have been looked through.
  var geburtsspalten = 0

  /// More of one kind help nobody, and a hostile document may have a million. Each kind counts for itself,
  /// so that none hides another.
  static let hoechstens = 400

  init(schrift: Schriftbytes) {
    self.schrift = schrift
    // Two for each amount.
    spuren.reserveCapacity(64)
  }

  /// Looks at the last byte, which is the first of no pair. `index`: where the reader goes on.
  mutating func schliesse(ab index: Int) {
    // Only these need nothing behind them.
    let letztes = schrift.count - 1
    if index <= letztes, schrift[letztes] == 0x22 || schrift[letztes] == 0x25 {
      _ = pruefe(letztes)
    }
  }

  mutating func melde(
    _ art: Schriftspur.Art, _ von: Int, _ bis: Int, ersatz: Schriftspur.Ersatz? = nil
  ) {
    guard anzahl[art.nummer] < Self.hoechstens else { return }
    anzahl[art.nummer] += 1
    spuren.append(Schriftspur(art, Span(von, bis), ersatz: ersatz))
  }

  /// Looks at a place where something may begin; where to go on, if further than the next byte.
  mutating func pruefe(_ index: Int) -> Int {
    switch schrift[index] {
    case 0x20: strichNachLuecke(index + 1)
    case 0x22: melde(.geradesZeichen, index, index + 1)
    case 0x25: prozent(index)
    case 0x2D: strich(index)
    case 0x2E: punkt(index)
    case 0x30...0x39: anschriftOhneAnrede(index + 1)
    case 0x67: geburt(index)
    case 0x77: wohnort(index)
    case 0x7B: return anmerkung(index)
    case 0x65, 0x68, 0x69, 0x6C, 0x72, 0x74, 0x75: bankverbindung(zweiterBuchstabe: index)
    case 0xC2:
      if schrift[index + 1] == 0xA7 { paragraf(index) }
      return max(unsichtbares(index), index + 2)
    case 0xEF, 0xF3: return unsichtbares(index)
    case 0xC3: return schrift.istGross(index) ? grossbuchstaben(index) : index + 2
    case 0xE2: return zeichen(index)
    default: return grossbuchstaben(index)
    }
    return index + 1
  }

  /// Quotation marks, dashes and „€“: three bytes each.
  private mutating func zeichen(_ index: Int) -> Int {
    switch (schrift[index + 1], schrift[index + 2]) {
    case (0x80, 0x9E): melde(.oeffnendesZeichen, index, index + 3)
    case (0x80, 0x9C), (0x80, 0x9D): melde(.schliessendesZeichen, index, index + 3)
    case (0x80, 0x93), (0x80, 0x94): gedankenstrich(index)
    case (0x82, 0xAC): waehrung(.zeichen, index, index + 3)
    default: return unsichtbares(index)
    }
    return index + 3
  }

  /// A run of capital letters, or a word that begins with one.
  private mutating func grossbuchstaben(_ index: Int) -> Int {
    if schrift[index + 1] &- 0x61 < 26, schrift[index] < 0x80 {
      if Self.kannGrosswortSein(schrift[index], schrift[index + 2]),
        !schrift.istBuchstabe(index - 1)
      {
        grosswort(index)
      }
      return index + 1
    }
    var ende = index
    var zahl = 0
    while schrift.istGross(ende) {
      ende += schrift[ende] == 0xC3 ? 2 : 1
      zahl += 1
    }
    if zahl == 1 {
      // Only a word's first letter can begin what is looked for.
      if Self.kannGrosswortSein(schrift[index], schrift[index + 2]),
        !schrift.istBuchstabe(index - 1)
      {
        grosswort(index)
      }
      if schrift.istZiffer(ende) { bankverbindung(zweiterBuchstabe: index) }
      versicherungsnummer(index)
      return ende
    }
    if zahl == 2 { bankverbindung(index) }
    if zahl == 3, schrift.steht("EUR", an: index), !schrift.istBuchstabe(index - 1) {
      waehrung(.kuerzel, index, ende)
      return ende
    }
    if zahl <= 5, !schrift.istBuchstabe(index - 1) { abkuerzung(index, ende) }
    return ende
  }
}
