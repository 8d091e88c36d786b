import SourceText

/// Walks once over the bytes of a document and collects what rules about language and protection ask.
///
/// It knows nothing of Markdown: whether a place is running text, or published, is asked later and only
/// for the few places that are left.
struct Schriftleser {
  let schrift: Schriftbytes
  private(set) var spuren: [Schriftspur] = []

  /// How many of each kind there are, and how often each abbreviation.
  private var anzahl: [Schriftspur.Art: Int] = [:]
  var abkuerzungen: [String: Int] = [:]

  /// More of one kind help nobody, and a hostile document may have a million. Each kind counts for itself,
  /// so that none hides another.
  static let hoechstens = 400

  static func lies(_ bytes: [UInt8]) -> [Schriftspur] {
    bytes.withUnsafeBufferPointer { puffer in
      var leser = Schriftleser(schrift: Schriftbytes(bytes: puffer))
      leser.lies()
      return leser.spuren
    }
  }

  private mutating func lies() {
    let bytes = schrift.bytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard Self.istAnlass(byte) else {
        index += 1
        continue
      }
      index = max(index + 1, pruefe(byte, index))
    }
  }

  mutating func melde(
    _ art: Schriftspur.Art, _ von: Int, _ bis: Int, ersatz: Schriftspur.Ersatz? = nil
  ) {
    let bisher = anzahl[art, default: 0]
    guard bisher < Self.hoechstens else { return }
    anzahl[art] = bisher + 1
    spuren.append(Schriftspur(art, Span(von, bis), ersatz: ersatz))
  }

  /// Whether something can begin at the byte. Asked for every byte, hence bits and no table.
  @inline(__always)
  private static func istAnlass(_ byte: UInt8) -> Bool {
    if byte < 64 { return kleine >> UInt64(byte) & 1 == 1 }
    if byte < 128 { return grosse >> UInt64(byte - 64) & 1 == 1 }
    return byte == 0xC2 || byte == 0xC3 || byte == 0xE2
  }

  /// „"“, „%“, „-“, „.“, by their numbers.
  private static var kleine: UInt64 { 1 << 0x22 | 1 << 0x25 | 1 << 0x2D | 1 << 0x2E }
  /// „A“ to „Z“, „g“, „w“, „{“, by their numbers less 64.
  private static var grosse: UInt64 { 0x07FF_FFFE | 1 << 0x27 | 1 << 0x37 | 1 << 0x3B }

  /// Where to go on, if further than the next byte.
  private mutating func pruefe(_ byte: UInt8, _ index: Int) -> Int {
    switch byte {
    case 0x22: melde(.geradesZeichen, index, index + 1)
    case 0x25: prozent(index)
    case 0x2D: strich(index)
    case 0x2E: punkt(index)
    case 0x67: geburt(index)
    case 0x77: wohnort(index)
    case 0x7B: return anmerkung(index)
    case 0xC2:
      if schrift[index + 1] == 0xA7 { paragraf(index) }
      return index + 2
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
    default: return index + 1
    }
    return index + 3
  }

  /// A run of capital letters, or a word that begins with one.
  private mutating func grossbuchstaben(_ index: Int) -> Int {
    var ende = index
    var zahl = 0
    while schrift.istGross(ende) {
      ende += schrift[ende] == 0xC3 ? 2 : 1
      zahl += 1
    }
    if zahl == 1 {
      // Only a word's first letter can begin what is looked for.
      if !schrift.istBuchstabe(index - 1) {
        grosswort(index)
      }
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
