import Fachmodell
import Kalender
package import SourceText
package import Terminplan

/// The milestones of a plan on a time line. Their names hang below like flags, each on a pole of its own that
/// runs through no other name.
package enum Meilensteinbild {
  /// `id` begins every id in the drawing: unique in the page, an ASCII name.
  package static func schreibe(
    _ plan: Projektplan, id: String, eigenstaendig: Bool, into puffer: inout ByteWriter
  ) {
    zeichnung(plan).schreibe(id: id, eigenstaendig: eigenstaendig, into: &puffer)
  }

  private static let hoechstens = 150
  private static let rand = 12
  private static let fahnenbreite = 168
  /// More steps than that on one side, and both are used.
  private static let hoechstensReihen = 4

  /// `zeichen` says in the legend what a diamond is. `mitZeitraeumen` shows packages too, as boxes from their
  /// first to their last day: holidays among dates.
  package static func zeichnung(
    _ plan: Projektplan, zeichen: String = "Meilenstein", mitZeitraeumen: Bool = false
  ) -> Zeichnung {
    let alle = plan.elemente.filter {
      $0.istMeilenstein || $0.art == .arbeitspaket && mitZeitraeumen
    }
    let meilensteine = alle.prefix(hoechstens)
    let mitTermin = meilensteine.filter { termin($0) != nil }
    var daten = mitTermin.compactMap(termin)
    if !daten.isEmpty, let stichtag = plan.stichtag { daten.append(stichtag) }
    let ganze = achse(daten)
    var bild = Zeichnung(
      breite: 900 + fahnenbreite + 2 * rand + 16, hoehe: 0, titel: "Meilensteinplan",
      beschreibung: beschreibung(mitTermin, alle: alle.count))
    var y = rand
    if let ganze {
      for band in baender(mitTermin, ganze) {
        y = zeichne(band, stichtag: plan.stichtag, y: y, in: &bild)
      }
      let kritisch = mitTermin.contains { $0.termine?.istKritisch ?? false }
      var legende: [(Legende.Zeichen, String)] = [(.meilenstein, zeichen)]
      if kritisch { legende.append((.meilensteinKritisch, "auf dem kritischen Pfad")) }
      if meilensteine.contains(where: { !$0.istMeilenstein }) {
        legende.append((.zeitraum, "Ferien"))
      }
      if plan.stichtag != nil {
        legende.append((.stichtag, "Stichtag \(plan.stichtag?.text ?? "")"))
      }
      y = Legende.zeichne(legende, x: rand + 4, y: y, breite: bild.breite - 2 * rand, in: &bild)
    }
    for zeile in fussnoten(meilensteine.filter { termin($0) == nil }, alle: alle.count)
      .flatMap({ Umbruch.zeilen($0, Schrift(12), breite: bild.breite - 2 * rand - 8) })
    {
      bild.text(zeile, rand + 4, y + 14, Schrift(12))
      y += 18
    }
    bild.hoehe = y + rand
    return bild
  }

  private static func achse(_ daten: [Datum]) -> Zeitachse? {
    Zeitachse(daten, x: rand + 8) { _ in 900 }
  }

  /// A stretch of time with the names above and below it.
  private struct Band {
    var achse: Zeitachse
    var oben: [Fahne]
    var unten: [Fahne]

    var reihen: Int { ((oben + unten).map(\.reihe).max() ?? 0) + 1 }
  }

  /// The whole time in one band, or in as many as it needs for few steps in each.
  private static func baender(_ meilensteine: [Planelement], _ ganze: Zeitachse) -> [Band] {
    var beste: [Band] = []
    for anzahl in 1...8 {
      let schnitte = (0...anzahl).map { stelle in
        let tag = ganze.von.adding(tage: ganze.tage * stelle / anzahl)
        return stelle == 0 ? Datum.erstes : Datum(jahr: tag.jahr, monat: tag.monat, tag: 1) ?? tag
      }
      let baender: [Band] = (0..<anzahl).compactMap { stelle in
        let letztes = stelle == anzahl - 1
        let darin = meilensteine.filter {
          guard let datum = termin($0), datum >= schnitte[stelle] else { return false }
          return letztes || datum < schnitte[stelle + 1]
        }
        let von = max(ganze.von, schnitte[stelle])
        let bis = letztes ? ganze.bis : max(von, schnitte[stelle + 1].adding(tage: -1))
        guard !darin.isEmpty, let achse = achse([von, bis]) else { return nil }
        return band(darin, achse)
      }
      if beste.isEmpty || baender.map(\.reihen).max() ?? 0 < beste.map(\.reihen).max() ?? 0 {
        beste = baender
      }
      if baender.allSatisfy({ $0.reihen <= hoechstensReihen }) { return baender }
    }
    return beste
  }

  /// Names below, and if that takes too many steps every second one above.
  private static func band(_ meilensteine: [Planelement], _ achse: Zeitachse) -> Band {
    let unten = haenge(meilensteine, achse)
    guard unten.contains(where: { $0.reihe >= hoechstensReihen }) else {
      return Band(achse: achse, oben: [], unten: unten)
    }
    let folge = meilensteine.enumerated().sorted {
      (termin($0.element) ?? achse.von, $0.offset) < (termin($1.element) ?? achse.von, $1.offset)
    }
    let (ungerade, gerade) = (
      folge.indices.filter { $0 % 2 == 1 }.map { folge[$0].element },
      folge.indices.filter { $0 % 2 == 0 }.map { folge[$0].element }
    )
    return Band(achse: achse, oben: haenge(ungerade, achse), unten: haenge(gerade, achse))
  }

  /// Returns the first `y` that is free again.
  private static func zeichne(
    _ band: Band, stichtag: Datum?, y: Int, in bild: inout Zeichnung
  ) -> Int {
    let achse = band.achse
    let stichtag = stichtag.flatMap { achse.zeigt($0) ? $0 : nil }
    var y = y
    if stichtag != nil, band.oben.isEmpty { y += 18 }
    if !band.oben.isEmpty {
      y = zeichne(band.oben, achse, y: y + hoehe(band.oben) + 20, steigt: true, in: &bild) + 26
    }
    let kopf = y
    achse.zeichneKopf(y: y, in: &bild)
    y += achse.kopfhoehe + 26
    if let stichtag {
      let x = achse.ende(stichtag)
      bild.linie(x, kopf - (band.oben.isEmpty ? 2 : 12), x, y - 12, .stichtag)
      if band.oben.isEmpty { Ganttbild.beschrifte(stichtag, achse, y: kopf - 6, in: &bild) }
    }
    return zeichne(band.unten, achse, y: y, steigt: false, in: &bild) + hoehe(band.unten) + 30
  }

  private struct Fahne {
    var x: Int
    var reihe: Int
    var kritisch: Bool
    /// Where the box of a stretch begins, which has no diamond.
    var beginn: Int?
    var ende = 0
    var zeilen: [(text: String, schrift: Schrift, leise: Bool)]

    var hoehe: Int { zeilen.reduce(10) { $0 + $1.schrift.zeilenhoehe } }
    var breite: Int { zeilen.map { $0.schrift.breite($0.text) }.max() ?? 0 }
  }

  /// From the right to the left: each name below all poles that stand in its room.
  private static func haenge(_ meilensteine: [Planelement], _ achse: Zeitachse) -> [Fahne] {
    var fahnen: [Fahne] = meilensteine.map { element in
      let datum = termin(element) ?? achse.von
      let kritisch = element.termine?.istKritisch ?? false
      let name = Umbruch.kurz(element.name)
      // Of a month or a week nobody knows the day yet.
      let zeitraum = element.beginn.flatMap { Datumsbereich(von: $0, bis: datum) }
      var zeilen = [
        (text: zeitraum?.text ?? datum.text, schrift: Schrift(11, fett: true), leise: false)
      ]
      for zeile in Umbruch.zeilen(
        name.isEmpty ? Umbruch.kurz(element.code) : name, Schrift(12), breite: fahnenbreite)
      {
        zeilen.append((zeile, Schrift(12), false))
      }
      var zusatz: [String] = []
      if kritisch { zusatz.append("kritisch") }
      if element.istEnde != nil || (element.fertig ?? 0) >= 100 { zusatz.append("erreicht") }
      if !zusatz.isEmpty { zeilen.append((zusatz.joined(separator: ", "), Schrift(11), true)) }
      let beginn = element.istMeilenstein ? nil : element.beginn.map(achse.anfang)
      return Fahne(
        x: beginn.map { max($0, achse.x) + 2 } ?? achse.ende(datum), reihe: 0, kritisch: kritisch,
        beginn: beginn, ende: achse.ende(datum), zeilen: zeilen)
    }
    let folge = fahnen.indices.sorted { (-fahnen[$0].x, $0) < (-fahnen[$1].x, $1) }
    for (stelle, index) in folge.enumerated() {
      let ende = fahnen[index].x + fahnen[index].breite + 18
      let darueber = folge[..<stelle].filter { fahnen[$0].x <= ende }.map { fahnen[$0].reihe }
      fahnen[index].reihe = (darueber.max() ?? -1) + 1
    }
    return fahnen
  }

  private static func termin(_ element: Planelement) -> Datum? { element.ende ?? element.beginn }

  /// Of all rows together.
  private static func hoehe(_ fahnen: [Fahne]) -> Int { kanten(fahnen).last ?? 0 }

  /// Where each row begins, counted from the first, and where the last one ends.
  private static func kanten(_ fahnen: [Fahne]) -> [Int] {
    var kanten = [0]
    for reihe in 0..<((fahnen.map(\.reihe).max() ?? -1) + 1) {
      let hoehe = fahnen.filter { $0.reihe == reihe }.map(\.hoehe).max() ?? 0
      kanten.append(kanten[reihe] + hoehe)
    }
    return kanten
  }

  /// Draws line, poles, names and signs; `y` is the line, which comes back.
  private static func zeichne(
    _ fahnen: [Fahne], _ achse: Zeitachse, y: Int, steigt: Bool, in bild: inout Zeichnung
  ) -> Int {
    let kanten = kanten(fahnen)
    if steigt {
      achse.zeichneGitter(y: y, bis: y + 26, in: &bild)
    } else {
      achse.zeichneGitter(y: y - 26, bis: y, in: &bild)
    }
    bild.linie(achse.x, y, achse.rechts, y, .achse)
    for fahne in fahnen {
      let kante = kanten[fahne.reihe]
      let oberkante = steigt ? y - 20 - kante - fahne.hoehe + 8 : y + 20 + kante
      bild.linie(fahne.x, y, fahne.x, steigt ? oberkante : oberkante + fahne.hoehe - 8, .verbinder)
      var oben = oberkante
      for zeile in fahne.zeilen {
        bild.text(
          zeile.text, fahne.x + 7, oben + zeile.schrift.groesse, zeile.schrift,
          zeile.leise ? .leise : .schrift)
        oben += zeile.schrift.zeilenhoehe
      }
    }
    for fahne in fahnen {
      if let beginn = fahne.beginn {
        let links = max(beginn, achse.x)
        bild.kasten(.init(links, y - 5, max(4, fahne.ende - links), 10), .gruppe)
      }
    }
    for fahne in fahnen where fahne.beginn == nil {
      let mitte = Zeichnung.Punkt(fahne.x, y)
      bild.raute(mitte: mitte, radius: fahne.kritisch ? 6 : 7, .meilenstein)
      if fahne.kritisch { bild.raute(mitte: mitte, radius: 10, .kritisch) }
    }
    return y
  }

  private static func fussnoten(_ ohneTermin: [Planelement], alle: Int) -> [String] {
    var saetze: [String] = []
    if alle == 0 { saetze.append("Der Plan hat keine Meilensteine.") }
    if !ohneTermin.isEmpty {
      let namen = ohneTermin.map { Umbruch.kurz("\($0.code) \($0.name)") }
      saetze.append("Noch ohne Termin: " + namen.joined(separator: "; "))
    }
    if alle > hoechstens { saetze.append("… und \(alle - hoechstens) weitere, siehe Tabelle") }
    return saetze
  }

  private static func beschreibung(_ meilensteine: [Planelement], alle: Int) -> String {
    guard alle > 0 else { return "Der Plan hat keine Meilensteine." }
    let liste = meilensteine.prefix(20).map {
      "\(termin($0)?.text ?? "") \(Umbruch.kurz($0.name))"
    }
    return "\(alle) \(alle == 1 ? "Meilenstein" : "Meilensteine"): "
      + liste.joined(separator: "; ") + (alle > liste.count ? "; weitere in der Tabelle." : ".")
  }
}
