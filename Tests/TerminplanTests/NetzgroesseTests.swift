import Kalender
import Terminplan
import TestSupport
import Testing

@Suite("Netz of many elements")
struct NetzgroesseTests {
  @Test("ten thousand elements take no time that anybody notices")
  func large() {
    // A hundred groups, each a chain that waits for the group before; each tenth leaf waits for two more.
    var vorgaenge = [Vorgang()]
    var anordnungen: [Anordnung] = []
    for gruppe in 0..<100 {
      let oben = vorgaenge.count
      vorgaenge.append(Vorgang(eltern: 0))
      for teil in 0..<99 {
        let n = vorgaenge.count
        vorgaenge.append(Vorgang(eltern: oben, istMeilenstein: teil == 98, dauer: 1 + n % 9))
        if teil > 0 {
          anordnungen.append(
            Anordnung(vorgaenger: n - 1, nachfolger: n, art: .endeAnfang, abstand: n % 3 - 1))
        }
        if teil > 20, teil % 10 == 0 {
          for (schritt, art) in [(9, Anordnungsart.anfangAnfang), (17, .endeEnde)] {
            anordnungen.append(
              Anordnung(vorgaenger: n - schritt, nachfolger: n, art: art, abstand: 2))
          }
        }
      }
      if gruppe > 0 {
        anordnungen.append(Anordnung(vorgaenger: oben - 100, nachfolger: oben, art: .endeAnfang))
      }
    }
    var netz: Netz?
    let dauer = processorTime {
      netz = Netz(
        vorgaenge, anordnungen, kalender: Arbeitskalender(land: .bw),
        beginn: Planmuster.tag("03.09.2018"), ende: nil)
    }
    #expect(netz?.termine.allSatisfy { $0 != nil } == true)
    #expect(dauer < .seconds(3), "\(dauer)")
  }

  @Test("a circle of ten thousand is found as fast")
  func circle() {
    let vorgaenge = [Vorgang](repeating: Vorgang(dauer: 1), count: 10_000)
    let anordnungen = (0..<10_000).map {
      Anordnung(vorgaenger: $0, nachfolger: ($0 + 1) % 10_000, art: .endeAnfang)
    }
    var netz: Netz?
    let dauer = processorTime {
      netz = Netz(
        vorgaenge, anordnungen, kalender: Arbeitskalender(land: .bw),
        beginn: Planmuster.tag("03.09.2018"), ende: nil)
    }
    #expect(netz?.unloesbare.count == 10_000)
    #expect(dauer < .seconds(10), "\(dauer)")
  }
}
