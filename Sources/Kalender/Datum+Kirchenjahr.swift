extension Datum {
  /// Easter Sunday of the Gregorian calendar; `nil` outside the years 1 to 9999.
  ///
  /// Source: the „anonymous Gregorian algorithm“ (Nature, 1876; Butcher, Meeus).
  package static func ostersonntag(jahr: Int) -> Datum? {
    guard (1...9999).contains(jahr) else { return nil }
    let golden = jahr % 19
    let (century, yearOfCentury) = jahr.quotientAndRemainder(dividingBy: 100)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let sum = epact + toSunday - 7 * late + 114
    return Datum(jahr: jahr, monat: sum / 31, tag: sum % 31 + 1)
  }

  /// The Wednesday before 23 November, eleven days before the first Advent Sunday;
  /// `nil` outside the years 1 to 9999.
  package static func bussUndBettag(jahr: Int) -> Datum? {
    guard let last = Datum(jahr: jahr, monat: 11, tag: 22) else { return nil }
    let sinceWednesday = (last.wochentag.rawValue - Wochentag.mittwoch.rawValue + 7) % 7
    return last.adding(tage: -sinceWednesday)
  }
}
