import Fachmodell
import SourceText

/// Looks for the words of `Stichwort` by their first letter.
struct Stichwortleser {
  let bytes: UnsafeBufferPointer<UInt8>

  /// More than any paper has; a file made of such words must cost no more than others.
  private static let hoechstens = 500

  func alle(ab start: Int) -> [Stichwort] {
    var gefunden: [Stichwort] = []
    var index = start
    while index < bytes.count, gefunden.count < Self.hoechstens {
      // Asked for every byte of the text: most are none of these.
      switch bytes[index] {
      case 0x3C:  // <
        if beginnt("<!--", index) {
          index = Textstelle.kommentarende(bytes, index, bytes.count)
          continue
        }
      case 0x41, 0x42, 0x45, 0x46, 0x49, 0x4C, 0x50, 0x53, 0x56, 0x5A, 0x67, 0x6A:
        if let treffer = stichwort(index) {
          gefunden.append(treffer)
          index = max(index + 1, treffer.span.end)
          continue
        }
      default: break
      }
      index += 1
    }
    return gefunden
  }

  private func stichwort(_ index: Int) -> Stichwort? {
    guard Textstelle.istWortanfang(bytes, index) else { return nil }
    switch bytes[index] {
    case 0x41:  // A
      if beginnt("Anlage", index) { return anlage(index) }
      return beginnt("AK", index) ? stelle(index, "AK", nurMitKomma: true) : nil
    case 0x50: return stelle(index, "Plan")
    case 0x53: return stelle(index, "")
    case 0x56:  // V
      for einheit in ["VZÄ", "VZK", "VZW"] as [StaticString] where beginnt(einheit, index) {
        return stelle(index, einheit)
      }
      return beginnt("Vollzeit", index) ? vollzeit(index) : nil
    case 0x6A: return fassung(index)
    default: return foerderung(index)
    }
  }

  private func beginnt(_ wort: StaticString, _ index: Int) -> Bool {
    Textstelle.beginnt(wort, bytes, index)
  }

  // MARK: Staff

  private func vollzeit(_ index: Int) -> Stichwort? {
    for wort in [
      "Vollzeitäquivalente", "Vollzeitäquivalent", "Vollzeitkräfte", "Vollzeitkraft",
      "Vollzeitwerte", "Vollzeitwert", "Vollzeitstellen", "Vollzeitstelle",
    ] as [StaticString] where beginnt(wort, index) {
      return stelle(index, wort)
    }
    return nil
  }

  /// `einheit`: what stands there; „Plan“ and „“ want „stellen“ or „Stellen“ behind.
  private func stelle(
    _ index: Int, _ einheit: StaticString, nurMitKomma: Bool = false
  ) -> Stichwort? {
    var ende = index + einheit.utf8CodeUnitCount
    let istStelle = einheit.utf8CodeUnitCount == 0 || bytes[index] == 0x50
    if istStelle {
      guard beginnt(einheit, index), let wortende = stellenwort(ende) else { return nil }
      ende = wortende
    }
    guard !Textstelle.istWortteil(bytes, ende), let zahl = zahl(vor: index) else { return nil }
    if nurMitKomma || istStelle, !zahl.hatKomma {
      guard istStelle, !istAufzaehlung(vor: zahl.start) else { return nil }
      let art: Stichwort.Art =
        bytes[index] == 0x50 ? .stellenanteil(zahl.wert) : .stellenzahl
      return Stichwort(art: art, span: Span(zahl.start, ende))
    }
    return Stichwort(art: .stellenanteil(zahl.wert), span: Span(zahl.start, ende))
  }

  private func stellenwort(_ index: Int) -> Int? {
    for wort in [
      "Stellenanteile", "Stellenanteil", "Stellen", "Stelle", "stellenanteile", "stellenanteil",
      "stellen", "stelle",
    ] as [StaticString] where beginnt(wort, index) {
      return index + wort.utf8CodeUnitCount
    }
    return nil
  }

  /// „an 3 Stellen“, „bei zwei Stellen“, „auf 2 Stellen genau“ count places.
  private func istAufzaehlung(vor start: Int) -> Bool {
    let davor = Textstelle.woerter(bytes, vor: start, 0, hoechstens: 1)
    return davor.contains { ["an", "bei", "auf", "von", "in", "den"].contains($0) }
  }

  /// The number before a unit, with at most two digits behind the comma.
  private func zahl(vor index: Int) -> (wert: Hundertstel, start: Int, hatKomma: Bool)? {
    let ende = Textstelle.nachLeerraumRueckwaerts(bytes, index, 0)
    var start = ende
    while start > 0, ende - start < 8,
      Textstelle.istZiffer(bytes, start - 1) || bytes[start - 1] == 0x2C
    {
      start -= 1
    }
    guard start < ende, Textstelle.istZiffer(bytes, start), Textstelle.istWortanfang(bytes, start),
      start == 0 || (bytes[start - 1] != 0x2E && bytes[start - 1] != 0x2F)
    else { return nil }
    let teile = bytes[start..<ende].split(separator: 0x2C, omittingEmptySubsequences: false)
    guard teile.count <= 2, let ganze = Int(String(decoding: teile[0], as: UTF8.self)) else {
      return nil
    }
    guard teile.count == 2 else { return (Hundertstel(ganze * 100), start, false) }
    guard (1...2).contains(teile[1].count),
      let bruch = Int(String(decoding: teile[1], as: UTF8.self))
    else { return nil }
    return (
      Hundertstel(ganze * 100 + (teile[1].count == 1 ? bruch * 10 : bruch)), start, true
    )
  }

  // MARK: Grants

  private func foerderung(_ index: Int) -> Stichwort? {
    for wort in Self.foerderworte where beginnt(wort, index) {
      var ende = index + wort.utf8CodeUnitCount
      while Textstelle.istWortteil(bytes, ende) { ende += bytes[ende] < 0x80 ? 1 : 2 }
      if bytes[index] == 0x49, beginnt(" zur Förderung", ende) {
        ende += (" zur Förderung" as StaticString).utf8CodeUnitCount
      }
      return Stichwort(art: .foerderung, span: Span(index, ende))
    }
    for wort in Self.foerdersaetze where beginnt(wort, index) {
      let ende = index + wort.utf8CodeUnitCount
      guard !Textstelle.istWortteil(bytes, ende) else { continue }
      return Stichwort(art: .foerderung, span: Span(index, ende))
    }
    return nil
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

  // MARK: Annexes

  private func anlage(_ index: Int) -> Stichwort? {
    let ende = index + (beginnt("Anlagen", index) ? 7 : 6)
    guard !Textstelle.istWortteil(bytes, ende), ende >= bytes.count || bytes[ende] != 0x2D else {
      return nil
    }
    return Stichwort(art: .anlage, span: Span(index, ende))
  }

  private func fassung(_ index: Int) -> Stichwort? {
    guard beginnt("jeweils ", index) else { return nil }
    let wort = Textstelle.nachLeerraum(bytes, index + 7)
    for art in ["gültigen", "geltenden", "fortgeschriebenen", "aktuellen"] as [StaticString]
    where beginnt(art, wort) {
      let fassung = Textstelle.nachLeerraum(bytes, wort + art.utf8CodeUnitCount)
      guard beginnt("Fassung", fassung) else { return nil }
      let start = index >= 7 && beginnt("in der ", index - 7) ? index - 7 : index
      return Stichwort(art: .jeweiligeFassung, span: Span(start, fassung + 7))
    }
    return nil
  }
}
