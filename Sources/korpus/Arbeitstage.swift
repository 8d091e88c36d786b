extension Tag {
  /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
  static func easter(_ year: Int) -> Tag {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let e = b % 4
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Tag(year, n / 31, n % 31 + 1)
  }

  /// Holidays of Baden-Württemberg, and the two half days on which nobody convenes anything.
  var isFree: Bool {
    let date = civil
    switch (date.month, date.day) {
    case (1, 1), (1, 6), (5, 1), (10, 3), (11, 1), (12, 24), (12, 25), (12, 26), (12, 31):
      return true
    case (10, 31) where date.year == 2017:
      return true
    default:
      // Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi.
      return [-2, 1, 39, 50, 60].contains(number - Tag.easter(date.year).number)
    }
  }

  var isWorkday: Bool { weekday <= 5 && !isFree }

  /// This day if it is a working day, else the next one.
  var workday: Tag {
    var day = self
    while !day.isWorkday { day = day + 1 }
    return day
  }

  /// This day if it is a working day, else the one before.
  var workdayBefore: Tag {
    var day = self
    while !day.isWorkday { day = day - 1 }
    return day
  }

  /// The last day of a piece of work that starts here and takes so many working days.
  func end(ofWorkdays count: Int) -> Tag {
    var day = workday
    for _ in 1..<max(2, count) where count > 1 { day = (day + 1).workday }
    return day
  }

  /// This day or the next Tuesday, Wednesday or Thursday that is no holiday.
  var sittingDay: Tag {
    var day = self
    while !(2...4).contains(day.weekday) || day.isFree { day = day + 1 }
    return day
  }
}
