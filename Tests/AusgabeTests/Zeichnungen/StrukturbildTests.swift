import Testing

@testable import Ausgabe
@testable import Terminplan

struct StrukturbildTests {
  @Test func `a small plan looks as it has been seen`() throws {
    let bild = Strukturbild.zeichnung(Bildmuster.klein)
    Zeichnungspruefung.pruefeKaesten(bild)
    try Zeichnungspruefung.vergleiche(bild, mit: "struktur")
  }

  @Test(arguments: [1, 2, 3, 10, 41, 120, 300])
  func `boxes are apart and hold their texts in any plan`(anzahl: Int) {
    for saat in 1...(anzahl > 100 ? 1 : 4) {
      let plan = Bildmuster.zufaellig(anzahl, saat: saat)
      let bild = Strukturbild.zeichnung(plan)
      Zeichnungspruefung.pruefeKaesten(bild)
      #expect(bild.breite <= 1200)
      let texte = Set(Zeichnungspruefung.texte(bild).map(\.text))
      for element in plan.elemente where element.code.count < 15 {
        #expect(texte.contains { $0.hasPrefix(element.code) }, "\(element.code) is missing")
      }
    }
  }

  @Test func `odd plans are drawn too`() {
    var plan = Bildmuster.klein
    plan.elemente[1].kinder = [1, 2, 99, 3, 2]
    plan.elemente[4].name = ""
    plan.elemente[4].code = ""
    Zeichnungspruefung.pruefeKaesten(Strukturbild.zeichnung(plan))
    plan.elemente = []
    Zeichnungspruefung.pruefe(Strukturbild.zeichnung(plan))
    let riesig = Strukturbild.zeichnung(Bildmuster.zufaellig(10_000, saat: 1))
    Zeichnungspruefung.pruefeKaesten(riesig)
    #expect(
      Zeichnungspruefung.texte(riesig).contains { $0.text.hasSuffix(" weitere, siehe Tabelle") })
  }

  @Test func `a large tree is drawn on sheets`() {
    let plan = Bildmuster.gross(300)
    let bilder = Strukturbild.bilder(plan)
    #expect(bilder.count > 3)
    for bild in bilder {
      Zeichnungspruefung.pruefeKaesten(bild)
      #expect(bild.hoehe < 1000)
    }
    let texte = Set(bilder.flatMap { Zeichnungspruefung.texte($0).map(\.text) })
    #expect(plan.elemente.allSatisfy { texte.contains($0.code) || $0.istMeilenstein })
    #expect(Strukturbild.bilder(Bildmuster.klein) == [Strukturbild.zeichnung(Bildmuster.klein)])
  }
}
