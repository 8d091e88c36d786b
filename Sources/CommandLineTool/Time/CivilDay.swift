internal import Diagnostics

/// Days and years without Foundation, whose loading alone would cost more than the whole check of a
/// paper. Proleptic Gregorian calendar; days count from 1970-01-01.
///
/// Source: Howard Hinnant, „chrono-Compatible Low-Level Date Algorithms“.
enum CivilDay {
  static func number(of day: Stichtag) -> Int {
    let year = day.month <= 2 ? day.year - 1 : day.year
    let era = floorDivided(year, 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func day(number: Int) -> Stichtag {
    let shifted = number + 719_468
    let era = floorDivided(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return Stichtag(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Whether the calendar has this day.
  static func exists(_ day: Stichtag) -> Bool {
    (1...12).contains(day.month) && (1...31).contains(day.day)
      && self.day(number: number(of: day)) == day
  }

  /// 0 for Sunday.
  static func weekday(number: Int) -> Int { number + 4 - 7 * floorDivided(number + 4, 7) }

  static func floorDivided(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((-a + b - 1) / b)
  }
}
