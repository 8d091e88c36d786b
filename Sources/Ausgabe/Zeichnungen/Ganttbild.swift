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
  /// So many rows, and the head comes again.
  private static let zeilenJeKopf = 40
  private static let rand = 12

  package static func zeichnung(_ plan: Projektplan) -> Zeichnung {
    let elemente = Array(plan.elemente.prefix(hoechstensZeilen))
    let spalten = Ganttspalten(elemente)
    let diagramm = rand + spalten.breite + 16
    let daten = elemente.flatMap { [$0.beginn, $0.ende].compactMap(\.self) }
    let achse = Zeitachse(
      daten + (daten.isEmpty ? [] : [plan.stichtag].compactMap(\.self)), x: diagramm
    ) { min(1100, max(700, $0 * 24)) }
    let rechts =
      (achse?.rechts ?? diagramm + 240) + (elemente.contains(where: \.istMeilenstein) ? 84 : 16)
    let kopfhoehe = achse?.kopfhoehe ?? 20
    var bild = Zeichnung(
      breite: rechts + rand, hoehe: 0, titel: "Balkenplan", beschreibung: beschreibung(plan))

    // Heights first: shades and lines lie behind everything.
    var y = rand + (plan.stichtag != nil && achse != nil ? 18 : 0)
    let anfang = y
    var koepfe: [Int] = []
    var zeilen: [Ganttspalten.Zeile] = []
    for (index, element) in elemente.enumerated() {
      if index.isMultiple(of: zeilenJeKopf) {
        koepfe.append(y)
        y += kopfhoehe
      }
      let zeile = spalten.zeile(element, y: y)
      zeilen.append(zeile)
      y += zeile.hoehe
    }
    for (index, zeile) in zeilen.enumerated() where index % 2 == 1 {
      bild.kasten(.init(rand, zeile.y, rechts - rand, zeile.hoehe), .zeile)
    }
    if let achse {
      for strecke in achse.freieStrecken(plan.kalender) {
        bild.kasten(.init(strecke.von, anfang, strecke.bis - strecke.von, y - anfang), .frei)
      }
      achse.zeichneGitter(y: anfang, bis: y, in: &bild)
    }
    bild.linie(rand, y, rechts, y, .gitterStark)

    let lagen = zip(elemente, zeilen).map { lage($0, $1, achse) }
    var wege = zeichnePfeile(plan, lagen, in: &bild)
    if let achse, let stichtag = plan.stichtag, achse.zeigt(stichtag) {
      zeichneStichtag(stichtag, achse, y: anfang, bis: y, in: &bild)
      wege.append([.init(achse.ende(stichtag), anfang), .init(achse.ende(stichtag), y)])
    }
    for kopf in koepfe {
      spalten.zeichneKopf(x: rand, y: kopf, hoehe: kopfhoehe, in: &bild)
      achse?.zeichneKopf(y: kopf, in: &bild)
    }
    for (index, element) in elemente.enumerated() {
      spalten.zeichne(element, zeilen[index], x: rand, in: &bild)
      guard let achse else { continue }
      if let lage = lagen[index] {
        zeichneBalken(element, lage, in: &bild)
        zeichneTermin(element, lage, achse, wege, in: &bild)
      } else if let datum = element.beginn ?? element.ende {
        let davor = datum < achse.von
        bild.text(
          "außerhalb", davor ? achse.x + 4 : achse.rechts - 4, zeilen[index].mitte + 4, Schrift(11),
          .leise, davor ? .links : .rechts)
      }
    }
    y = zeichneSchluss(plan, y: y + 8, rechts: rechts, hatAchse: achse != nil, in: &bild)
    bild.hoehe = y + rand
    return bild
  }

  private static func lage(
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

  private static func zeichneBalken(
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
  private static func zeichneTermin(
    _ element: Planelement, _ lage: Lage, _ achse: Zeitachse, _ wege: [[Zeichnung.Punkt]],
    in bild: inout Zeichnung
  ) {
    guard element.istMeilenstein, let datum = element.ende ?? element.beginn else { return }
    let schrift = Schrift(11)
    for ausrichtung in [Zeichnung.Ausrichtung.links, .rechts] {
      let zug = Zeichnung.Schriftzug(
        x: ausrichtung == .links ? lage.rechts + 14 : lage.links - 14, y: lage.y + 4,
        text: datum.text, schrift: schrift, ausrichtung: ausrichtung, klasse: .schrift)
      let raum = zug.raum
      guard raum.x >= achse.x, raum.rechts <= achse.rechts + 82,
        !wege.contains(where: { raum.schneidet($0) })
      else { continue }
      bild.formen.append(.text(zug))
      return
    }
  }

  /// The line of the day with which the plan is compared, and its name above.
  private static func zeichneStichtag(
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
