import Fachmodell
import Kalender
import Terminplan

/// Up to two years of months side by side, all strips of an office to the same scale.
struct Laststreifen {
  static let monateJeZeile = 24
  static let monatsbreite = 37
  static let hoehe = 130
  private static let balkenhoehe = 64

  /// Whose days of work it shows.
  enum Art: String {
    case intern, extern

    func tage(_ monat: Stellenlast.Monat) -> Hundertstel {
      self == .intern ? monat.geplant : monat.extern
    }
  }

  let monate: [Stellenlast.Monat]
  let art: Art
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
    for (index, monat) in monate.enumerated() where art == .intern {
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
    let tage = art.tage(monat)
    guard tage.wert > 0 else { return }
    let istUeberlast = art == .intern && monat.istUeberlast
    let hoehe = max(2, pixel(tage.wert))
    let balken = Zeichnung.Rechteck(links + 5, boden - hoehe, Self.monatsbreite - 10, hoehe)
    bild.kasten(balken, art == .intern ? .balken : .gestrichelt)
    if istUeberlast {
      bild.formen.append(.schraffur(balken))
      bild.kasten(balken, .kritisch)
    }
    let schrift = Schrift(10, fett: istUeberlast)
    // Above the bar and above the line of what is available, so that neither runs through the figure.
    let oben = max(hoehe, art == .intern ? pixel(monat.verfuegbar?.wert ?? 0) : 0)
    for text in [tage.text, String((tage.wert / 10 + 5) / 10)] {
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
