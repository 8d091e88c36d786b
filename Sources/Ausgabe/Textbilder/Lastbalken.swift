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
      let stelle = monat.monat < 10 ? "0\(monat.monat)" : String(monat.monat)
      var zeile = "  \(stelle).\(monat.jahr)  "
      zeile += Textspalten.rechts("\(geplant.text) PT", 10)
      if let verfuegbar = grenze, verfuegbar.wert > 0 {
        zeile += Textspalten.feld(" von \(verfuegbar.text) PT", 16)
        zeile += balken(geplant.wert, von: verfuegbar.wert)
        let prozent = prozent(geplant.wert, von: verfuegbar.wert)
        zeile += Textspalten.rechts("\(prozent) %", 7)
        if prozent > 100 { zeile += "  zu viel" }
      } else {
        zeile += "  " + balken(geplant.wert, von: max(1, groesste))
      }
      // Only figures that no office has could be longer.
      Textspalten.zeile(Textspalten.feld(zeile, Textspalten.breite), into: &out)
    }
  }

  private static func prozent(_ zahl: Int, von ganzes: Int) -> Int {
    let (zehnfach, zuGross) = max(0, zahl).multipliedReportingOverflow(by: 100)
    return zuGross ? 9999 : min(9999, zehnfach / ganzes + (zehnfach % ganzes * 2 >= ganzes ? 1 : 0))
  }

  private static func balken(_ zahl: Int, von ganzes: Int) -> String {
    let laenge = min(voll, prozent(zahl, von: ganzes) * voll / 100)
    return String(repeating: "█", count: laenge) + String(repeating: "░", count: voll - laenge)
  }
}
