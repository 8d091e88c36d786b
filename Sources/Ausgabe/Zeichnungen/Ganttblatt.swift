import Kalender
import Terminplan

/// The chart laid out once: one row below the other, from which drawings take as many as they show.
struct Ganttblatt {
  /// Some rows in a drawing of their own.
  struct Teil {
    var zeilen: Range<Int>
    /// From 1.
    var nummer: Int
    var von: Int
  }

  private let plan: Projektplan
  private let elemente: [Planelement]
  private let spalten: Ganttspalten
  private let achse: Zeitachse?
  private let rechts: Int
  /// The first one begins at 0.
  private let zeilen: [Ganttspalten.Zeile]

  init(_ plan: Projektplan) {
    self.plan = plan
    elemente = Array(plan.elemente.prefix(Ganttbild.hoechstensZeilen))
    let spalten = Ganttspalten(elemente)
    let diagramm = Ganttbild.rand + spalten.breite + 16
    // The dates of milestones stand to the right of them.
    let rand = elemente.contains(where: \.istMeilenstein) ? 84 : 16
    let daten = elemente.flatMap {
      [$0.beginn, $0.ende, $0.istBeginn, $0.istEnde].compactMap(\.self)
    }
    achse = Zeitachse(
      daten + (daten.isEmpty ? [] : [plan.stichtag].compactMap(\.self)), x: diagramm
    ) { min(Ganttbild.hoechstbreite - diagramm - rand - Ganttbild.rand, max(700, $0 * 24)) }
    rechts = (achse?.rechts ?? diagramm + 240) + rand
    var y = 0
    zeilen = elemente.map { element in
      let zeile = spalten.zeile(element, y: y)
      y += zeile.hoehe
      return zeile
    }
    self.spalten = spalten
  }

  /// Rows of about the same number, none of the parts higher than told.
  func teile(hoechstens hoehe: Int) -> [Range<Int>] {
    guard let letzte = zeilen.last, letzte.y + letzte.hoehe > hoehe else {
      return [0..<zeilen.count]
    }
    let anzahl = (letzte.y + letzte.hoehe + hoehe - 1) / hoehe
    let ziel = min(hoehe, (letzte.y + letzte.hoehe) / anzahl + 20)
    var teile: [Range<Int>] = []
    var anfang = 0
    for (index, zeile) in zeilen.enumerated()
    where index > anfang && zeile.y + zeile.hoehe - zeilen[anfang].y > ziel {
      teile.append(anfang..<index)
      anfang = index
    }
    return teile + [anfang..<zeilen.count]
  }

  /// `nil` for all rows.
  func zeichnung(_ teil: Teil?) -> Zeichnung {
    let gezeigt = teil?.zeilen ?? 0..<zeilen.count
    var bild = Zeichnung(
      breite: rechts + Ganttbild.rand, hoehe: 0, titel: "Balkenplan",
      beschreibung: Ganttbild.beschreibung(plan))
    if let teil { nenne(teil, in: &bild) }
    let kopfhoehe = achse?.kopfhoehe ?? 20
    let anfang = Ganttbild.rand + (plan.stichtag != nil && achse != nil ? 18 : 0)
    let erste = anfang + kopfhoehe
    let versatz = erste - (gezeigt.isEmpty ? 0 : zeilen[gezeigt.lowerBound].y)
    let zeilen = self.zeilen.map { $0.verschoben(versatz) }
    let unten = gezeigt.isEmpty ? erste : zeilen[gezeigt.upperBound - 1].unten

    // Shades and lines lie behind everything.
    for index in gezeigt where index % 2 == 1 {
      let zeile = zeilen[index]
      bild.kasten(
        .init(Ganttbild.rand, zeile.y, (achse?.rechts ?? rechts) - Ganttbild.rand, zeile.hoehe),
        .zeile)
    }
    if let achse {
      for strecke in achse.freieStrecken(plan.kalender) {
        bild.kasten(.init(strecke.von, anfang, strecke.bis - strecke.von, unten - anfang), .frei)
      }
      achse.zeichneGitter(y: anfang, bis: unten, in: &bild)
    }
    bild.linie(Ganttbild.rand, unten, achse?.rechts ?? rechts, unten, .gitterStark)

    let lagen = zip(elemente, zeilen).map { Ganttbild.lage($0, $1, achse) }
    let pfeile = Ganttbild.zeichnePfeile(plan, lagen, oben: erste, unten: unten, in: &bild)
    var wege = pfeile.flatMap(\.stuecke)
    if let achse, let stichtag = plan.stichtag, achse.zeigt(stichtag) {
      Ganttbild.zeichneStichtag(stichtag, achse, y: anfang, bis: unten, in: &bild)
      wege.append([.init(achse.ende(stichtag), anfang), .init(achse.ende(stichtag), unten)])
    }
    spalten.zeichneKopf(x: Ganttbild.rand, y: anfang, hoehe: kopfhoehe, in: &bild)
    achse?.zeichneKopf(y: anfang, in: &bild)
    for index in gezeigt {
      spalten.zeichne(elemente[index], zeilen[index], x: Ganttbild.rand, in: &bild)
    }
    if let achse {
      zeichneBalken(gezeigt, zeilen, lagen, achse, in: &bild)
      let schilder = Ganttbild.zeichneAbstaende(
        pfeile, wege, balken: gezeigt.compactMap { lagen[$0]?.raum }, achse,
        oben: erste, unten: unten, in: &bild)
      for index in gezeigt {
        guard let lage = lagen[index] else { continue }
        Ganttbild.zeichneTermin(elemente[index], lage, achse, wege, schilder, in: &bild)
      }
    }
    let schluss = Ganttbild.zeichneSchluss(
      plan, y: unten + 8, rechts: rechts, hatAchse: achse != nil,
      istEnde: teil.map { $0.nummer == $0.von } ?? true, in: &bild)
    bild.hoehe = schluss + Ganttbild.rand
    return bild
  }

  private func zeichneBalken(
    _ gezeigt: Range<Int>, _ zeilen: [Ganttspalten.Zeile], _ lagen: [Ganttbild.Lage?],
    _ achse: Zeitachse, in bild: inout Zeichnung
  ) {
    for index in gezeigt {
      let element = elemente[index]
      if let lage = lagen[index] {
        Ganttbild.zeichneBalken(element, lage, in: &bild)
      } else if let datum = element.beginn ?? element.ende {
        let davor = datum < achse.von
        bild.text(
          "außerhalb", davor ? achse.x + 4 : achse.rechts - 4, zeilen[index].mitte + 4, Schrift(11),
          .leise, davor ? .links : .rechts)
      }
      Ganttbild.zeichneIst(element, plan.stichtag, achse, y: zeilen[index].mitte, in: &bild)
    }
  }

  private func nenne(_ teil: Teil, in bild: inout Zeichnung) {
    guard let erster = elemente[teil.zeilen].first, let letzter = elemente[teil.zeilen].last else {
      return
    }
    bild.titel += ", Teil \(teil.nummer) von \(teil.von)"
    let (von, bis) = (Umbruch.kurz(erster.code), Umbruch.kurz(letzter.code))
    bild.beschreibung =
      teil.nummer == 1
      ? "Zeilen \(von) bis \(bis). \(bild.beschreibung)"
      : "Zeilen \(von) bis \(bis). Alle Angaben stehen auch in der Tabelle."
  }
}
