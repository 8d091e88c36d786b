import Fachmodell
package import SourceText
package import Terminplan

/// The planned work of each office in each month, as bars against the line of what it can give.
package enum Lastbild {
  /// `id` begins every id in the drawing: unique in the page, an ASCII name.
  package static func schreibe(
    _ plan: Projektplan, id: String, eigenstaendig: Bool, into puffer: inout ByteWriter
  ) {
    zeichnung(plan).schreibe(id: id, eigenstaendig: eigenstaendig, into: &puffer)
  }

  private static let hoechstens = 40
  private static let rand = 12
  private static let namensbreite = 210

  package static func zeichnung(_ plan: Projektplan) -> Zeichnung {
    let lasten = plan.lasten.filter { !$0.monate.isEmpty }
    let monate = min(Laststreifen.monateJeZeile, max(12, lasten.map(\.monate.count).max() ?? 0))
    var bild = Zeichnung(
      breite: 2 * rand + namensbreite + monate * Laststreifen.monatsbreite + 8,
      hoehe: 0, titel: "Auslastung je Stelle und Monat", beschreibung: beschreibung(lasten))
    var y = rand
    for last in lasten.prefix(hoechstens) {
      y = zeichne(last, y: y, in: &bild)
    }
    if lasten.count > hoechstens {
      bild.text(
        "… und \(lasten.count - hoechstens) weitere, siehe Tabelle", rand, y + 14,
        Schrift(12, fett: true))
      y += 26
    }
    if lasten.isEmpty {
      bild.text(
        "Für keine Stelle ist Aufwand in Personentagen bekannt.", rand, y + 14, Schrift(12))
      y += 26
    } else {
      var legende: [(Legende.Zeichen, String)] = []
      let alle = lasten.flatMap(\.monate)
      if lasten.contains(where: \.hatInterne) {
        legende.append((.balken, "Personentage der Verwaltung (PT intern)"))
      }
      if alle.contains(where: \.istUeberlast) {
        legende.append((.ueberlast, "mehr als verfügbar"))
      }
      if alle.contains(where: { $0.verfuegbar != nil }) { legende.append((.grenze, "verfügbar")) }
      if lasten.contains(where: \.hatExterne) {
        legende.append((.extern, "Personentage Dritter (PT extern)"))
      }
      y = Legende.zeichne(legende, x: rand + 4, y: y, breite: bild.breite - 2 * rand, in: &bild)
    }
    bild.hoehe = y + rand
    return bild
  }

  /// The name of the office, and below it own days and those of others, each with its peak at the left and the
  /// months beside it in as many strips as they need.
  private static func zeichne(_ last: Stellenlast, y: Int, in bild: inout Zeichnung) -> Int {
    var grund = y + 4
    let name = Umbruch.kurz(last.stelle)
    let schrift = Schrift(12, fett: true)
    for zeile in Umbruch.zeilen(
      name.isEmpty ? "(ohne Namen)" : name, schrift, breite: namensbreite - 16)
    {
      bild.text(zeile, rand + 4, grund + schrift.groesse, schrift)
      grund += schrift.zeilenhoehe
    }
    var unten = y
    for art in arten(last) {
      grund = max(grund, unten + 4)
      for (text, schrift, klasse) in angaben(last, art) {
        for zeile in Umbruch.zeilen(text, schrift, breite: namensbreite - 16) {
          bild.text(zeile, rand + 4, grund + schrift.groesse, schrift, klasse)
          grund += schrift.zeilenhoehe
        }
      }
      unten = max(zeichneStreifen(last, art, y: unten, in: &bild), grund)
    }
    unten = max(unten, grund) + 8
    bild.linie(rand, unten, bild.breite - rand, unten, .gitterStark)
    return unten + 10
  }

  /// Returns the first `y` that is free again.
  private static func zeichneStreifen(
    _ last: Stellenlast, _ art: Laststreifen.Art, y: Int, in bild: inout Zeichnung
  ) -> Int {
    var unten = y
    // Ten years of months are a picture; more are a mistake in a date, and the table has them.
    let monate = last.monate.prefix(120)
    for anfang in stride(from: 0, to: monate.count, by: Laststreifen.monateJeZeile) {
      let streifen = Laststreifen(
        monate: Array(monate[anfang..<min(anfang + Laststreifen.monateJeZeile, monate.count)]),
        art: art, spitze: spitze(last))
      streifen.zeichne(x: rand + namensbreite, y: unten, in: &bild)
      unten += Laststreifen.hoehe
    }
    if last.monate.count > 120 {
      bild.text("… weitere Monate, siehe Tabelle", rand + namensbreite, unten + 12, Schrift(11))
      unten += 20
    }
    return unten
  }

  /// What of the two there is to show; own days where there is neither.
  private static func arten(_ last: Stellenlast) -> [Laststreifen.Art] {
    guard last.hatExterne else { return [.intern] }
    return last.hatInterne ? [.intern, .extern] : [.extern]
  }

  /// All strips of an office have the same scale.
  private static func spitze(_ last: Stellenlast) -> Int {
    let werte = last.monate.flatMap {
      [$0.geplant.wert, $0.verfuegbar?.wert ?? 0, $0.extern.wert]
    }
    return max(1, werte.max() ?? 1)
  }

  private static func angaben(
    _ last: Stellenlast, _ art: Laststreifen.Art
  ) -> [(String, Schrift, Zeichnung.Klasse)] {
    var angaben: [(String, Schrift, Zeichnung.Klasse)] = []
    let hoechster = last.monate.enumerated().max {
      (art.tage($0.element).wert, -$0.offset) < (art.tage($1.element).wert, -$1.offset)
    }?.element
    if let hoechster {
      let tage = "\(art.tage(hoechster).text) PT \(art.rawValue)"
      angaben.append(("höchstens \(tage) im \(hoechster.name)", Schrift(11), .leise))
    }
    let ueberlast = last.monate.count(where: \.istUeberlast)
    if ueberlast > 0, art == .intern {
      angaben.append(
        (
          "in \(ueberlast) \(ueberlast == 1 ? "Monat" : "Monaten") mehr als verfügbar",
          Schrift(11, fett: true), .schrift
        ))
    }
    return angaben
  }

  private static func beschreibung(_ lasten: [Stellenlast]) -> String {
    var saetze: [String] = []
    for last in lasten.prefix(20) {
      let name = Umbruch.kurz(last.stelle)
      let teile = arten(last).flatMap { angaben(last, $0).map(\.0) }
      saetze.append(([name.isEmpty ? "(ohne Namen)" : name] + teile).joined(separator: ", ") + ".")
    }
    saetze.append("Alle Angaben stehen auch in der Tabelle.")
    return saetze.joined(separator: " ")
  }
}
