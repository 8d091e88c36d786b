import Kalender
import Terminplan
import Testing

@Suite("Projektplan")
struct ProjektplanTests {
  @Test("a plan begins with its first element and ends with its last one")
  func extent() throws {
    var first = Planelement(code: "1.1", name: "A", art: .arbeitspaket)
    first.beginn = Datum(jahr: 2018, monat: 9, tag: 3)
    first.ende = Datum(jahr: 2018, monat: 9, tag: 28)
    var second = Planelement(code: "1.2", name: "B", art: .arbeitspaket)
    second.beginn = Datum(jahr: 2018, monat: 8, tag: 1)
    let plan = Projektplan(elemente: [first, second], kalender: Arbeitskalender(land: .bw))
    #expect(plan.beginn == second.beginn)
    #expect(plan.ende == first.ende)
  }
}
