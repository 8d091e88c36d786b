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

  package static func zeichnung(_ plan: Projektplan) -> Zeichnung {
    let wurzeln = plan.elemente.indices.filter { plan.elemente[$0].eltern == nil }
    let tiefste = tiefsteEbene(plan)
    let zeigt = { (index: Int) in
      plan.elemente[index].ebene <= tiefste && (tiefste > 0 || index < hoechstens)
    }
    let wurzel = wurzeln.count == 1 ? wurzeln.first : nil
    let koepfe = (wurzel.map(plan.kinder(von:)) ?? wurzeln).filter(zeigt).prefix(hoechstens)
    let spalten = koepfe.flatMap { Strukturspalte.spalten(plan, $0, zeigt: zeigt) }
    let reihen = (spalten.count + jeReihe - 1) / jeReihe
    let inReihe = reihen > 0 ? (spalten.count + reihen - 1) / reihen : 0
    // Rows below the first hang on a trunk at the left edge.
    let links = rand + (reihen > 1 && wurzel != nil ? luecke : 0)
    let spaltenbreite = inReihe * (Strukturspalte.breite + luecke) - luecke
    let breite = max(links + spaltenbreite + rand, 360 + 2 * rand)
    var bild = Zeichnung(
      breite: breite, hoehe: 0, titel: "Projektstrukturplan",
      beschreibung: Ganttbild.beschreibung(plan))

    var y = rand
    if let wurzel {
      let kasten = Textkasten(plan.elemente[wurzel], klasse: .wurzel, breite: 360)
      let mitte = breite / 2
      y += kasten.hoehe
      if reihen > 0 { bild.linie(mitte, y, mitte, y + luecke, .verbinder) }
      kasten.zeichne(x: mitte - 180, y: y - kasten.hoehe, in: &bild)
      if reihen > 0 { y += luecke }
    }
    let ersterBalken = y
    for anfang in stride(from: 0, to: spalten.count, by: max(1, inReihe)) {
      let reihe = spalten[anfang..<min(anfang + inReihe, spalten.count)]
      let oben = wurzel == nil ? y : y + luecke
      let start = reihen > 1 ? links : (breite - spaltenbreite) / 2
      if wurzel != nil {
        let mitten = reihe.indices.map {
          start + ($0 - anfang) * (Strukturspalte.breite + luecke) + Strukturspalte.breite / 2
        }
        let von = reihen > 1 ? rand : min(mitten.first ?? breite / 2, breite / 2)
        let bis = max(mitten.last ?? von, anfang == 0 ? breite / 2 : von)
        bild.linie(von, y, bis, y, .verbinder)
        for mitte in mitten { bild.linie(mitte, y, mitte, oben, .verbinder) }
        if anfang > 0 { bild.linie(rand, ersterBalken, rand, y, .verbinder) }
      }
      for (stelle, spalte) in reihe.enumerated() {
        spalte.zeichne(
          x: start + stelle * (Strukturspalte.breite + luecke), y: oben, in: &bild)
      }
      y = oben + (reihe.map(\.hoehe).max() ?? 0) + luecke
    }
    y = zeichneSchluss(plan, gezeigt: plan.elemente.indices.count(where: zeigt), y: y, in: &bild)
    bild.hoehe = y
    return bild
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
