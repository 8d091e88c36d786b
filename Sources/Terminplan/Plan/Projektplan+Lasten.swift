import Fachmodell
import Kalender
import SourceText

extension Projektplan {
  /// The own days of work of each office in each month, against its share in the Projektauftrag.
  mutating func belaste(_ struktur: Strukturplan, auftrag: Dokument?, _ index: Arbeitstagsindex) {
    let anteile = Vorgangsleser(struktur, auftrag: auftrag, index: index).anteile
    var last = Monatslast()
    var namen: [FoldedKey: String] = [:]
    for (stelle, element) in elemente.enumerated() where element.istBlatt {
      guard let pt = element.ptIntern, let von = element.beginn, let bis = element.ende,
        !element.verantwortlich.isEmpty
      else { continue }
      let wer = FoldedKey(element.verantwortlich)
      namen[wer] = namen[wer] ?? element.verantwortlich
      last.verteile(pt, von, bis, wer, index, struktur.elemente[stelle].zeile)
    }
    lasten = last.stellen.map { wer, monate in
      Stellenlast(
        stelle: namen[wer] ?? "",
        monate: Self.luecken(monate).map { monat, zehntausendstel in
          Stellenlast.Monat(
            jahr: monat.jahr, monat: monat.monat, geplant: Hundertstel(zehntausendstel / 100),
            verfuegbar: anteile[wer].map { Hundertstel($0 * monat.arbeitstage(index)) })
        })
    }
  }

  /// From the first month with work to the last, also those without any.
  private static func luecken(
    _ monate: [Monatslast.Monat: Monatslast.Eintrag]
  ) -> [(Monatslast.Monat, Int)] {
    guard let erster = monate.keys.min(), let letzter = monate.keys.max() else { return [] }
    // Between work centuries apart nobody looks at every month.
    guard letzter.jahr - erster.jahr < 50 else {
      return monate.keys.sorted().map { ($0, monate[$0]?.zehntausendstel ?? 0) }
    }
    var reihe: [(Monatslast.Monat, Int)] = []
    var monat = erster
    while monat <= letzter {
      reihe.append((monat, monate[monat]?.zehntausendstel ?? 0))
      guard monat.letzter < .letztes else { break }
      monat = Monatslast.Monat(monat.letzter.adding(tage: 1))
    }
    return reihe
  }
}
