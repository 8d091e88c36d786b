package import Kalender

/// The network computation of a plan (DIN 69900, critical path method) in working days.
///
/// - A duration counts working days, both ends included: `ende = beginn + (dauer − 1)`. A milestone has
///   none and lies at the end of its day.
/// - EA (FS): the successor begins on the next working day after the end, plus the distance. A milestone may
///   lie on the same day as what it waits for; what waits for it begins on the next working day.
/// - AA (SS): beginning ≥ beginning + distance. EE (FF): end ≥ end + distance. AE (SF): end ≥ beginning +
///   distance. Distances count working days of the plan's calendar, negative ones backwards.
/// - AE compares days, as the definition of the field does: the last day of the successor is no earlier than
///   the first day of the predecessor, whom it hands over to on that day. Programs that compare moments (MS
///   Project) let the successor end on the evening before; so the file for them carries one day more
///   (`Anordnung.verzug`), and they come to the same dates.
/// - An element with parts lasts from its first to its last leaf. What waits for its end waits for all
///   leaves, and all wait where it has to wait to begin. For its beginning counts one leaf, that
///   which begins first without these very arrows, of several the first of the file. Where its end has to wait, one leaf
///   waits: the last of the file for which nobody waits. „Some leaf, whichever it is“ would be what the words
///   say, but that has no earliest date that one pass finds, and the drawing could not show the arrow.
/// - `beginn` is the first day of what has no date of its own. `ende` is the fixed end of the plan; without
///   one the plan ends with its last element, so that no float is negative but for „nicht nach“.
/// - What stands in a circle that cannot be kept gets no dates, nor does what waits for it.
package struct Netz {
  /// Of each element, `nil` where it cannot be placed.
  package let termine: [Termine?]
  /// Elements in circles that no dates satisfy, and what waits for them.
  package let unloesbare: [Int]
  /// Why, where it is no circle of elements but „AA“ and „EE“ with durations and distances that cannot all
  /// hold; at most twenty.
  package let widersprueche: [Netzwiderspruch]

  /// Indices in `anordnungen` and parents are those of `vorgaenge`.
  package init(
    _ vorgaenge: [Vorgang], _ anordnungen: [Anordnung], kalender: Arbeitskalender, beginn: Datum?,
    ende: Datum?
  ) {
    let genannt =
      vorgaenge.flatMap { [$0.nichtVor, $0.nichtNach] }.compactMap { $0 }
      + [beginn, ende].compactMap { $0 }
    guard let anfang = beginn ?? vorgaenge.compactMap(\.nichtVor).min(),
      let erster = genannt.min(), let letzter = genannt.max()
    else {
      termine = [Termine?](repeating: nil, count: vorgaenge.count)
      unloesbare = []
      widersprueche = []
      return
    }
    let jahre = erster.jahr...letzter.jahr
    let index = Arbeitstagsindex(kalender, nullpunkt: anfang, jahre: jahre)
    let laengen = vorgaenge.map { vorgang in
      vorgang.istMeilenstein ? 0 : max(min(vorgang.dauer ?? 1, 100_000), 1) - 1
    }
    let rechnung = Self.rechnung(vorgaenge, anordnungen, laengen, index, ende: ende)
    unloesbare = rechnung.unloesbare
    widersprueche = rechnung.widersprueche
    let grenzen = rechnung.grenzen
    let weiter = Self.index(index, kalender, anfang, jahre, deckt: grenzen)
    termine = rechnung.termine(weiter)
  }

  /// Where somebody waits for the beginning of an element with parts, a first computation without these arrows
  /// tells which of its leaves begins first. Should that leaf stand in a circle because of it, another one counts.
  private static func rechnung(
    _ vorgaenge: [Vorgang], _ anordnungen: [Anordnung], _ laengen: [Int],
    _ index: Arbeitstagsindex, ende: Datum?
  ) -> Netzrechnung {
    func rechne(_ anordnungen: [Anordnung], _ frueh: [Int?]) -> Netzrechnung {
      let graph = Netzgraph(vorgaenge, anordnungen, laengen: laengen, frueh: frueh)
      return Netzrechnung(graph, vorgaenge, laengen, index, ende: ende)
    }
    var hatTeile = [Bool](repeating: false, count: vorgaenge.count)
    for vorgang in vorgaenge { if let eltern = vorgang.eltern { hatTeile[eltern] = true } }
    let ohne = anordnungen.filter { anordnung in
      !hatTeile[anordnung.vorgaenger]
        || anordnung.art != .anfangAnfang && anordnung.art != .anfangEnde
    }
    guard ohne.count < anordnungen.count else { return rechne(anordnungen, []) }
    let gerechnet = rechne(anordnungen, rechne(ohne, []).fruehesteBeginne)
    guard !gerechnet.unloesbare.isEmpty else { return gerechnet }
    let anders = rechne(anordnungen, [])
    return anders.unloesbare.count < gerechnet.unloesbare.count ? anders : gerechnet
  }

  /// An index with as many years as the numbers need, within the years 1 to 9999.
  private static func index(
    _ index: Arbeitstagsindex, _ kalender: Arbeitskalender, _ anfang: Datum,
    _ jahre: ClosedRange<Int>, deckt grenzen: ClosedRange<Int>
  ) -> Arbeitstagsindex {
    var (index, von, bis, mehr) = (index, jahre.lowerBound, jahre.upperBound, 2)
    while true {
      let zuFrueh = grenzen.lowerBound < index.grenzen.lowerBound && von > 1
      let zuSpaet = grenzen.upperBound > index.grenzen.upperBound && bis < 9999
      guard zuFrueh || zuSpaet else { return index }
      if zuFrueh { von = max(von - mehr, 1) }
      if zuSpaet { bis = min(bis + mehr, 9999) }
      mehr *= 4
      index = Arbeitstagsindex(kalender, nullpunkt: anfang, jahre: von...bis)
    }
  }
}
