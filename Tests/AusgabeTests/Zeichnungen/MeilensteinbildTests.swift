import Testing

@testable import Ausgabe
@testable import Terminplan

struct MeilensteinbildTests {
  @Test func `a small plan looks as it has been seen`() throws {
    var plan = Bildmuster.klein
    for (index, name) in [
      "Auftaktveranstaltung im Kreishaus", "Zwischenbericht", "Entwurf liegt vor",
    ].enumerated() {
      var meilenstein = plan.elemente[10]
      meilenstein.name = name
      meilenstein.ende = Bildmuster.datum(2018, 9 + index, 20 - index)
      plan.elemente.append(meilenstein)
    }
    plan.elemente[4].istEnde = Bildmuster.datum(2018, 9, 14)
    plan.stichtag = Bildmuster.datum(2018, 10, 1)
    let bild = Meilensteinbild.zeichnung(plan)
    Zeichnungspruefung.pruefeKaesten(bild)
    try Zeichnungspruefung.vergleiche(bild, mit: "meilensteine")
  }

  @Test(arguments: [1, 2, 3, 10, 41, 120, 300])
  func `names never overlap, and no pole runs through one`(anzahl: Int) {
    for saat in 1...4 {
      Zeichnungspruefung.pruefeKaesten(
        Meilensteinbild.zeichnung(Bildmuster.zufaellig(anzahl, saat: saat)))
    }
  }

  @Test func `odd plans are drawn too`() {
    var plan = Bildmuster.klein
    plan.elemente[4].ende = .letztes
    plan.elemente[10].ende = .erstes
    plan.elemente[10].name = ""
    Zeichnungspruefung.pruefeKaesten(Meilensteinbild.zeichnung(plan))
    plan.elemente[4].ende = nil
    plan.elemente[4].beginn = nil
    let bild = Meilensteinbild.zeichnung(plan)
    Zeichnungspruefung.pruefeKaesten(bild)
    #expect(
      Zeichnungspruefung.texte(bild).contains {
        $0.text == "Noch ohne Termin: 1.1.3 Auftrag erteilt"
      })
    plan.elemente = []
    Zeichnungspruefung.pruefe(Meilensteinbild.zeichnung(plan))
    Zeichnungspruefung.pruefeKaesten(
      Meilensteinbild.zeichnung(Bildmuster.zufaellig(3000, saat: 1)))
  }
}
