import Fachmodell
import Kalender
import SourceText
import Terminplan

/// The dates of a plan as bars in characters, one element a line.
enum Balkenbild {
  private static let namen = 30

  static func schreibe(_ plan: Projektplan, into out: inout ByteWriter) {
    guard let von = plan.beginn, let bis = plan.ende else {
      return Textspalten.zeile("Der Plan nennt keine Termine.", into: &out)
    }
    let raster = Zeitraster(von: von, bis: bis, hoechstens: Textspalten.breite - namen - 1)
    let rand = String(repeating: " ", count: namen + 1)
    for kopf in raster.kopf { Textspalten.zeile(rand + kopf, into: &out) }
    for stelle in Planfolge(plan).stellen {
      let element = plan.elemente[stelle.element]
      let einzug = String(repeating: " ", count: min(stelle.ebene, 6))
      let name = Textspalten.feld("\(einzug)\(element.code) \(element.name)".einzeilig, namen)
      Textspalten.zeile("\(name) \(balken(element, raster))", into: &out)
    }
    if let stichtag = plan.stichtag, von <= stichtag, stichtag <= bis {
      let stelle = String(repeating: " ", count: raster.spalte(stichtag)) + "▲"
      Textspalten.zeile(
        Textspalten.feld("Stichtag \(stichtag.text)", namen) + " " + stelle, into: &out)
    }
    out.put(byte: 0x0A)
    Textspalten.zeile(
      "█ Vorgang   ▓ kritischer Vorgang   ━ Zusammenfassung   ◆ Meilenstein", into: &out)
    Textspalten.zeile(raster.massstab, into: &out)
  }

  private static func balken(_ element: Planelement, _ raster: Zeitraster) -> String {
    var zeile = raster.spalten.indices.map { raster.beginntJahr($0) ? "┊" as Unicode.Scalar : " " }
    guard let ende = element.ende ?? element.beginn else { return "(ohne Termin)" }
    let letzte = raster.spalte(ende)
    if element.istMeilenstein {
      zeile[letzte] = "◆"
      return String(String.UnicodeScalarView(zeile))
    }
    let erste = raster.spalte(element.beginn ?? ende)
    let zeichen: Unicode.Scalar =
      !element.istBlatt ? "━" : element.termine?.istKritisch == true ? "▓" : "█"
    // A plan may say that something ends before it begins; then only its beginning is drawn.
    for spalte in erste...max(erste, letzte) { zeile[spalte] = zeichen }
    return String(String.UnicodeScalarView(zeile))
  }
}
