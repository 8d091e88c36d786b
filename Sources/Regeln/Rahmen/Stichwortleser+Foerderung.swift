import SourceText

/// Words that say that somebody else pays.
extension Stichwortleser {
  func foerderung(_ index: Int) -> Stichwort? {
    guard index + 4 < bytes.count else { return nil }
    // In their fifth byte, „Landkreis“ and „Zusammenarbeit“ differ from all of them.
    let fuenftes = Int(bytes[index + 4])
    for wort in Self.worteNachFuenftem[fuenftes] where beginnt(wort, index) {
      let wortende = index + wort.utf8CodeUnitCount
      var ende = wortende
      while Textstelle.istWortteil(bytes, ende) { ende += bytes[ende] < 0x80 ? 1 : 2 }
      // Endings, and „Interessenbekundungsverfahren“, but no other word: „Landesmittelschule“.
      guard bytes[index] == 0x49 || ende - wortende <= 2 else { continue }
      if bytes[index] == 0x49, beginnt(" zur Förderung", ende) {
        ende += (" zur Förderung" as StaticString).utf8CodeUnitCount
      }
      return Stichwort(art: .foerderung, span: Span(index, ende))
    }
    for wort in Self.saetzeNachFuenftem[fuenftes] where beginnt(wort, index) {
      let ende = index + wort.utf8CodeUnitCount
      guard !Textstelle.istWortteil(bytes, ende) else { continue }
      return Stichwort(art: .foerderung, span: Span(index, ende))
    }
    return nil
  }

  private static let worteNachFuenftem = nachFuenftem(foerderworte)
  private static let saetzeNachFuenftem = nachFuenftem(foerdersaetze)

  private static func nachFuenftem(_ worte: [StaticString]) -> [[StaticString]] {
    (0...255).map { byte in worte.filter { $0.utf8Start[4] == UInt8(byte) } }
  }

  /// The word may go on: „Förderprogramms“, „Fördermitteln“.
  private static let foerderworte: [StaticString] = [
    "Interessenbekundung", "Förderprogramm", "Förderantrag", "Förderanträge", "Förderbescheid",
    "Förderzusage", "Förderquote", "Fördermittel", "Zuwendungsbescheid", "Bewilligungsbescheid",
    "Landesförderung", "Landesmittel", "Landeszuschuss", "Landeszuschüsse", "Bundesförderung",
    "Bundesmittel", "Bundeszuschuss", "Bundeszuschüsse", "EU-Förderung", "EU-Mittel",
    "EU-Zuschuss", "EU-Zuschüsse", "ESF-Förderung", "ESF-Mittel", "ESF-Zuschuss",
  ]

  /// The word ends there: „Zuschuss des Landkreises“ is what the county itself gives.
  private static let foerdersaetze: [StaticString] = [
    "gefördert durch", "gefördert vom", "gefördert von", "gefördert aus", "Zuschuss des Landes",
    "Zuschuss vom Land", "Zuschuss des Bundes", "Zuschuss vom Bund", "Zuschüsse des Landes",
    "Zuschüsse des Bundes", "Zuschüsse vom Land", "Zuschüsse vom Bund",
  ]
}
