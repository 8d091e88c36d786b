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

  @Test(arguments: 1...12)
  func `letters stay readable however many years a plan has`(jahre: Int) {
    var plan = Bildmuster.klein
    plan.elemente[2].ende = Bildmuster.datum(2018 + jahre, 12, 20)
    let bild = Ganttbild.zeichnung(plan)
    Zeichnungspruefung.pruefe(bild)
    // Letters of 11 are at least 9 pixels high in the 1180 that the page has for drawings.
    #expect(bild.breite * 9 <= 1180 * 11)
    let texte = Zeichnungspruefung.texte(bild).map(\.text)
    // Days without work are shaded where the head shows parts of years, and then the legend says so.
    #expect(texte.contains("arbeitsfrei") == (texte.contains("Q1") || texte.contains("Jan")))
    #expect(texte.contains("arbeitsfrei") == !Zeichnungspruefung.kaesten(bild, [.frei]).isEmpty)
  }

  @Test func `what a huge plan leaves to the table is said`() {
    let bild = Ganttbild.zeichnung(Bildmuster.zufaellig(10_000, saat: 1))
    #expect(
      Zeichnungspruefung.texte(bild).contains { $0.text == "… und 9500 weitere, siehe Tabelle" })
  }

  @Test(arguments: [3, 41, 120, 300])
  func `a long plan is drawn on sheets that hold all rows once`(anzahl: Int) {
    let plan = anzahl == 300 ? Bildmuster.gross(300) : Bildmuster.zufaellig(anzahl, saat: 3)
    let bilder = Ganttbild.bilder(plan)
    let codes = bilder.flatMap { bild in
      Zeichnungspruefung.texte(bild).filter { $0.klasse == .leise && $0.x == 16 }.map(\.text)
    }
    if anzahl == 300 { #expect(codes == plan.elemente.map(\.code)) }
    #expect(anzahl == 3 ? bilder.count == 1 : bilder.count > 1)
    for bild in bilder {
      Zeichnungspruefung.pruefe(bild)
      #expect(bild.breite == bilder[0].breite)
      #expect(bild.hoehe < 1000)
    }
  }

  @Test func `an arrow to another sheet goes to the edge and comes from it`() {
    let weg: [Zeichnung.Punkt] = [.init(1, 10), .init(5, 10), .init(5, 90), .init(9, 90)]
    #expect(Ganttbild.beschnitten(weg, oben: 0, unten: 100) == [weg])
    #expect(
      Ganttbild.beschnitten(weg, oben: 0, unten: 50) == [
        [.init(1, 10), .init(5, 10), .init(5, 50)]
      ])
    #expect(
      Ganttbild.beschnitten(weg, oben: 50, unten: 100) == [
        [.init(5, 50), .init(5, 90), .init(9, 90)]
      ])
    #expect(Ganttbild.beschnitten(weg, oben: 30, unten: 60) == [[.init(5, 30), .init(5, 60)]])
  }

  @Test func `distances and what has happened are shown`() {
    var plan = Bildmuster.klein
    plan.elemente[2].istBeginn = Bildmuster.datum(2018, 7, 4)
    plan.elemente[2].istEnde = Bildmuster.datum(2018, 8, 1)
    plan.elemente[3].istBeginn = Bildmuster.datum(2018, 8, 2)
    plan.stichtag = Bildmuster.datum(2018, 8, 20)
    plan.anordnungen[4] = Anordnung(vorgaenger: 6, nachfolger: 9, art: .endeAnfang, abstand: -3)
    let bild = Ganttbild.zeichnung(plan)
    Zeichnungspruefung.pruefe(bild)
    let texte = Zeichnungspruefung.texte(bild).map(\.text)
    #expect(texte.contains("+10 AT") && texte.contains("−3 AT"))
    #expect(texte.contains("tatsächlich (Ist)"))
    // Two thin bars, the progress of two and their signs in the legend.
    #expect(Zeichnungspruefung.kaesten(bild, [.fertig]).count == 6)
  }
}
