/// Where, since when and on which day a holiday is public: a line of the table in `Feiertagsregel+Tabelle`.
struct Feiertagsregel: Sendable {
  enum Termin: Sendable {
    case fest(monat: Int, tag: Int)
    /// Days after Easter Sunday; negative before it.
    case ostern(Int)
    case bussUndBettag
  }

  let name: String
  let termin: Termin
  let laender: Set<Land>
  /// Both ends included.
  let jahre: ClosedRange<Int>
  /// Set where only some municipalities have the holiday.
  let oertlich: OertlicherFeiertag?

  /// Without `in`, all Länder; without years, all that the calendar knows.
  init(
    _ name: String, _ termin: Termin, in laender: Set<Land> = Set(Land.allCases),
    ab: Int = 1, bis: Int = 9999, oertlich: OertlicherFeiertag? = nil
  ) {
    self.name = name
    self.termin = termin
    self.laender = laender
    jahre = ab...max(ab, bis)
    self.oertlich = oertlich
  }

  /// `ostersonntag` is that of the year.
  func datum(jahr: Int, ostersonntag: Datum) -> Datum? {
    guard jahre.contains(jahr) else { return nil }
    return switch termin {
    case .fest(let monat, let tag): Datum(jahr: jahr, monat: monat, tag: tag)
    case .ostern(let offset): ostersonntag.adding(tage: offset)
    case .bussUndBettag: Datum.bussUndBettag(jahr: jahr)
    }
  }
}
