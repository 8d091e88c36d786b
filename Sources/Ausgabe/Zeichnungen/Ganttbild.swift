import Fachmodell
import Kalender
package import SourceText
package import Terminplan

/// The elements of a plan as bars on a time line, with their dependencies (Balkenplan, DIN 69900).
package enum Ganttbild {
  /// `id` begins every id in the drawing: unique in the page, an ASCII name.
  package static func schreibe(
    _ plan: Projektplan, id: String, eigenstaendig: Bool, into puffer: inout ByteWriter
  ) {
    zeichnung(plan).schreibe(id: id, eigenstaendig: eigenstaendig, into: &puffer)
  }

  /// Longer plans say how many elements they leave to the table.
  static let hoechstensZeilen = 500
  /// Rows that fit on a sheet in landscape without type becoming too small.
  private static let blatthoehe = 760
  static let rand = 12
  /// The page shows drawings 1180 pixels wide; letters of 11 are still 9 there.
  static let hoechstbreite = 1440

  /// The whole plan in one drawing, however long it is.
  package static func zeichnung(_ plan: Projektplan) -> Zeichnung {
    Ganttblatt(plan).zeichnung(nil)
  }

  /// The plan in drawings that fit on a sheet each, all with the same axis and with its head.
  package static func bilder(_ plan: Projektplan) -> [Zeichnung] {
    let blatt = Ganttblatt(plan)
    let teile = blatt.teile(hoechstens: blatthoehe)
    guard teile.count > 1 else { return [blatt.zeichnung(nil)] }
    return teile.indices.map { nummer in
      blatt.zeichnung(.init(zeilen: teile[nummer], nummer: nummer + 1, von: teile.count))
    }
  }

  static func lage(
    _ element: Planelement, _ zeile: Ganttspalten.Zeile, _ achse: Zeitachse?
  ) -> Lage? {
    guard let achse, let erstes = element.beginn ?? element.ende else { return nil }
    let zweites = element.ende ?? erstes
    let (von, bis) = (min(erstes, zweites), max(erstes, zweites))
    guard von <= achse.bis, bis >= achse.von else { return nil }
    var lage = Lage(
      links: achse.anfang(von), rechts: achse.ende(bis), y: zeile.mitte, oben: zeile.y,
      unten: zeile.y + zeile.hoehe)
    if element.istMeilenstein {
      // The event is at the end of its day.
      let mitte = achse.ende(bis)
      lage.links = mitte - 8
      lage.rechts = mitte + 8
    } else {
      lage.rechts = max(lage.rechts, lage.links + 3)
    }
    return lage
  }

  static func zeichneBalken(
    _ element: Planelement, _ lage: Lage, in bild: inout Zeichnung
  ) {
    let kritisch = element.termine?.istKritisch ?? false
    if element.istMeilenstein {
      let mitte = Zeichnung.Punkt((lage.links + lage.rechts) / 2, lage.y)
      bild.raute(mitte: mitte, radius: kritisch ? 6 : 7, .meilenstein)
      if kritisch { bild.raute(mitte: mitte, radius: 10, .kritisch) }
    } else if element.istBlatt {
      balken(
        von: lage.links, bis: lage.rechts, y: lage.y, kritisch: kritisch, fertig: element.fertig,
        in: &bild)
    } else {
      sammelbalken(von: lage.links, bis: lage.rechts, y: lage.y, in: &bild)
    }
  }

  /// The date beside a milestone, where no arrow runs; it also stands in its row.
  static func zeichneTermin(
    _ element: Planelement, _ lage: Lage, _ achse: Zeitachse, _ wege: [[Zeichnung.Punkt]],
    _ schilder: [Zeichnung.Rechteck], in bild: inout Zeichnung
  ) {
    guard element.istMeilenstein, let datum = element.ende ?? element.beginn else { return }
    let schrift = Schrift(11)
    for ausrichtung in [Zeichnung.Ausrichtung.links, .rechts] {
      let zug = Zeichnung.Schriftzug(
        x: ausrichtung == .links ? lage.rechts + 14 : lage.links - 14, y: lage.y + 4,
        text: datum.text, schrift: schrift, ausrichtung: ausrichtung, klasse: .schrift)
      let raum = zug.raum
      guard raum.x >= achse.x, raum.rechts <= achse.rechts + 82,
        !wege.contains(where: { raum.schneidet($0) }),
        !schilder.contains(where: raum.schneidet)
      else { continue }
      bild.formen.append(.text(zug))
      return
    }
  }

  /// The line of the day with which the plan is compared, and its name above.
  static func zeichneStichtag(
    _ stichtag: Datum, _ achse: Zeitachse, y: Int, bis unten: Int, in bild: inout Zeichnung
  ) {
    let x = achse.ende(stichtag)
    bild.linie(x, y - 2, x, unten, .stichtag)
    beschrifte(stichtag, achse, y: y - 6, in: &bild)
  }

  static func beschrifte(_ stichtag: Datum, _ achse: Zeitachse, y: Int, in bild: inout Zeichnung) {
    let x = achse.ende(stichtag)
    let text = "Stichtag \(stichtag.text)"
    let breite = Schrift(11, fett: true).breite(text)
    let mitte = min(max(x, achse.x + breite / 2), achse.rechts - breite / 2)
    bild.text(text, mitte, y, Schrift(11, fett: true), .schrift, .mitte)
  }
}
