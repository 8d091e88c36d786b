/// A day of the week, Monday first as ISO 8601 counts.
package enum Wochentag: Int, CaseIterable, Hashable, Sendable, Comparable {
  case montag = 1
  case dienstag
  case mittwoch
  case donnerstag
  case freitag
  case samstag
  case sonntag

  /// `tagesnummer` counts days since 1970-01-01, a Thursday.
  init(tagesnummer: Int) {
    let sinceMonday = ((tagesnummer + 3) % 7 + 7) % 7
    self =
      switch sinceMonday {
      case 0: .montag
      case 1: .dienstag
      case 2: .mittwoch
      case 3: .donnerstag
      case 4: .freitag
      case 5: .samstag
      default: .sonntag
      }
  }

  /// „Mittwoch“.
  package var name: String {
    switch self {
    case .montag: "Montag"
    case .dienstag: "Dienstag"
    case .mittwoch: "Mittwoch"
    case .donnerstag: "Donnerstag"
    case .freitag: "Freitag"
    case .samstag: "Samstag"
    case .sonntag: "Sonntag"
    }
  }

  /// „Mi“: the first two letters, without a full stop.
  package var kurz: String { String(name.prefix(2)) }

  /// Samstag and Sonntag.
  package var isWochenende: Bool { self >= .samstag }

  package static func < (a: Wochentag, b: Wochentag) -> Bool { a.rawValue < b.rawValue }
}
