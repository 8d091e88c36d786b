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

    var raum: Zeichnung.Rechteck { .init(links - 2, y - 10, rechts - links + 4, 24) }
  }

  /// An arrow as it is drawn.
  struct Pfeil {
    var anordnung: Anordnung
    /// The whole way, beyond the edges of this drawing too.
    var weg: [Zeichnung.Punkt]
    /// What is seen of it.
    var stuecke: [[Zeichnung.Punkt]]
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

  /// Draws the arrows between elements that have a bar; `lagen` is by index, and only what lies between the
  /// edges is drawn: the rest of the way is in another drawing.
  static func zeichnePfeile(
    _ plan: Projektplan, _ lagen: [Lage?], oben: Int, unten: Int, in bild: inout Zeichnung
  ) -> [Pfeil] {
    var pfeile: [Pfeil] = []
    for anordnung in plan.anordnungen.prefix(2 * hoechstensZeilen) {
      guard lagen.indices.contains(anordnung.vorgaenger),
        lagen.indices.contains(anordnung.nachfolger),
        anordnung.vorgaenger != anordnung.nachfolger,
        let von = lagen[anordnung.vorgaenger], let nach = lagen[anordnung.nachfolger],
        max(von.y, nach.y) > oben, min(von.y, nach.y) < unten
      else { continue }
      let weg = weg(anordnung.art, von: von, nach: nach)
      let stuecke = beschnitten(weg, oben: oben, unten: unten)
      for stueck in stuecke { bild.linie(stueck, .pfeil) }
      if oben < nach.y, nach.y < unten {
        let nachRechts = anordnung.art == .endeAnfang || anordnung.art == .anfangAnfang
        spitze(weg[weg.count - 1], nachRechts: nachRechts, in: &bild)
      }
      pfeile.append(Pfeil(anordnung: anordnung, weg: weg, stuecke: stuecke))
    }
    return pfeile
  }

  /// The pieces of a way of horizontal and vertical lines that lie between two edges.
  static func beschnitten(
    _ weg: [Zeichnung.Punkt], oben: Int, unten: Int
  ) -> [[Zeichnung.Punkt]] {
    guard weg.contains(where: { $0.y < oben || $0.y > unten }) else { return [weg] }
    var stuecke: [[Zeichnung.Punkt]] = []
    for (von, bis) in zip(weg, weg.dropFirst()) {
      let anfang = Zeichnung.Punkt(von.x, min(max(von.y, oben), unten))
      let ende = Zeichnung.Punkt(bis.x, min(max(bis.y, oben), unten))
      guard von.y == bis.y ? von.y == anfang.y : anfang.y != ende.y else { continue }
      if stuecke.last?.last == anfang {
        stuecke[stuecke.count - 1].append(ende)
      } else {
        stuecke.append([anfang, ende])
      }
    }
    return stuecke
  }

  /// „+3 AT“ beside the arrows that have a distance, where nothing else stands; the table has them all.
  ///
  /// - Returns: the room that they take.
  static func zeichneAbstaende(
    _ pfeile: [Pfeil], _ wege: [[Zeichnung.Punkt]], balken: [Zeichnung.Rechteck],
    _ achse: Zeitachse, oben: Int, unten: Int, in bild: inout Zeichnung
  ) -> [Zeichnung.Rechteck] {
    var schilder: [Zeichnung.Rechteck] = []
    for pfeil in pfeile where pfeil.anordnung.abstand != 0 && pfeil.weg.count > 2 {
      let abstand = pfeil.anordnung.abstand
      let text = "\(abstand < 0 ? "−" : "+")\(abstand.magnitude) AT"
      let art = pfeil.anordnung.art
      let (hinaus, hinein) = (pfeil.weg[1], pfeil.weg[pfeil.weg.count - 2])
      let inLinks = art == .endeAnfang || art == .anfangAnfang
      let ausRechts = art == .endeAnfang || art == .endeEnde
      // Before the head, else behind the tail.
      for (punkt, istLinks) in [(hinein, inLinks), (hinaus, !ausRechts)] {
        let zug = Zeichnung.Schriftzug(
          x: istLinks ? punkt.x - 4 : punkt.x + 4, y: punkt.y + 4, text: text, schrift: Schrift(10),
          ausrichtung: istLinks ? .rechts : .links, klasse: .leise)
        let raum = zug.raum
        guard raum.x >= achse.x, raum.rechts <= achse.rechts, raum.y >= oben, raum.unten <= unten,
          !balken.contains(where: raum.schneidet), !schilder.contains(where: raum.schneidet),
          !wege.contains(where: { raum.schneidet($0) })
        else { continue }
        bild.formen.append(.text(zug))
        schilder.append(raum)
        break
      }
    }
    return schilder
  }
}
