import SourceText

/// A line of a resolution that is not empty.
struct Gliederungszeile {
  let start: Int
  let ende: Int
  let beginntBlock: Bool

  /// The marker of the line, also behind a bullet or the sign of a quote.
  func zeichen(_ bytes: UnsafeBufferPointer<UInt8>) -> Gliederungszeichen? {
    var index = start
    while index < ende, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x3E {
      index += 1
    }
    if index + 1 < ende, bytes[index + 1] == 0x20,
      bytes[index] == 0x2D || bytes[index] == 0x2A || bytes[index] == 0x2B
    {
      index += 2
    }
    return Gliederungszeichen.lies(bytes, index, ende)
  }

  /// Blanks and tabs at the beginning.
  func einzug(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < ende, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index - start
  }

  /// „30. Juni 2018“, „2. Quartal“: no marker, though Markdown reads it as one.
  func istZeitangabe(
    _ zeichen: Gliederungszeichen, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard zeichen.art == .zahlPunkt else { return false }
    return Textstelle.woerter(bytes, ab: zeichen.span.end, ende, hoechstens: 1)
      .contains { Self.zeitworte.contains($0) }
  }

  /// The lines of a block, with the indentation before it.
  static func fuerJede(
    _ bytes: UnsafeBufferPointer<UInt8>, _ block: Span, _ nimm: (Gliederungszeile) -> Void
  ) {
    var start = block.start
    // The span of a block begins behind its indentation.
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var leerDavor = true
    while start < min(block.end, bytes.count) {
      let ende = nextIndex(of: 0x0A, in: bytes, from: start) ?? bytes.count
      var erstes = start
      while erstes < ende, bytes[erstes] <= 0x20 { erstes += 1 }
      let istLeer = erstes == ende
      if !istLeer { nimm(Gliederungszeile(start: start, ende: ende, beginntBlock: leerDavor)) }
      leerDavor = istLeer
      start = ende + 1
    }
  }

  private static let zeitworte: Set<String> = [
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "quartal", "halbjahr", "änderung", "änderungssatzung", "nachtrag",
  ]
}
