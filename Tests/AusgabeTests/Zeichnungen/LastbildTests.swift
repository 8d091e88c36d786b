import Fachmodell
import Testing

@testable import Ausgabe
@testable import Terminplan

struct LastbildTests {
  private func last(_ stelle: String, ab monat: Int, _ geplant: [Int], _ verfuegbar: Int?)
    -> Stellenlast
  {
    Stellenlast(
      stelle: stelle,
      monate: geplant.enumerated().map { index, wert in
        Stellenlast.Monat(
          jahr: 2018 + (monat - 1 + index) / 12, monat: (monat - 1 + index) % 12 + 1,
          geplant: Hundertstel(wert),
          verfuegbar: verfuegbar.map { Hundertstel($0 + index % 3 * 50) })
      })
  }

  @Test func `a small plan looks as it has been seen`() throws {
    var plan = Bildmuster.klein
    plan.lasten = [
      last("Sozialplanung", ab: 7, [700, 150, 0, 300, 450, 900, 1250, 325], 800),
      last("Behindertenbeauftragte des Landkreises", ab: 9, [250, 600, 400], nil),
    ]
    let bild = Lastbild.zeichnung(plan)
    Zeichnungspruefung.pruefeKaesten(bild)
    try Zeichnungspruefung.vergleiche(bild, mit: "auslastung")
  }

  @Test func `only a month above what is available is marked`() {
    var plan = Bildmuster.klein
    plan.lasten = [last("A", ab: 1, [799, 850, 901, 801], 800)]
    let marken = Lastbild.zeichnung(plan).formen.filter {
      if case .schraffur = $0 { true } else { false }
    }
    // 901 of 900, 801 of 800, and the sign in the legend.
    #expect(marken.count == 3)
  }

  @Test func `nothing overlaps in any plan`() {
    for saat in 1...60 {
      Zeichnungspruefung.pruefeKaesten(
        Lastbild.zeichnung(Bildmuster.zufaellig(2, saat: saat)))
    }
  }

  @Test func `odd loads are drawn too`() {
    var plan = Bildmuster.klein
    Zeichnungspruefung.pruefe(Lastbild.zeichnung(plan))
    plan.lasten = [
      last("", ab: 12, [Int.max, 1, -5, 0], Int.max - 500),
      last("Ohne", ab: 1, [], nil),
      last("Null", ab: 12, [0, 0], 0),
      last(String(repeating: "Ü", count: 5000), ab: 3, Array(repeating: 100, count: 900), 90),
    ]
    plan.lasten += Array(repeating: last("Stelle", ab: 1, [100], nil), count: 60)
    let bild = Lastbild.zeichnung(plan)
    Zeichnungspruefung.pruefeKaesten(bild)
    #expect(
      Zeichnungspruefung.texte(bild).contains { $0.text == "… und 23 weitere, siehe Tabelle" })
  }

  @Test func `days of others stand in a strip of their own`() {
    var plan = Bildmuster.klein
    plan.lasten = [last("Amt", ab: 1, [100, 200], 300), last("Institut", ab: 1, [0], nil)]
    for monat in plan.lasten[0].monate.indices {
      plan.lasten[0].monate[monat].extern = Hundertstel(150)
    }
    plan.lasten[1].monate[0].extern = Hundertstel(700)
    let bild = Lastbild.zeichnung(plan)
    Zeichnungspruefung.pruefeKaesten(bild)
    let texte = Zeichnungspruefung.texte(bild).map(\.text).joined(separator: " ")
    #expect(texte.contains("höchstens 2 PT intern im Februar 2018"))
    #expect(texte.contains("höchstens 7 PT extern im Januar"))
    #expect(!texte.contains("0 PT intern"))
    // Three bars and their sign.
    #expect(Zeichnungspruefung.kaesten(bild, [.gestrichelt]).count == 4)
  }
}
