import Fachmodell
import SourceText
import Terminplan

/// How much each office has to do in each month, as bars in characters against what it has.
enum Lastbalken {
  /// Columns of a full bar.
  private static let voll = 20

  static func schreibe(_ lasten: [Stellenlast], into out: inout ByteWriter) {
    var istErste = true
    for last in lasten {
      for (wort, hat, tage) in [
        ("PT intern", last.hatInterne || !last.hatExterne, \Stellenlast.Monat.geplant),
        ("PT extern", last.hatExterne, \Stellenlast.Monat.extern),
      ] where hat {
        if !istErste { out.put(byte: 0x0A) }
        istErste = false
        Textspalten.umbrochen(
          "\(last.stelle), \(wort)".einzeilig, erste: "", rest: "  ", into: &out)
        schreibe(last.monate, tage, mitGrenze: wort == "PT intern", into: &out)
      }
    }
  }

  private static func schreibe(
    _ monate: [Stellenlast.Monat], _ tage: KeyPath<Stellenlast.Monat, Hundertstel>,
    mitGrenze: Bool, into out: inout ByteWriter
  ) {
    let groesste = monate.map { $0[keyPath: tage].wert }.max() ?? 0
    for monat in monate {
      let geplant = monat[keyPath: tage]
      let grenze = mitGrenze ? monat.verfuegbar : nil
      guard geplant.wert != 0 || grenze != nil else { continue }
      let anfang = out.count
      out.put(0x20, times: 2)
      out.put(zwei: monat.monat)
      out.put(byte: 0x2E)
      out.put(decimal: monat.jahr)
      out.put(0x20, times: 2)
      Textspalten.rechts(geplant.text + " PT", 10, into: &out)
      if let verfuegbar = grenze, verfuegbar.wert > 0 {
        let feld = out.count
        out.put(" von " as StaticString)
        out.put(verfuegbar.text)
        out.put(" PT" as StaticString)
        Textspalten.fuelle(ab: feld, 16, in: &out)
        balken(geplant.wert, von: verfuegbar.wert, into: &out)
        let prozent = prozent(geplant.wert, von: verfuegbar.wert)
        Textspalten.rechts(String(prozent) + " %", 7, into: &out)
        if prozent > 100 { out.put("  zu viel" as StaticString) }
      } else {
        out.put(0x20, times: 2)
        balken(geplant.wert, von: max(1, groesste), into: &out)
      }
      // Only figures that no office has could be longer.
      Textspalten.fuelle(ab: anfang, Textspalten.breite, in: &out)
      Textspalten.beende(ab: anfang, in: &out)
    }
  }

  private static func prozent(_ zahl: Int, von ganzes: Int) -> Int {
    let (zehnfach, zuGross) = max(0, zahl).multipliedReportingOverflow(by: 100)
    return zuGross ? 9999 : min(9999, zehnfach / ganzes + (zehnfach % ganzes * 2 >= ganzes ? 1 : 0))
  }

  private static func balken(_ zahl: Int, von ganzes: Int, into out: inout ByteWriter) {
    let laenge = min(voll, prozent(zahl, von: ganzes) * voll / 100)
    for stelle in 0..<voll { out.put(stelle < laenge ? "█" as StaticString : "░") }
  }
}
