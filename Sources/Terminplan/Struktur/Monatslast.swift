package import Fachmodell
package import Kalender
package import SourceText

/// Personentage of each office in each month.
package struct Monatslast {
  package struct Monat: Hashable, Comparable {
    package let jahr: Int
    package let monat: Int

    package static func < (a: Monat, b: Monat) -> Bool { (a.jahr, a.monat) < (b.jahr, b.monat) }

    init(_ tag: Datum) { self.init(tag.jahr, tag.monat) }

    private init(_ jahr: Int, _ monat: Int) {
      self.jahr = jahr
      self.monat = monat
    }

    var erster: Datum { Datum(jahr: jahr, monat: monat, tag: 1) ?? .erstes }
    var letzter: Datum {
      Datum(jahr: jahr, monat: monat, tag: Datum.tage(imMonat: monat, jahr: jahr)) ?? .letztes
    }
    var naechster: Monat { Monat(monat == 12 ? jahr + 1 : jahr, monat == 12 ? 1 : monat + 1) }

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
    package let monat: Monat
    package var zehntausendstel: Int
    /// The row that brings most.
    package var groesste: Datensatz
    var anteil: Int
  }

  /// In the order in which they were named, the months of each in theirs. Arrays: a plan has a handful of
  /// offices, and one month follows the other.
  package private(set) var stellen: [(wer: FoldedKey, monate: [Eintrag])] = []

  package init() {}

  func monate(_ wer: FoldedKey) -> [Monat: Eintrag] {
    let monate = stellen.first { $0.wer == wer }?.monate ?? []
    return Dictionary(uniqueKeysWithValues: monate.map { ($0.monat, $0) })
  }

  /// Spreads the days of a package evenly over its working days; longer ones than ten years say nothing of
  /// single months.
  package mutating func verteile(
    _ pt: Hundertstel, _ von: Datum, _ bis: Datum, _ wer: FoldedKey, _ kalender: Arbeitstagsindex,
    _ zeile: Datensatz
  ) {
    guard von <= bis, von.tage(bis: bis) <= 3660, pt.wert > 0, pt.wert < 100_000_000 else { return }
    let tage = kalender.arbeitstage(von: von, bis: bis)
    guard tage > 0 else { return }
    let stelle = stellen.firstIndex { $0.wer == wer } ?? stellen.count
    if stelle == stellen.count { stellen.append((wer, [])) }
    var (tag, monat) = (von, Monat(von))
    var ort = stellen[stelle].monate.stelle(ab: monat)
    var (bisher, verteilt) = (0, 0)
    while true {
      let ende = min(bis, monat.letzter)
      bisher += kalender.arbeitstage(von: tag, bis: ende)
      // What is cut off one month goes to the next: together they are the whole.
      let anteil = pt.wert * 100 * bisher / tage - verteilt
      verteilt += anteil
      if ort < stellen[stelle].monate.count, stellen[stelle].monate[ort].monat == monat {
        stellen[stelle].monate[ort].zehntausendstel += anteil
        if anteil > stellen[stelle].monate[ort].anteil {
          stellen[stelle].monate[ort].groesste = zeile
          stellen[stelle].monate[ort].anteil = anteil
        }
      } else {
        stellen[stelle].monate.insert(
          Eintrag(monat: monat, zehntausendstel: anteil, groesste: zeile, anteil: anteil), at: ort)
      }
      guard ende < bis else { return }
      monat = monat.naechster
      tag = monat.erster
      ort += 1
    }
  }
}

extension [Monatslast.Eintrag] {
  /// Where that month stands, or would.
  fileprivate func stelle(ab monat: Monatslast.Monat) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].monat < monat { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
