/// A day that people take for a public holiday, or keep free, though in most Länder no law says so.
///
/// Whether it is one at a place, `Feiertage` knows: Buß- und Bettag is one in Sachsen, Easter Sunday in Brandenburg.
package enum Gedenktag: CaseIterable, Hashable, Sendable {
  case ostersonntag
  case pfingstsonntag
  case bussUndBettag
  case heiligabend
  case silvester

  /// „Heiligabend“.
  package var name: String {
    switch self {
    case .ostersonntag: "Ostersonntag"
    case .pfingstsonntag: "Pfingstsonntag"
    case .bussUndBettag: "Buß- und Bettag"
    case .heiligabend: "Heiligabend"
    case .silvester: "Silvester"
    }
  }

  /// `nil` outside the years 1 to 9999.
  package func datum(jahr: Int) -> Datum? {
    switch self {
    case .ostersonntag: Datum.ostersonntag(jahr: jahr)
    case .pfingstsonntag: Datum.ostersonntag(jahr: jahr)?.adding(tage: 49)
    case .bussUndBettag: Datum.bussUndBettag(jahr: jahr)
    case .heiligabend: Datum(jahr: jahr, monat: 12, tag: 24)
    case .silvester: Datum(jahr: jahr, monat: 12, tag: 31)
    }
  }

  /// The one that falls on the date; no two ever fall on one.
  package init?(am datum: Datum) {
    guard let gedenktag = Self.allCases.first(where: { $0.datum(jahr: datum.jahr) == datum })
    else { return nil }
    self = gedenktag
  }
}
