import Fachmodell
import Kalender
import SourceText

extension Projektplan {
  /// The days of work of each office in each month: its own against its share in the Projektauftrag, and
  /// beside them those of others in the packages that it answers for.
  mutating func belaste(_ struktur: Strukturplan, auftrag: Dokument?, _ index: Arbeitstagsindex) {
    let anteile = Vorgangsleser(struktur, auftrag: auftrag, index: index).anteile
    var (intern, extern) = (Monatslast(), Monatslast())
    var stellen: [(wer: FoldedKey, name: String)] = []
    var gesehen: Set<FoldedKey> = []
    for (stelle, element) in elemente.enumerated() where element.istBlatt {
      guard element.ptIntern != nil || element.ptExtern != nil, let von = element.beginn,
        let bis = element.ende, !element.verantwortlich.isEmpty
      else { continue }
      let wer = FoldedKey(element.verantwortlich)
      if gesehen.insert(wer).inserted { stellen.append((wer, element.verantwortlich)) }
      let zeile = struktur.elemente[stelle].zeile
      if let pt = element.ptIntern { intern.verteile(pt, von, bis, wer, index, zeile) }
      if let pt = element.ptExtern { extern.verteile(pt, von, bis, wer, index, zeile) }
    }
    lasten = stellen.compactMap { wer, name in
      let (eigene, fremde) = (intern.monate(wer), extern.monate(wer))
      let reihe = Self.reihe(Set(eigene.keys).union(fremde.keys))
      guard !reihe.isEmpty else { return nil }
      return Stellenlast(
        stelle: name,
        monate: reihe.map { monat in
          Stellenlast.Monat(
            jahr: monat.jahr, monat: monat.monat,
            geplant: Self.gerundet(eigene[monat]),
            verfuegbar: anteile[wer].map { Hundertstel($0 * monat.arbeitstage(index)) },
            extern: Self.gerundet(fremde[monat]))
        })
    }
  }

  private static func gerundet(_ eintrag: Monatslast.Eintrag?) -> Hundertstel {
    Hundertstel(((eintrag?.zehntausendstel ?? 0) + 50) / 100)
  }

  /// From the first month with work to the last, also those without any.
  private static func reihe(_ monate: Set<Monatslast.Monat>) -> [Monatslast.Monat] {
    guard let erster = monate.min(), let letzter = monate.max() else { return [] }
    // Between work centuries apart nobody looks at every month.
    guard letzter.jahr - erster.jahr < 50 else { return monate.sorted() }
    var reihe: [Monatslast.Monat] = []
    var monat = erster
    while monat <= letzter {
      reihe.append(monat)
      guard monat.letzter < .letztes else { break }
      monat = Monatslast.Monat(monat.letzter.adding(tage: 1))
    }
    return reihe
  }
}
