package import SourceText
package import Terminplan

/// The Projektstrukturplan as a tree from the top: the project, its parts side by side, and below each part what
/// it is made of (DIN 69901).
package enum Strukturbild {
  /// `id` begins every id in the drawing: unique in the page, an ASCII name.
  package static func schreibe(
    _ plan: Projektplan, id: String, eigenstaendig: Bool, into puffer: inout ByteWriter
  ) {
    zeichnung(plan).schreibe(id: id, eigenstaendig: eigenstaendig, into: &puffer)
  }

  private static let hoechstens = 500
  private static let jeReihe = 5
  private static let rand = 12
  private static let luecke = 20

  /// What fits on a sheet in landscape without type becoming too small.
  private static let blatthoehe = 800

  /// The whole tree in one drawing, however high it is.
  package static func zeichnung(_ plan: Projektplan) -> Zeichnung {
    let zeigt = auswahl(plan)
    let spalten = spalten(plan, hoechstens: 1500, zeigt)
    return zeichne(plan, spalten, inReihe: inReihe(spalten.count), nil, zeigt)
  }

  /// The tree in drawings that fit on a sheet each, all below the project.
  package static func bilder(_ plan: Projektplan) -> [Zeichnung] {
    let ganze = zeichnung(plan)
    guard ganze.hoehe > blatthoehe else { return [ganze] }
    let zeigt = auswahl(plan)
    let spalten = spalten(plan, hoechstens: blatthoehe - 160, zeigt)
    let inReihe = inReihe(spalten.count)
    guard inReihe > 0 else { return [ganze] }
    var teile: [Range<Int>] = []
    var belegt = Int.max
    for anfang in stride(from: 0, to: spalten.count, by: inReihe) {
      let ende = min(anfang + inReihe, spalten.count)
      let hoehe = (spalten[anfang..<ende].map(\.hoehe).max() ?? 0) + 2 * luecke
      if let letzter = teile.last, belegt + hoehe <= blatthoehe - 100 {
        teile[teile.count - 1] = letzter.lowerBound..<ende
        belegt += hoehe
      } else {
        teile.append(anfang..<ende)
        belegt = hoehe
      }
    }
    guard teile.count > 1 else { return [ganze] }
    return teile.enumerated().map { nummer, teil in
      zeichne(plan, Array(spalten[teil]), inReihe: inReihe, (nummer + 1, teile.count), zeigt)
    }
  }

  private static func auswahl(_ plan: Projektplan) -> (Int) -> Bool {
    let tiefste = tiefsteEbene(plan)
    return { plan.elemente[$0].ebene <= tiefste && (tiefste > 0 || $0 < hoechstens) }
  }

  private static func wurzel(_ plan: Projektplan) -> Int? {
    let wurzeln = plan.elemente.indices.filter { plan.elemente[$0].eltern == nil }
    return wurzeln.count == 1 ? wurzeln.first : nil
  }

  private static func spalten(
    _ plan: Projektplan, hoechstens hoehe: Int, _ zeigt: (Int) -> Bool
  ) -> [Strukturspalte] {
    let koepfe =
      wurzel(plan).map(plan.kinder(von:))
      ?? plan.elemente.indices.filter { plan.elemente[$0].eltern == nil }
    return koepfe.filter(zeigt).prefix(hoechstens).flatMap {
      Strukturspalte.spalten(plan, $0, hoechstens: hoehe, zeigt: zeigt)
    }
  }

  /// As many in each row, as nearly as can be.
  private static func inReihe(_ anzahl: Int) -> Int {
    let reihen = (anzahl + jeReihe - 1) / jeReihe
    return reihen > 0 ? (anzahl + reihen - 1) / reihen : 0
  }

  /// Some columns below the project, whose box is as wide as they are: so its name is seen wherever the reader
  /// looks first, on a small screen too. `teil` says which of how many drawings it is.
  private static func zeichne(
    _ plan: Projektplan, _ spalten: [Strukturspalte], inReihe: Int,
    _ teil: (nummer: Int, von: Int)?, _ zeigt: (Int) -> Bool
  ) -> Zeichnung {
    let wurzel = wurzel(plan)
    let reihen = inReihe > 0 ? (spalten.count + inReihe - 1) / inReihe : 0
    // Rows below the first hang on a trunk at the left edge.
    let links = rand + (reihen > 1 && wurzel != nil ? luecke : 0)
    let spaltenbreite = inReihe * (Strukturspalte.breite + luecke) - luecke
    let breite = max(links + spaltenbreite + rand, 360 + 2 * rand)
    var bild = Zeichnung(
      breite: breite, hoehe: 0, titel: "Projektstrukturplan",
      beschreibung: Ganttbild.beschreibung(plan))
    if let teil {
      bild.titel += ", Teil \(teil.nummer) von \(teil.von)"
      if teil.nummer > 1 { bild.beschreibung = "Alle Angaben stehen auch in der Tabelle." }
    }
    var y = rand
    if let wurzel {
      let kasten = Textkasten(
        plan.elemente[wurzel], klasse: .wurzel, breite: breite - 2 * rand)
      kasten.zeichne(x: rand, y: y, in: &bild)
      y += kasten.hoehe
    }
    let stamm = y
    for anfang in stride(from: 0, to: spalten.count, by: max(1, inReihe)) {
      let reihe = spalten[anfang..<min(anfang + inReihe, spalten.count)]
      let oben = wurzel == nil ? y : y + luecke
      if wurzel != nil { verbinde(reihe.count, links, anfang == 0 ? nil : stamm, y, in: &bild) }
      for (stelle, spalte) in reihe.enumerated() {
        spalte.zeichne(
          x: links + stelle * (Strukturspalte.breite + luecke), y: oben, in: &bild)
      }
      y = oben + (reihe.map(\.hoehe).max() ?? 0) + luecke
    }
    if teil.map({ $0.nummer == $0.von }) ?? true {
      y = zeichneSchluss(plan, gezeigt: plan.elemente.indices.count(where: zeigt), y: y, in: &bild)
    }
    bild.hoehe = y
    return bild
  }

  /// Ties the columns of a row to the box above them, or to the trunk that begins at `stamm`.
  private static func verbinde(
    _ anzahl: Int, _ links: Int, _ stamm: Int?, _ y: Int, in bild: inout Zeichnung
  ) {
    let mitten = (0..<anzahl).map {
      links + $0 * (Strukturspalte.breite + luecke) + Strukturspalte.breite / 2
    }
    for mitte in mitten { bild.linie(mitte, y, mitte, y + luecke, .verbinder) }
    guard let stamm, let letzte = mitten.last else { return }
    bild.linie([.init(rand + 4, stamm), .init(rand + 4, y), .init(letzte, y)], .verbinder)
  }

  /// How deep the tree is drawn, so that it stays a picture: all levels, or as many as fit whole.
  private static func tiefsteEbene(_ plan: Projektplan) -> Int {
    guard plan.elemente.count > hoechstens else { return .max }
    let ebenen = plan.elemente.map(\.ebene).sorted()
    return max(0, ebenen[hoechstens] - 1)
  }

  private static func zeichneSchluss(
    _ plan: Projektplan, gezeigt: Int, y: Int, in bild: inout Zeichnung
  ) -> Int {
    let gezeigt = min(gezeigt, hoechstens)
    let weitere = plan.elemente.count - gezeigt
    guard weitere > 0 || plan.elemente.isEmpty else { return y }
    bild.text(
      plan.elemente.isEmpty
        ? "Der Plan hat keine Elemente." : "… und \(weitere) weitere, siehe Tabelle", rand, y + 12,
      Schrift(12, fett: true))
    return y + 30
  }
}
