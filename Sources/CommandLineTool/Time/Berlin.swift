internal import Diagnostics

/// The clock on the town hall: Central European Time, with the summer time of the European Union.
///
/// Source: directive 2000/84/EC, articles 2 and 3: from 01:00 UTC on the last Sunday of March to 01:00
/// UTC on the last Sunday of October; from 1981 to 1995 it ended on the last Sunday of September.
/// Before 1981 there is no summer time here, which is wrong by an hour in 1980 only (since 1950).
enum Berlin {
  /// The day in Berlin at this moment, in seconds since 1970-01-01 00:00 UTC.
  static func day(at seconds: Int) -> Stichtag {
    let offset = isSummer(seconds) ? 7200 : 3600
    return CivilDay.day(number: CivilDay.floorDivided(seconds + offset, 86_400))
  }

  private static func isSummer(_ seconds: Int) -> Bool {
    let year = CivilDay.day(number: CivilDay.floorDivided(seconds, 86_400)).year
    guard year >= 1981 else { return false }
    let lastMonth = year >= 1996 ? (month: 10, days: 31) : (month: 9, days: 30)
    let start = lastSunday(year, month: 3, days: 31)
    let end = lastSunday(year, month: lastMonth.month, days: lastMonth.days)
    return start <= seconds && seconds < end
  }

  /// 01:00 UTC on that day.
  private static func lastSunday(_ year: Int, month: Int, days: Int) -> Int {
    let last = CivilDay.number(of: Stichtag(year: year, month: month, day: days))
    return (last - CivilDay.weekday(number: last)) * 86_400 + 3600
  }
}
