import SourceText

/// A line of a resolution that is not empty.
struct Gliederungszeile {
  let start: Int
  let ende: Int
  let beginntBlock: Bool

  /// The marker of the line, also behind a bullet or the sign of a quote.
  func zeichen(_ bytes: UnsafeBufferPointer<UInt8>) -> Gliederungszeichen? {
    var index = start
    while index < ende, [0x20, 0x09, 0x3E].contains(bytes[index]) { index += 1 }
    if index + 1 < ende, [0x2D, 0x2A, 0x2B].contains(bytes[index]), bytes[index + 1] == 0x20 {
      index += 2
    }
    return Gliederungszeichen.lies(bytes, index, ende)
  }

  /// Blanks and tabs at the beginning.
  func einzug(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[start..<ende].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// „30. Juni 2018“, „2. Quartal“: no marker, though Markdown reads it as one.
  func istZeitangabe(
    _ zeichen: Gliederungszeichen, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard zeichen.art == .zahlPunkt else { return false }
    return Textstelle.woerter(bytes, ab: zeichen.span.end, ende, hoechstens: 1)
      .contains { Self.zeitworte.contains($0) }
  }

  /// The lines of blocks, with the indentation before them.
  static func alle(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bloecke: [Span]
  ) -> [Gliederungszeile] {
    var zeilen: [Gliederungszeile] = []
    for block in bloecke {
      var start = block.start
      // The span of a block begins behind its indentation.
      while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
      var leerDavor = true
      while start < min(block.end, bytes.count) {
        var ende = start
        while ende < bytes.count, bytes[ende] != 0x0A { ende += 1 }
        let istLeer = (start..<ende).allSatisfy { bytes[$0] <= 0x20 }
        if !istLeer {
          zeilen.append(Gliederungszeile(start: start, ende: ende, beginntBlock: leerDavor))
        }
        leerDavor = istLeer
        start = ende + 1
      }
    }
    return zeilen
  }

  private static let zeitworte: Set<String> = [
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "quartal", "halbjahr", "änderung", "änderungssatzung", "nachtrag",
  ]
}
