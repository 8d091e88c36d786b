import Kalender
import Testing

@Suite("Datum")
struct DatumTests {
  @Test("every day from 1900 to 2100 comes back from its number, in order")
  func roundTrip() throws {
    var expected = try #require(Datum(jahr: 1900, monat: 1, tag: 1)).tagesnummer
    var weekday = Wochentag.montag.rawValue
    for jahr in 1900...2100 {
      for monat in 1...12 {
        for tag in 1...31 {
          guard let datum = Datum(jahr: jahr, monat: monat, tag: tag) else { continue }
          guard datum.tagesnummer == expected, Datum(tagesnummer: expected) == datum,
            datum.jahr == jahr, datum.monat == monat, datum.tag == tag,
            datum.wochentag.rawValue == weekday
          else {
            Issue.record("\(datum) is day \(datum.tagesnummer), \(datum.wochentag)")
            return
          }
          expected += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(expected == Datum(jahr: 2101, monat: 1, tag: 1)?.tagesnummer)
  }

  @Test("day 0 is 1970-01-01, and the ends of the calendar are reached")
  func anchors() {
    #expect(Datum(jahr: 1970, monat: 1, tag: 1)?.tagesnummer == 0)
    #expect(Datum(jahr: 2000, monat: 3, tag: 1)?.tagesnummer == 11_017)
    #expect(Datum(tagesnummer: Datum.erstes.tagesnummer)?.iso == "0001-01-01")
    #expect(Datum(tagesnummer: Datum.letztes.tagesnummer)?.iso == "9999-12-31")
    #expect(Datum(tagesnummer: Datum.erstes.tagesnummer - 1) == nil)
    #expect(Datum(tagesnummer: Datum.letztes.tagesnummer + 1) == nil)
    #expect(Datum(tagesnummer: .min) == nil)
    #expect(Datum(tagesnummer: .max) == nil)
  }

  @Test(
    "what no calendar has is no date",
    arguments: [
      (2018, 2, 29), (1900, 2, 29), (2100, 2, 29), (2020, 2, 30), (2018, 4, 31), (2018, 6, 0),
      (2018, 0, 1), (2018, 13, 1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2018, 1, 32),
      (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
    ])
  func impossible(jahr: Int, monat: Int, tag: Int) {
    #expect(Datum(jahr: jahr, monat: monat, tag: tag) == nil)
  }

  @Test("29.02. exists in leap years", arguments: [2000, 2016, 2020, 2024, 1600])
  func leapDay(jahr: Int) {
    #expect(Datum(jahr: jahr, monat: 2, tag: 29) != nil)
  }

  @Test(
    "weekdays",
    arguments: [
      (2018, 6, 20, Wochentag.mittwoch, "Mittwoch", "Mi"),
      (1970, 1, 1, .donnerstag, "Donnerstag", "Do"),
      (1969, 12, 31, .mittwoch, "Mittwoch", "Mi"),
      (1989, 11, 9, .donnerstag, "Donnerstag", "Do"),
      (2000, 1, 1, .samstag, "Samstag", "Sa"),
      (2024, 2, 29, .donnerstag, "Donnerstag", "Do"),
      (1, 1, 1, .montag, "Montag", "Mo"),
      (9999, 12, 31, .freitag, "Freitag", "Fr"),
    ])
  func weekday(
    jahr: Int, monat: Int, tag: Int, expected: Wochentag, name: String, kurz: String
  ) throws {
    let wochentag = try #require(Datum(jahr: jahr, monat: monat, tag: tag)).wochentag
    #expect(wochentag == expected)
    #expect(wochentag.name == name)
    #expect(wochentag.kurz == kurz)
  }

  @Test("the three ways to write a date")
  func texts() throws {
    let datum = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    #expect(datum.text == "20.06.2018")
    #expect(datum.iso == "2018-06-20")
    #expect(datum.langText == "20. Juni 2018")
    let early = try #require(Datum(jahr: 987, monat: 3, tag: 1))
    #expect(early.text == "01.03.0987")
    #expect(early.iso == "0987-03-01")
    #expect(early.langText == "1. März 987")
  }

  @Test(
    "days are added over ends of months and years",
    arguments: [
      ("2018-12-31", 1, "2019-01-01"), ("2020-02-28", 1, "2020-02-29"),
      ("2019-02-28", 1, "2019-03-01"), ("2019-03-01", -1, "2019-02-28"),
      ("2018-06-20", 0, "2018-06-20"), ("2018-06-20", 365, "2019-06-20"),
      ("2018-06-20", Int.max, "9999-12-31"), ("2018-06-20", Int.min, "0001-01-01"),
      ("1969-12-31", Int.min, "0001-01-01"),
    ])
  func adding(start: String, tage: Int, expected: String) throws {
    let datum = try day(start)
    #expect(datum.adding(tage: tage).iso == expected)
  }

  @Test("days between two dates, and their order")
  func distance() throws {
    let (a, b) = (try day("2018-06-20"), try day("2019-01-01"))
    #expect(a.tage(bis: b) == 195)
    #expect(b.tage(bis: a) == -195)
    #expect(a < b)
    #expect(a <= a)
    #expect(Datum.erstes < a && b < Datum.letztes)
  }
}
