/// The public holidays at one place: of a Land, and of the municipality where the law leaves it to it.
///
/// Exact from 1995 on (`exaktAb`), as the laws stand today; before that a good guess.
/// Sundays are no public holidays here, but those that a law names (Brandenburg).
package struct Feiertage: Sendable {
  package let land: Land
  package let oertliche: Set<OertlicherFeiertag>

  /// In the order of the table.
  private let regeln: [Feiertagsregel]

  /// The first year whose holidays are exact.
  package static let exaktAb = 1995

  /// `oertliche` that the law of the Land does not know have no effect.
  package init(land: Land, oertliche: Set<OertlicherFeiertag> = []) {
    self.land = land
    self.oertliche = oertliche
    regeln = Feiertagsregel.tabelle.filter { regel in
      regel.laender.contains(land) && regel.oertlich.map(oertliche.contains) ?? true
    }
  }

  /// In the order of the year; two may fall on one day (01.05.2008). Empty outside the years 1 to 9999.
  package func feiertage(jahr: Int) -> [Feiertag] {
    guard let ostersonntag = Datum.ostersonntag(jahr: jahr) else { return [] }
    let found = regeln.compactMap { regel in
      regel.datum(jahr: jahr, ostersonntag: ostersonntag).map {
        Feiertag(datum: $0, name: regel.name)
      }
    }
    // The place in the table decides between two on one day: `sorted` alone need not keep it.
    return found.enumerated()
      .sorted { ($0.element.datum, $0.offset) < ($1.element.datum, $1.offset) }
      .map(\.element)
  }

  /// The days of the year that are holidays, in no order and without names; two may be the same.
  func tage(jahr: Int) -> [Datum] {
    guard let ostersonntag = Datum.ostersonntag(jahr: jahr) else { return [] }
    return regeln.compactMap { $0.datum(jahr: jahr, ostersonntag: ostersonntag) }
  }

  /// The holiday's name, the table's first where two fall on one day; `nil` on other days.
  package func feiertag(am datum: Datum) -> String? {
    let (jahr, monat, tag) = (datum.jahr, datum.monat, datum.tag)
    // From Good Friday to Corpus Christi: nobody looks for Easter in other months.
    let sinceEaster =
      (3...6).contains(monat) ? Datum.ostersonntag(jahr: jahr)?.tage(bis: datum) : nil
    // Looked at where they lie: each is asked for every day, and holds a set.
    let regel = regeln.indices.first { stelle in
      switch regeln[stelle].termin {
      case .fest(let festerMonat, let festerTag):
        guard festerMonat == monat, festerTag == tag else { return false }
      case .ostern(let offset):
        guard offset == sinceEaster else { return false }
      case .bussUndBettag:
        guard monat == 11, Datum.bussUndBettag(jahr: jahr) == datum else { return false }
      }
      return regeln[stelle].jahre.contains(jahr)
    }
    return regel.map { regeln[$0].name }
  }
}
