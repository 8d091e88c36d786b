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
    let jahre = raster.spalten.indices.map(raster.beginntJahr)
    for stelle in Planfolge(plan).stellen {
      let element = plan.elemente[stelle.element]
      let anfang = out.count
      out.put(0x20, times: min(stelle.ebene, 6))
      out.put(element.code.einzeilig)
      out.put(byte: 0x20)
      out.put(element.name.einzeilig)
      Textspalten.fuelle(ab: anfang, namen, in: &out)
      out.put(byte: 0x20)
      balken(element, raster, jahre, into: &out)
      Textspalten.beende(ab: anfang, in: &out)
    }
    if let stichtag = plan.stichtag, von <= stichtag, stichtag <= bis {
      let anfang = out.count
      out.put("Stichtag " as StaticString)
      out.put(stichtag.text)
      Textspalten.fuelle(ab: anfang, namen, in: &out)
      out.put(0x20, times: 1 + raster.spalte(stichtag))
      out.put("▲\n" as StaticString)
    }
    out.put(byte: 0x0A)
    Textspalten.zeile(
      "█ Vorgang   ▓ kritischer Vorgang   ━ Zusammenfassung   ◆ Meilenstein", into: &out)
    Textspalten.zeile(raster.massstab, into: &out)
  }

  /// `jahre`: whether a year begins in the column.
  private static func balken(
    _ element: Planelement, _ raster: Zeitraster, _ jahre: [Bool], into out: inout ByteWriter
  ) {
    guard let ende = element.ende ?? element.beginn else {
      return out.put("(ohne Termin)" as StaticString)
    }
    let letzte = raster.spalte(ende)
    let erste = element.istMeilenstein ? letzte : raster.spalte(element.beginn ?? ende)
    let zeichen: StaticString =
      element.istMeilenstein
      ? "◆" : !element.istBlatt ? "━" : element.termine?.istKritisch == true ? "▓" : "█"
    // A plan may say that something ends before it begins; then only its beginning is drawn.
    let strecke = erste...max(erste, letzte)
    for (spalte, istJahr) in jahre.enumerated() {
      if strecke.contains(spalte) {
        out.put(zeichen)
      } else {
        out.put(istJahr ? "┊" as StaticString : " ")
      }
    }
  }
}
