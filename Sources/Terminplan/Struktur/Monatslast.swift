package import Fachmodell
package import Kalender
package import SourceText

/// Personentage of each office in each month.
package struct Monatslast {
  package struct Monat: Hashable, Comparable {
    package let jahr: Int
    package let monat: Int

    package static func < (a: Monat, b: Monat) -> Bool { (a.jahr, a.monat) < (b.jahr, b.monat) }

    init(_ tag: Datum) {
      jahr = tag.jahr
      monat = tag.monat
    }

    var erster: Datum { Datum(jahr: jahr, monat: monat, tag: 1) ?? .erstes }
    var letzter: Datum { erster.adding(tage: Datum.tage(imMonat: monat, jahr: jahr) - 1) }

    package func arbeitstage(_ kalender: Arbeitstagsindex) -> Int {
      kalender.arbeitstage(von: erster, bis: letzter)
    }

    /// „März 2019“.
    package var text: String { "\(Self.namen[monat - 1]) \(jahr)" }

    private static let namen = [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ]
  }

  package struct Eintrag {
    package var zehntausendstel: Int
    /// The row that brings most.
    package var groesste: Datensatz
    var anteil: Int
  }

  private var lasten: [FoldedKey: [Monat: Eintrag]] = [:]
  private var reihenfolge: [FoldedKey] = []

  package init() {}

  /// In the order in which they were named.
  package var stellen: [(FoldedKey, [Monat: Eintrag])] {
    reihenfolge.compactMap { wer in lasten[wer].map { (wer, $0) } }
  }

  func monate(_ wer: FoldedKey) -> [Monat: Eintrag] { lasten[wer] ?? [:] }

  /// Spreads the days of a package evenly over its working days; longer ones than ten years say nothing of
  /// single months.
  package mutating func verteile(
    _ pt: Hundertstel, _ von: Datum, _ bis: Datum, _ wer: FoldedKey, _ kalender: Arbeitstagsindex,
    _ zeile: Datensatz
  ) {
    guard von <= bis, von.tage(bis: bis) <= 3660, pt.wert > 0, pt.wert < 100_000_000 else { return }
    let tage = kalender.arbeitstage(von: von, bis: bis)
    guard tage > 0 else { return }
    if lasten[wer] == nil { reihenfolge.append(wer) }
    var tag = von
    var (bisher, verteilt) = (0, 0)
    while tag <= bis {
      let monat = Monat(tag)
      let ende = min(bis, monat.letzter)
      bisher += kalender.arbeitstage(von: tag, bis: ende)
      // What is cut off one month goes to the next: together they are the whole.
      let anteil = pt.wert * 100 * bisher / tage - verteilt
      verteilt += anteil
      if var eintrag = lasten[wer]?[monat] {
        eintrag.zehntausendstel += anteil
        if anteil > eintrag.anteil { (eintrag.groesste, eintrag.anteil) = (zeile, anteil) }
        lasten[wer]?[monat] = eintrag
      } else {
        lasten[wer, default: [:]][monat] = Eintrag(
          zehntausendstel: anteil, groesste: zeile, anteil: anteil)
      }
      guard ende < .letztes else { return }
      tag = ende.adding(tage: 1)
    }
  }
}
