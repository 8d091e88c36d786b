import Fachmodell
import Testing

@testable import Ausgabe

struct RisikobildTests {
  @Test func `a few risks look as they have been seen`() throws {
    let bild = Risikobild.zeichnung([
      .init(
        name: "Wechsel der Mitglieder der Begleitgruppe nach der Kommunalwahl", eintritt: .mittel,
        auswirkung: .mittel),
      .init(name: "Fördermittel werden gekürzt", eintritt: .gering, auswirkung: .hoch),
      .init(name: "Träger beteiligen sich nicht", eintritt: .mittel, auswirkung: .mittel),
      .init(name: "Stelle bleibt unbesetzt", eintritt: .hoch, auswirkung: .hoch),
      .init(name: "Daten liegen spät vor", eintritt: nil, auswirkung: .gering),
    ])
    Zeichnungspruefung.pruefe(bild)
    try Zeichnungspruefung.vergleiche(bild, mit: "risiken")
  }

  @Test func `each risk stands in the field of its grades`() throws {
    for eintritt in Auswirkungsgrad.allCases {
      for auswirkung in Auswirkungsgrad.allCases {
        let bild = Risikobild.zeichnung([
          .init(name: "A", eintritt: eintritt, auswirkung: auswirkung)
        ])
        let texte = Zeichnungspruefung.texte(bild)
        let nummer = try #require(texte.first { $0.text == "1" && $0.ausrichtung == .mitte })
        let spalte = try #require(
          texte.first { $0.text == auswirkung.rawValue && $0.ausrichtung == .mitte })
        let zeile = try #require(
          texte.first { $0.text == eintritt.rawValue && $0.ausrichtung == .rechts })
        #expect(nummer.x == spalte.x)
        #expect(abs(nummer.y - zeile.y) < 10)
      }
    }
  }

  @Test(arguments: [0, 1, 30, 100, 500])
  func `any number of risks has room`(anzahl: Int) {
    var zufall = Zufall(anzahl)
    let namen = Bildmuster.zufaellig(max(1, anzahl), saat: 5).elemente
    func grad() -> Auswirkungsgrad? {
      zufall.zahl(5) == 0 ? nil : Auswirkungsgrad.allCases[zufall.zahl(2)]
    }
    let bild = Risikobild.zeichnung(
      (0..<anzahl).map { .init(name: namen[$0].name, eintritt: grad(), auswirkung: grad()) })
    Zeichnungspruefung.pruefe(bild)
    let zellen = Zeichnungspruefung.kaesten(bild, [.stufe1, .stufe2, .stufe3])
    #expect(zellen.count == 9)
    for zug in Zeichnungspruefung.texte(bild) {
      for zelle in zellen where zelle.schneidet(zug.raum) { #expect(zelle.enthaelt(zug.raum)) }
    }
  }
}
