import Kalender
import Testing

@Suite("Feiertage der Länder")
struct FeiertageTests {
  @Test(
    "Easter Sunday",
    arguments: [
      "2018-04-01", "2019-04-21", "2024-03-31", "2027-03-28", "2000-04-23", "2038-04-25",
      "1818-03-22", "2285-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2049-04-18",
    ])
  func easter(expected: String) throws {
    let datum = try day(expected)
    #expect(Datum.ostersonntag(jahr: datum.jahr) == datum)
  }

  @Test("Easter Sunday is a Sunday from 22 March to 25 April in every year of the calendar")
  func easterIsSunday() throws {
    for jahr in 1...9999 {
      let datum = try #require(Datum.ostersonntag(jahr: jahr))
      let earliest = try #require(Datum(jahr: jahr, monat: 3, tag: 22))
      guard datum.wochentag == .sonntag, (0...34).contains(earliest.tage(bis: datum)) else {
        Issue.record("\(datum) is a \(datum.wochentag.name)")
        return
      }
    }
    #expect(Datum.ostersonntag(jahr: 0) == nil)
    #expect(Datum.ostersonntag(jahr: .max) == nil)
  }

  @Test(
    "Buß- und Bettag is the Wednesday before 23 November",
    arguments: ["2018-11-21", "2021-11-17", "2022-11-16", "2023-11-22", "2017-11-22", "2024-11-20"])
  func bussUndBettag(expected: String) throws {
    let datum = try day(expected)
    #expect(Datum.bussUndBettag(jahr: datum.jahr) == datum)
  }

  @Test(
    "a day at a place, from the first year of its law on",
    arguments: [
      (Land.be, "2018-03-08", nil), (.be, "2019-03-08", "Internationaler Frauentag"),
      (.mv, "2022-03-08", nil), (.mv, "2023-03-08", "Internationaler Frauentag"),
      (.bb, "2023-03-08", nil),
      (.be, "2019-05-08", nil), (.be, "2020-05-08", "Tag der Befreiung"),
      (.be, "2021-05-08", nil), (.be, "2025-05-08", "Tag der Befreiung"), (.hh, "2025-05-08", nil),
      (.th, "2018-09-20", nil), (.th, "2019-09-20", "Weltkindertag"), (.sn, "2019-09-20", nil),
      (.hh, "2016-10-31", nil), (.hh, "2017-10-31", "Reformationstag"),
      (.ni, "2018-10-31", "Reformationstag"), (.sh, "2019-10-31", "Reformationstag"),
      (.hb, "2020-10-31", "Reformationstag"), (.sn, "1996-10-31", "Reformationstag"),
      (.bw, "2016-10-31", nil), (.bw, "2017-10-31", "Reformationstag"), (.bw, "2018-10-31", nil),
      (.by, "2017-10-31", "Reformationstag"), (.be, "2018-10-31", nil), (.he, "2018-10-31", nil),
      (.sn, "2018-11-21", "Buß- und Bettag"), (.th, "2018-11-21", nil), (.bw, "2018-11-21", nil),
      (.bw, "1994-11-16", "Buß- und Bettag"), (.bw, "1995-11-22", nil),
      (.sl, "2019-08-15", "Mariä Himmelfahrt"), (.by, "2019-08-15", nil), (.bw, "2019-08-15", nil),
      (.bw, "2018-05-31", "Fronleichnam"), (.nw, "2018-05-31", "Fronleichnam"),
      (.ni, "2018-05-31", nil), (.sn, "2018-05-31", nil), (.th, "2018-05-31", nil),
      (.st, "2020-01-06", "Heilige Drei Könige"), (.by, "2020-01-06", "Heilige Drei Könige"),
      (.he, "2020-01-06", nil), (.nw, "2020-01-06", nil),
      (.rp, "2019-11-01", "Allerheiligen"), (.he, "2019-11-01", nil), (.st, "2019-11-01", nil),
      (.bb, "2018-04-01", "Ostersonntag"), (.bb, "2018-05-20", "Pfingstsonntag"),
      (.he, "2018-04-01", nil), (.be, "2018-05-20", nil),
      (.bw, "1989-06-17", "Tag der Deutschen Einheit"), (.bw, "1991-06-17", nil),
      (.bw, "1989-10-03", nil), (.th, "1991-10-03", "Tag der Deutschen Einheit"),
      (.sh, "2008-05-01", "Tag der Arbeit"),
    ])
  func spots(land: Land, datum: String, name: String?) throws {
    #expect(Feiertage(land: land).feiertag(am: try day(datum)) == name)
  }

  @Test("nine holidays are everywhere, in order")
  func everywhere() throws {
    let expected = [
      "2019-01-01 Neujahr", "2019-04-19 Karfreitag", "2019-04-22 Ostermontag",
      "2019-05-01 Tag der Arbeit", "2019-05-30 Christi Himmelfahrt", "2019-06-10 Pfingstmontag",
      "2019-10-03 Tag der Deutschen Einheit", "2019-12-25 1. Weihnachtstag",
      "2019-12-26 2. Weihnachtstag",
    ]
    for land in Land.allCases {
      let found = Feiertage(land: land).feiertage(jahr: 2019).map { "\($0.datum) \($0.name)" }
      #expect(found == found.sorted())
      #expect(expected.allSatisfy(found.contains), "\(land.name)")
    }
  }

  @Test(
    "how many there are in a year",
    arguments: [
      (Land.bw, 12), (.by, 12), (.be, 10), (.bb, 12), (.hb, 10), (.hh, 10), (.he, 10), (.mv, 11),
      (.ni, 10), (.nw, 11), (.rp, 11), (.sl, 12), (.sn, 11), (.st, 11), (.sh, 10), (.th, 11),
    ])
  func counts(land: Land, count: Int) {
    #expect(Feiertage(land: land).feiertage(jahr: 2024).count == count)
    #expect(Feiertage(land: land).feiertage(jahr: 0).isEmpty)
    #expect(Feiertage(land: land).feiertage(jahr: 10_000).isEmpty)
  }

  @Test("municipal holidays count where the Land leaves them to municipalities")
  func municipal() throws {
    let all = Set(OertlicherFeiertag.allCases)
    let augsburg = Feiertage(land: .by, oertliche: all)
    #expect(augsburg.feiertag(am: try day("2019-08-08")) == "Augsburger Hohes Friedensfest")
    #expect(augsburg.feiertag(am: try day("2019-08-15")) == "Mariä Himmelfahrt")
    let eichsfeld = Feiertage(land: .th, oertliche: [.fronleichnam])
    #expect(eichsfeld.feiertag(am: try day("2018-05-31")) == "Fronleichnam")
    #expect(Feiertage(land: .bw, oertliche: all).feiertage(jahr: 2019).count == 12)
  }

  @Test("the list of a year and the answer for each of its days agree", arguments: Land.allCases)
  func listAndDay(land: Land) throws {
    let feiertage = Feiertage(land: land, oertliche: Set(OertlicherFeiertag.allCases))
    for jahr in 1985...2035 {
      let listed = Set(feiertage.feiertage(jahr: jahr).map(\.datum))
      var datum = try #require(Datum(jahr: jahr, monat: 1, tag: 1))
      while datum.jahr == jahr {
        if (feiertage.feiertag(am: datum) != nil) != listed.contains(datum) {
          Issue.record("\(land.code) \(datum)")
        }
        datum = datum.adding(tage: 1)
      }
    }
  }
}
