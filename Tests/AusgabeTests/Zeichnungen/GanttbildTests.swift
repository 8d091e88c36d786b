import Kalender
import Testing

@testable import Ausgabe
@testable import Terminplan

struct GanttbildTests {
  @Test func `a small plan looks as it has been seen`() throws {
    var plan = Bildmuster.klein
    plan.stichtag = Bildmuster.datum(2018, 8, 20)
    let bild = Ganttbild.zeichnung(plan)
    Zeichnungspruefung.pruefe(bild)
    try Zeichnungspruefung.vergleiche(bild, mit: "balkenplan")
  }

  @Test(arguments: [1, 2, 3, 10, 41, 120, 300])
  func `nothing overlaps in any plan`(anzahl: Int) {
    for saat in 1...(anzahl > 100 ? 1 : 4) {
      Zeichnungspruefung.pruefe(Ganttbild.zeichnung(Bildmuster.zufaellig(anzahl, saat: saat)))
    }
  }

  @Test func `no arrow runs through a date`() {
    for saat in 1...20 {
      let bild = Ganttbild.zeichnung(Bildmuster.zufaellig(30, saat: saat))
      let wege = bild.formen.compactMap { form in
        if case .linie(let weg, .pfeil) = form, weg.count > 2 { weg } else { nil }
      }
      #expect(!wege.isEmpty)
      for zug in Zeichnungspruefung.texte(bild)
      where zug.text.hasSuffix("18") && zug.klasse == .schrift {
        #expect(!wege.contains { zug.raum.schneidet($0) }, "\(zug.text)")
      }
    }
  }

  @Test func `an arrow ends at the side that its kind names`() {
    let frueh = Ganttbild.Lage(links: 100, rechts: 200, y: 50, oben: 35, unten: 65)
    let spaet = Ganttbild.Lage(links: 300, rechts: 400, y: 80, oben: 65, unten: 95)
    func enden(_ art: Anordnungsart, _ von: Ganttbild.Lage, _ nach: Ganttbild.Lage) -> [Int] {
      let weg = Ganttbild.weg(art, von: von, nach: nach)
      // The last piece comes from outside the bar.
      return [
        weg[0].x, weg[weg.count - 1].x, (weg[weg.count - 1].x - weg[weg.count - 2].x).signum(),
      ]
    }
    #expect(enden(.endeAnfang, frueh, spaet) == [200, 300, 1])
    #expect(enden(.anfangAnfang, frueh, spaet) == [100, 300, 1])
    #expect(enden(.endeEnde, frueh, spaet) == [200, 400, -1])
    #expect(enden(.anfangEnde, frueh, spaet) == [100, 400, -1])
    #expect(enden(.endeAnfang, spaet, frueh) == [400, 100, 1])
    #expect(enden(.anfangAnfang, spaet, frueh) == [300, 100, 1])
    #expect(enden(.endeEnde, spaet, frueh) == [400, 200, -1])
    #expect(enden(.anfangEnde, spaet, frueh) == [300, 200, -1])
  }

  @Test func `odd plans are drawn too`() {
    var plan = Bildmuster.klein
    plan.elemente[2].ende = .letztes
    plan.elemente[3].beginn = .erstes
    plan.elemente[4].name = ""
    plan.elemente[6].ende = Bildmuster.datum(2018, 1, 1)
    plan.elemente[7].name = String(repeating: "Ä", count: 100_000)
    Zeichnungspruefung.pruefe(Ganttbild.zeichnung(plan))
    for index in plan.elemente.indices {
      plan.elemente[index].beginn = nil
      plan.elemente[index].ende = nil
    }
    let ohne = Ganttbild.zeichnung(plan)
    Zeichnungspruefung.pruefe(ohne)
    #expect(
      Zeichnungspruefung.texte(ohne).contains { $0.text == "Termine sind noch nicht bekannt." })
    plan.elemente = []
    Zeichnungspruefung.pruefe(Ganttbild.zeichnung(plan))
  }

  @Test func `what a huge plan leaves to the table is said`() {
    let bild = Ganttbild.zeichnung(Bildmuster.zufaellig(10_000, saat: 1))
    #expect(
      Zeichnungspruefung.texte(bild).contains { $0.text == "… und 9500 weitere, siehe Tabelle" })
  }
}
