import Fachmodell
import Kalender

extension Projektplan {
  /// What has been done, from the leaves upwards, and how it stands on the day to compare with.
  ///
  /// Percents weigh by duration; leaves that name none count as nothing done where others do. Without any
  /// word about what happened nothing is compared: a plan that nobody keeps is not late.
  mutating func vergleiche(_ vonUnten: [Int], _ index: Arbeitstagsindex) {
    guard
      elemente.contains(where: { $0.fertig != nil || $0.istBeginn != nil || $0.istEnde != nil })
    else { return }
    var tage = [Int](repeating: 0, count: elemente.count)
    var getan = tage
    for stelle in vonUnten {
      let kinder = elemente[stelle].kinder
      if kinder.isEmpty {
        if elemente[stelle].istEnde != nil { elemente[stelle].fertig = 100 }
        // A milestone says by its being there as much as a day.
        tage[stelle] = min(max(elemente[stelle].dauer ?? 1, 1), 100_000)
        getan[stelle] = tage[stelle] * (elemente[stelle].fertig ?? 0)
      } else {
        tage[stelle] = kinder.reduce(0) { $0 + tage[$1] }
        getan[stelle] = kinder.reduce(0) { $0 + getan[$1] }
        elemente[stelle].fertig = tage[stelle] == 0 ? nil : getan[stelle] / tage[stelle]
        elemente[stelle].istBeginn =
          elemente[stelle].istBeginn ?? kinder.compactMap { elemente[$0].istBeginn }.min()
        let enden = kinder.compactMap { elemente[$0].istEnde }
        if elemente[stelle].istEnde == nil, enden.count == kinder.count {
          elemente[stelle].istEnde = enden.max()
        }
      }
      guard let stichtag else { continue }
      elemente[stelle].stand = Self.stand(elemente[stelle], am: stichtag)
      elemente[stelle].rueckstand = rueckstand(stelle, tage: tage[stelle], am: stichtag, index)
    }
  }

  private static func stand(_ element: Planelement, am stichtag: Datum) -> Stand {
    if element.fertig == 100 || element.istEnde != nil { return .fertig }
    let hatBegonnen = element.istBeginn != nil || (element.fertig ?? 0) > 0
    if let ende = element.ende, ende < stichtag { return .verspaetet }
    if !hatBegonnen, !element.istMeilenstein, let beginn = element.beginn, beginn < stichtag {
      return .verspaetet
    }
    return hatBegonnen ? .laeuft : .nichtBegonnen
  }

  /// Of a leaf what should have been done at the end of the day, less what has been; of an inner element
  /// what the latest of its parts is behind: days of parts that run side by side are no sum, and one that is
  /// ahead helps none that is late.
  private func rueckstand(
    _ stelle: Int, tage: Int, am stichtag: Datum, _ index: Arbeitstagsindex
  ) -> Int? {
    let element = elemente[stelle]
    guard element.istBlatt else {
      return element.kinder.compactMap { elemente[$0].rueckstand }.max()
    }
    guard let beginn = element.beginn, let ende = element.ende, beginn <= ende else { return nil }
    if element.istMeilenstein {
      guard element.fertig != 100, ende < stichtag else { return 0 }
      return index.abstand(von: ende, bis: stichtag)
    }
    let geplant = index.arbeitstage(von: beginn, bis: min(ende, stichtag))
    let verstrichen = stichtag < beginn ? 0 : min(geplant, tage)
    return verstrichen - tage * (element.fertig ?? 0) / 100
  }
}
