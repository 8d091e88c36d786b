import Kalender
import Testing

@Suite("Feiertage in Baden-Württemberg, 2015–2030")
struct FeiertageBWTests {
  private let feiertage = Feiertage(land: .bw)

  @Test("the holidays of the list are found, and no others")
  func bothDirections() throws {
    let lines = try KalenderzeileBW.all()
    let expected = lines.filter { $0.art == .feiertag }.map { "\($0.datum) \($0.name)" }
    let found = (2015...2030).flatMap { feiertage.feiertage(jahr: $0) }
      .map { "\($0.datum) \($0.name)" }
    #expect(expected.count == 193)
    #expect(found == expected)
  }

  @Test("every day of the sixteen years answers as the list does")
  func everyDay() throws {
    let expected = try KalenderzeileBW.all().filter { $0.art == .feiertag }
    let names = Dictionary(uniqueKeysWithValues: expected.map { ($0.datum, $0.name) })
    let end = try day("2030-12-31")
    var datum = try day("2015-01-01")
    while datum <= end {
      let found = feiertage.feiertag(am: datum)
      if found != names[datum] {
        Issue.record("\(datum): \(found ?? "–") instead of \(names[datum] ?? "–")")
      }
      datum = datum.adding(tage: 1)
    }
  }

  @Test("days that only look like holidays are known by name, and are none")
  func gedenktage() throws {
    let lines = try KalenderzeileBW.all()
    let expected = lines.filter { $0.art != .feiertag }
    #expect(expected.count == 80)
    for line in expected {
      #expect(Gedenktag(am: line.datum)?.name == line.name)
      #expect(feiertage.feiertag(am: line.datum) == nil)
    }
    for line in lines where line.art == .feiertag {
      #expect(Gedenktag(am: line.datum) == nil)
    }
  }

  @Test("the list's weekdays are ours")
  func weekdays() throws {
    for line in try KalenderzeileBW.all() {
      #expect(line.datum.wochentag.kurz == line.wochentag)
    }
  }
}
