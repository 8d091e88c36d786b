import Kalender
import Terminplan

/// Up to two years of months side by side, all strips of an office to the same scale.
struct Laststreifen {
  static let monateJeZeile = 24
  static let monatsbreite = 37
  static let hoehe = 130
  private static let balkenhoehe = 64

  let monate: [Stellenlast.Monat]
  /// Hundredths of days of work that are as high as the strip.
  let spitze: Int

  func zeichne(x: Int, y: Int, in bild: inout Zeichnung) {
    let boden = y + 22 + Self.balkenhoehe
    var grenze: [Zeichnung.Punkt] = []
    for (index, monat) in monate.enumerated() {
      let links = x + index * Self.monatsbreite
      zeichne(monat, links: links, boden: boden, in: &bild)
      bild.text(
        String(Datum.monatsnamen[monat.index].prefix(3)), links + Self.monatsbreite / 2,
        boden + 14, Schrift(10), .leise, .mitte)
      if index == 0 || monat.monat == 1 {
        bild.linie(links, boden - Self.balkenhoehe, links, boden + 32, .gitterStark)
        bild.text(String(monat.jahr), links + 4, boden + 29, Schrift(11, fett: true))
      }
    }
    bild.linie(x, boden, x + monate.count * Self.monatsbreite, boden, .gitterStark)
    // The line of what is available has a step for each month, and a gap where nothing is known.
    for (index, monat) in monate.enumerated() {
      let links = x + index * Self.monatsbreite
      if let verfuegbar = monat.verfuegbar {
        let hoehe = boden - pixel(verfuegbar.wert)
        grenze += [.init(links, hoehe), .init(links + Self.monatsbreite, hoehe)]
      }
      if monat.verfuegbar == nil || index == monate.count - 1, !grenze.isEmpty {
        bild.linie(grenze, .grenze)
        grenze = []
      }
    }
  }

  private func zeichne(
    _ monat: Stellenlast.Monat, links: Int, boden: Int, in bild: inout Zeichnung
  ) {
    guard monat.geplant.wert > 0 else { return }
    let hoehe = max(2, pixel(monat.geplant.wert))
    let balken = Zeichnung.Rechteck(links + 5, boden - hoehe, Self.monatsbreite - 10, hoehe)
    bild.kasten(balken, .balken)
    if monat.istUeberlast {
      bild.formen.append(.schraffur(balken))
      bild.kasten(balken, .kritisch)
    }
    let schrift = Schrift(10, fett: monat.istUeberlast)
    // Above the bar and above the line of what is available, so that neither runs through the figure.
    let oben = max(hoehe, pixel(monat.verfuegbar?.wert ?? 0))
    for text in [monat.geplant.text, String((monat.geplant.wert / 10 + 5) / 10)] {
      guard schrift.breite(text) <= Self.monatsbreite - 2 else { continue }
      bild.text(text, links + Self.monatsbreite / 2, boden - oben - 5, schrift, .schrift, .mitte)
      return
    }
  }

  private func pixel(_ wert: Int) -> Int {
    // By parts, since a product of hostile numbers would not fit.
    let (wert, spitze) = spitze > 1 << 40 ? (wert >> 24, self.spitze >> 24) : (wert, self.spitze)
    return min(Self.balkenhoehe, max(0, wert) * Self.balkenhoehe / max(1, spitze))
  }
}

extension Stellenlast.Monat {
  var istUeberlast: Bool { verfuegbar.map { geplant > $0 } ?? false }

  /// 0 to 11, whatever stands there.
  var index: Int { min(12, max(1, monat)) - 1 }

  /// „Mai 2018“.
  var name: String { "\(Datum.monatsnamen[index]) \(jahr)" }
}
