/// A calendar date: Gregorian, without time of day and time zone, years 1 to 9999.
///
/// Dates before 1582 count in the Gregorian calendar that is drawn backwards, as ISO 8601 does.
package struct Datum: Hashable, Sendable {
  /// `jahr · 512 + monat · 32 + tag`: one word, and its order is the order of the dates.
  private let packed: Int32

  /// `nil` when the calendar has no such day: 30.02., 29.02. of a common year, year 0 or 10000.
  package init?(jahr: Int, monat: Int, tag: Int) {
    guard (1...9999).contains(jahr), (1...12).contains(monat), tag >= 1,
      tag <= Self.tage(imMonat: monat, jahr: jahr)
    else { return nil }
    self.init(checkedJahr: jahr, monat: monat, tag: tag)
  }

  /// Days since 1970-01-01, which is 0; `nil` outside the years 1 to 9999.
  package init?(tagesnummer: Int) {
    guard Self.tagesnummern.contains(tagesnummer) else { return nil }
    self.init(checkedTagesnummer: tagesnummer)
  }

  private init(checkedJahr jahr: Int, monat: Int, tag: Int) {
    packed = Int32(truncatingIfNeeded: jahr << 9 | monat << 5 | tag)
  }

  /// Counts in years that begin in March, so that the leap day is a year's last day.
  /// Source: Howard Hinnant, „chrono-Compatible Low-Level Date Algorithms“, `civil_from_days`.
  private init(checkedTagesnummer number: Int) {
    let sinceMarchOfYear0 = number + Self.daysFromMarchOfYear0To1970
    let era = sinceMarchOfYear0 / 146_097
    let dayOfEra = sinceMarchOfYear0 % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let monat = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      checkedJahr: yearOfEra + era * 400 + (monat <= 2 ? 1 : 0), monat: monat,
      tag: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  package var jahr: Int { Int(packed >> 9) }
  /// 1 to 12.
  package var monat: Int { Int(packed >> 5 & 15) }
  /// 1 to 31.
  package var tag: Int { Int(packed & 31) }

  /// Days since 1970-01-01, which is 0. Source: Hinnant, `days_from_civil`.
  package var tagesnummer: Int {
    let monat = monat
    let year = monat <= 2 ? jahr - 1 : jahr
    let yearOfEra = year % 400
    let dayOfYear = (153 * (monat > 2 ? monat - 3 : monat + 9) + 2) / 5 + tag - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return year / 400 * 146_097 + dayOfEra - Self.daysFromMarchOfYear0To1970
  }

  package var wochentag: Wochentag { Wochentag(tagesnummer: tagesnummer) }

  /// The date so many days later, or earlier for a negative number. Stops at `erstes` and `letztes`.
  package func adding(tage: Int) -> Datum {
    let (sum, overflow) = tagesnummer.addingReportingOverflow(tage)
    let wanted = overflow ? (tage < 0 ? Int.min : Int.max) : sum
    return Datum(
      checkedTagesnummer: min(
        max(wanted, Self.tagesnummern.lowerBound), Self.tagesnummern.upperBound))
  }

  /// Days from this date to the other: 0 for the same day, 1 for the next one.
  package func tage(bis other: Datum) -> Int { other.tagesnummer - tagesnummer }

  /// 01.01.0001.
  package static let erstes = Datum(checkedJahr: 1, monat: 1, tag: 1)
  /// 31.12.9999.
  package static let letztes = Datum(checkedJahr: 9999, monat: 12, tag: 31)

  package static func isSchaltjahr(_ jahr: Int) -> Bool {
    jahr.isMultiple(of: 4) && (!jahr.isMultiple(of: 100) || jahr.isMultiple(of: 400))
  }

  /// 28 to 31; `monat` is 1 to 12.
  package static func tage(imMonat monat: Int, jahr: Int) -> Int {
    switch monat {
    case 2: isSchaltjahr(jahr) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysFromMarchOfYear0To1970 = 719_468
  /// 0001-01-01 and 9999-12-31.
  private static let tagesnummern = -719_162...2_932_896
}

extension Datum: Comparable {
  package static func < (a: Datum, b: Datum) -> Bool { a.packed < b.packed }
}

extension Datum: CustomStringConvertible {
  package var description: String { iso }
}
