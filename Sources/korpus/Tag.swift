/// A calendar day, as days since 1 January 1970 in the Gregorian calendar.
struct Tag: Hashable, Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  /// Days from the civil date (March-based years, as in Hinnant's „chrono“ algorithms).
  init(_ year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  var year: Int { civil.year }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { (number + 3) % 7 + 1 }

  var weekdayName: String {
    [
      "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ][weekday - 1]
  }

  /// „20.06.2018“.
  var german: String {
    let date = civil
    return "\(twoDigits(date.day)).\(twoDigits(date.month)).\(date.year)"
  }

  /// „2018-06-20“.
  var iso: String {
    let date = civil
    return "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
  }

  static func < (a: Tag, b: Tag) -> Bool { a.number < b.number }
  static func + (tag: Tag, days: Int) -> Tag { Tag(number: tag.number + days) }
  static func - (tag: Tag, days: Int) -> Tag { Tag(number: tag.number - days) }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
