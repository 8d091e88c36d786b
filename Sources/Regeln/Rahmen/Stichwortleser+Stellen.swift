import Fachmodell
import SourceText

/// Numbers of posts: „0,5 VZÄ“, „2 Vollzeitstellen“, „3 Stellen“.
extension Stichwortleser {
  func vollzeit(_ index: Int) -> Stichwort? {
    for wort in [
      "Vollzeitäquivalente", "Vollzeitäquivalent", "Vollzeitkräfte", "Vollzeitkraft",
      "Vollzeitwerte", "Vollzeitwert", "Vollzeitstellen", "Vollzeitstelle",
    ] as [StaticString] where beginnt(wort, index) {
      return stelle(index, wort)
    }
    return nil
  }

  /// `einheit`: what stands there; „Plan“ and „“ want „stellen“ or „Stellen“ behind.
  func stelle(
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
    // „Steuer“, „Stellungnahme“ and most others end here.
    guard index + 5 < bytes.count, bytes[index + 3] == 0x6C, bytes[index + 5] == 0x65 else {
      return nil
    }
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
}
