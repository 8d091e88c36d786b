import Kalender
import Testing

@Suite("Arbeitskalender")
struct ArbeitskalenderTests {
  private let bw = Arbeitskalender(land: .bw)

  @Test(
    "Monday to Friday, but holidays and days kept free",
    arguments: [
      ("2018-06-20", true), ("2018-06-23", false), ("2018-06-24", false), ("2018-05-31", false),
      ("2018-11-21", true), ("2018-12-24", true), ("2018-12-27", false), ("2018-12-31", false),
      ("2019-01-02", true),
    ])
  func isArbeitstag(datum: String, expected: Bool) throws {
    let kalender = Arbeitskalender(
      land: .bw,
      freieTage: [
        Datumsbereich(try day("2018-12-31")),
        try #require(Datumsbereich(von: day("2018-12-27"), bis: day("2018-12-28"))),
      ])
    #expect(try kalender.isArbeitstag(day(datum)) == expected)
  }

  @Test("the next and the last working day around Christmas")
  func around() throws {
    #expect(try bw.naechster(ab: day("2018-12-25")) == day("2018-12-27"))
    #expect(try bw.naechster(ab: day("2018-12-24")) == day("2018-12-24"))
    #expect(try bw.letzter(bis: day("2018-12-26")) == day("2018-12-24"))
    #expect(try bw.letzter(bis: day("2018-12-23")) == day("2018-12-21"))
  }

  @Test(
    "working days are added over weekends and holidays, both ways",
    arguments: [
      ("2018-06-20", 0, "2018-06-20"), ("2018-06-23", 0, "2018-06-23"),
      ("2018-06-22", 1, "2018-06-25"), ("2018-06-23", 1, "2018-06-25"),
      ("2018-06-25", -1, "2018-06-22"), ("2018-06-24", -1, "2018-06-22"),
      ("2018-05-30", 1, "2018-06-01"), ("2018-06-01", -1, "2018-05-30"),
      ("2018-06-20", 5, "2018-06-27"), ("2018-12-21", 4, "2018-12-31"),
      ("2018-06-20", Int.max, "9999-12-31"), ("2018-06-20", Int.min, "0001-01-01"),
      ("2018-06-20", 2_900_000, "9999-12-31"), ("2018-06-20", -730_000, "0001-01-01"),
    ])
  func adding(start: String, arbeitstage: Int, expected: String) throws {
    #expect(try bw.adding(arbeitstage: arbeitstage, to: day(start)).iso == expected)
  }

  @Test(
    "working days between two dates, both included",
    arguments: [
      ("2018-06-20", "2018-06-20", 1), ("2018-06-23", "2018-06-24", 0),
      ("2018-06-18", "2018-06-24", 5), ("2018-05-28", "2018-06-03", 4),
      ("2018-06-21", "2018-06-20", 0), ("2019-01-01", "2019-12-31", 250),
      // 01.05.2008 was two holidays at once, and is one free day.
      ("2008-04-28", "2008-05-02", 4),
    ])
  func arbeitstage(von: String, bis: String, expected: Int) throws {
    #expect(try bw.arbeitstage(von: day(von), bis: day(bis)) == expected)
  }

  @Test("the count by weeks and the count by days agree over five years")
  func countsAgree() throws {
    let kalender = Arbeitskalender(
      land: .bw,
      freieTage: [
        try #require(Datumsbereich(von: day("2018-12-22"), bis: day("2019-01-06"))),
        try #require(Datumsbereich(von: day("2018-12-30"), bis: day("2019-01-08"))),
        Datumsbereich(try day("2019-05-31")), Datumsbereich(try day("2019-06-01")),
      ])
    let start = try day("2017-01-01")
    var datum = start
    var count = 0
    for _ in 0..<(5 * 365) {
      if kalender.isArbeitstag(datum) { count += 1 }
      guard kalender.arbeitstage(von: start, bis: datum) == count else {
        Issue.record("\(datum): \(kalender.arbeitstage(von: start, bis: datum)), not \(count)")
        return
      }
      datum = datum.adding(tage: 1)
    }
  }

  @Test("the distance leads to where it was taken, forwards and backwards, near and far")
  func distance() throws {
    let start = try day("2018-06-20")
    for count in [1, 2, 5, 30, 250, 366, 367, 1000, 5000] {
      for arbeitstage in [count, -count] {
        let end = bw.adding(arbeitstage: arbeitstage, to: start)
        #expect(bw.isArbeitstag(end))
        #expect(bw.abstand(von: start, bis: end) == arbeitstage)
        #expect(bw.adding(arbeitstage: -arbeitstage, to: end) == start)
      }
    }
    #expect(bw.abstand(von: start, bis: start) == 0)
  }

  @Test("a calendar without a working day ends, and so does every question to it")
  func nothingButFree() throws {
    let all = try #require(Datumsbereich(von: .erstes, bis: .letztes))
    let kalender = Arbeitskalender(land: .bw, freieTage: [all])
    let start = try day("2018-06-20")
    #expect(kalender.naechster(ab: start) == .letztes)
    #expect(kalender.letzter(bis: start) == .erstes)
    #expect(kalender.adding(arbeitstage: 1, to: start) == .letztes)
    #expect(kalender.adding(arbeitstage: -500, to: start) == .erstes)
    #expect(kalender.arbeitstage(von: .erstes, bis: .letztes) == 0)
  }

  @Test("days kept free that touch or overlap become one")
  func merged() throws {
    let kalender = Arbeitskalender(
      land: .bw,
      freieTage: [
        try #require(Datumsbereich(von: day("2018-12-28"), bis: day("2018-12-31"))),
        Datumsbereich(try day("2018-12-24")), Datumsbereich(try day("2018-12-27")),
        try #require(Datumsbereich(von: day("2018-12-29"), bis: day("2018-12-30"))),
      ])
    #expect(kalender.freieTage.map(\.text) == ["24.12.2018", "27.–31.12.2018"])
  }
}
