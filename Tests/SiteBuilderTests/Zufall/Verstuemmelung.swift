import TestSupport

/// What happens to a file at random: typing errors, broken transfers, and what an attacker would try.
struct Verstuemmelung {
  private var zufall: Zufall
  /// Texts to steal from.
  let andere: [[UInt8]]

  init(saat: UInt64, andere: [[UInt8]]) {
    zufall = Zufall(saat: saat)
    self.andere = andere
  }

  /// What a parser of this or that may stumble over.
  private static let boeses: [[UInt8]] =
    [
      "::: nichtöffentlich\n", ":::\n", "\n---\n", "|", " | ", "\n|---|---|\n", "<!--", "-->",
      "{>>", "<<}", "`", "```\n", "\r\n", "\r", "\u{FEFF}", "\u{0}", "\u{AD}", "\u{202E}", "\t",
      "    ",
      "\n\n", "# ", "## Beratungsfolge\n", "## Ausnahmen\n", "### ", "- ", "a) ", "1. ", "aa) ",
      "[x](", "](#", "![](", "**", "_", "&amp;", "&#0;", "\\", "\"", "'", "„", "“", "€", "§", "%",
      "999.999.999.999.999.999 €", "-0,00 €", "31.02.9999", "00.00.0000", "01.01.0001–31.12.9999",
      "1.5.2 EA + 99999999999 AT", "1.1.1", ": ", " #", "&a ", "*a", "!!x ", "{", "[", "? ", "- - ",
      "öffentlich", "nichtöffentlich", "ja", "nein", "Kreistag", "139/2018", "ä", "ß", "\u{1F600}",
      "e\u{301}", "../../../etc/passwd", "javascript:", "DE44 5001 0517 5407 3249 31",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F], [0xC0, 0x80]]

  /// The bytes after one to eight accidents.
  mutating func wende(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + zufall.unter(8)) { unfall(&bytes) }
    return bytes
  }

  private mutating func unfall(_ bytes: inout [UInt8]) {
    let stelle = zufall.unter(bytes.count + 1)
    let ende = min(bytes.count, stelle + zufall.unter(60))
    switch zufall.unter(14) {
    case 0: if stelle < bytes.count { bytes[stelle] ^= 1 << UInt8(zufall.unter(8)) }
    case 1: if stelle < bytes.count { bytes[stelle] = UInt8(zufall.unter(256)) }
    case 2: bytes.insert(UInt8(zufall.unter(256)), at: stelle)
    case 3: bytes.removeSubrange(stelle..<ende)
    case 4: bytes.insert(contentsOf: Array(bytes[stelle..<ende]), at: zufall.unter(stelle + 1))
    case 5, 6: bytes.insert(contentsOf: zufall.eines(Self.boeses) ?? [], at: stelle)
    case 7: tauscheZeilen(&bytes)
    case 8: verdoppleZeile(&bytes)
    case 9: entferneZeile(&bytes)
    case 10: leereZelle(&bytes, ab: stelle)
    case 11: aendereZahl(&bytes, ab: stelle)
    case 12: stiehl(&bytes, nach: stelle)
    default: if zufall.unter(8) == 0 { bytes.removeSubrange(stelle...) }
    }
  }

  private mutating func tauscheZeilen(_ bytes: inout [UInt8]) {
    var zeilen = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    zeilen.swapAt(zufall.unter(zeilen.count), zufall.unter(zeilen.count))
    bytes = Array(zeilen.joined(separator: [0x0A]))
  }

  private mutating func verdoppleZeile(_ bytes: inout [UInt8]) {
    var zeilen = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let zeile = zeilen[zufall.unter(zeilen.count)]
    let mal = zufall.unter(20) == 0 ? 200 : 1
    zeilen.insert(
      contentsOf: Array(repeating: zeile, count: mal), at: zufall.unter(zeilen.count))
    bytes = Array(zeilen.joined(separator: [0x0A]))
  }

  private mutating func entferneZeile(_ bytes: inout [UInt8]) {
    var zeilen = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    zeilen.remove(at: zufall.unter(zeilen.count))
    bytes = Array(zeilen.joined(separator: [0x0A]))
  }

  private mutating func leereZelle(_ bytes: inout [UInt8], ab stelle: Int) {
    guard let anfang = bytes[stelle...].firstIndex(of: 0x7C),
      let ende = bytes[(anfang + 1)...].firstIndex(of: 0x7C)
    else { return }
    bytes.removeSubrange((anfang + 1)..<ende)
  }

  private mutating func aendereZahl(_ bytes: inout [UInt8], ab stelle: Int) {
    guard let ziffer = bytes[stelle...].firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return
    }
    bytes[ziffer] = 0x30 + UInt8(zufall.unter(10))
    if zufall.unter(6) == 0 {
      bytes.insert(contentsOf: Array(repeating: 0x39, count: zufall.unter(30)), at: ziffer)
    }
  }

  private mutating func stiehl(_ bytes: inout [UInt8], nach stelle: Int) {
    guard let quelle = zufall.eines(andere), !quelle.isEmpty else { return }
    let von = zufall.unter(quelle.count)
    bytes.insert(
      contentsOf: Array(quelle[von..<min(quelle.count, von + zufall.unter(400))]), at: stelle)
  }
}
