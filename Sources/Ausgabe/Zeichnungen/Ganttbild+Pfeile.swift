import Terminplan

extension Ganttbild {
  /// Where an element stands in the chart.
  struct Lage {
    var links: Int
    var rechts: Int
    /// Middle of the bar.
    var y: Int
    /// Edges of the row.
    var oben: Int
    var unten: Int
  }

  /// The way of an arrow: it leaves and enters horizontally, and runs between the rows where it must go back.
  static func weg(_ art: Anordnungsart, von: Lage, nach: Lage) -> [Zeichnung.Punkt] {
    let (ausRechts, inRechts) =
      switch art {
      case .endeAnfang: (true, false)
      case .anfangAnfang: (false, false)
      case .endeEnde: (true, true)
      case .anfangEnde: (false, true)
      }
    let start = Zeichnung.Punkt(ausRechts ? von.rechts : von.links, von.y)
    let ziel = Zeichnung.Punkt(inRechts ? nach.rechts : nach.links, nach.y)
    let hinaus = start.x + (ausRechts ? abstand : -abstand)
    let hinein = ziel.x + (inRechts ? abstand + 4 : -abstand - 4)
    // One bend suffices where the way out already lies on the side from which the arrow enters.
    if inRechts ? hinaus >= hinein : hinaus <= hinein {
      return [start, .init(hinaus, start.y), .init(hinaus, ziel.y), ziel]
    }
    if ausRechts == inRechts {
      return [start, .init(hinein, start.y), .init(hinein, ziel.y), ziel]
    }
    let zwischen = nach.y > von.y ? nach.oben : nach.unten
    return [
      start, .init(hinaus, start.y), .init(hinaus, zwischen), .init(hinein, zwischen),
      .init(hinein, ziel.y), ziel,
    ]
  }

  private static let abstand = 6

  /// Draws the arrows between elements that have a bar; `lagen` is by index.
  static func zeichnePfeile(
    _ plan: Projektplan, _ lagen: [Lage?], in bild: inout Zeichnung
  ) -> [[Zeichnung.Punkt]] {
    var wege: [[Zeichnung.Punkt]] = []
    for anordnung in plan.anordnungen.prefix(2 * hoechstensZeilen) {
      guard lagen.indices.contains(anordnung.vorgaenger),
        lagen.indices.contains(anordnung.nachfolger),
        anordnung.vorgaenger != anordnung.nachfolger,
        let von = lagen[anordnung.vorgaenger], let nach = lagen[anordnung.nachfolger]
      else { continue }
      let weg = weg(anordnung.art, von: von, nach: nach)
      bild.linie(weg, .pfeil)
      let nachRechts = anordnung.art == .endeAnfang || anordnung.art == .anfangAnfang
      spitze(weg[weg.count - 1], nachRechts: nachRechts, in: &bild)
      wege.append(weg)
    }
    return wege
  }
}
