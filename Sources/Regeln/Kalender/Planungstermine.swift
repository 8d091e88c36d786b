import Fachmodell
import Kalender
import SourceText

/// The days on which something is to happen, as tables of a document say it.
struct Planungstermine {
  struct Planungstermin {
    let name: String
    let tag: Datum
    let span: Span
  }

  private(set) var termine: [Planungstermin] = []

  /// `zaehlt`: of which days anybody wants to know; nobody copies the names of the others.
  init(_ dokument: Dokument, _ zaehlt: (Datum) -> Bool) {
    switch dokument.art {
    case .vorlage, .projektauftrag:
      for zeile in dokument.zeilen(Vorlage.termine) where zeile[Termin.verbindlich] != false {
        nimm(zeile, Termin.wann, Termin.termin, zaehlt)
      }
      for zeile in dokument.zeilen(Projektauftrag.meilensteine) {
        nimm(zeile, Meilensteinzeile.termin, Meilensteinzeile.meilenstein, zaehlt)
      }
    case .projektstrukturplan:
      for zeile in dokument.zeilen(Projektstrukturplan.struktur) {
        let (beginn, ende) = (zeile[Strukturelement.beginn], zeile[Strukturelement.ende])
        let istBeginn = beginn.map(zaehlt) ?? false
        let istEnde = ende.map(zaehlt) ?? false
        guard istBeginn || istEnde, let art = zeile[Strukturelement.art],
          art == .arbeitspaket || art == .meilenstein
        else { continue }
        if let beginn, istBeginn { nimm(zeile, Strukturelement.beginn, beginn) }
        // A milestone has one day, which the table may name twice.
        if let ende, istEnde, art == .arbeitspaket || beginn != ende {
          nimm(zeile, Strukturelement.ende, ende)
        }
      }
    case .vereinbarung, .gremium, .sitzung, .sitzungskalender, .haushaltsplan, .hauptsatzung,
      .einrichtungen, .seite:
      break
    }
  }

  private mutating func nimm(_ zeile: Datensatz, _ feld: Feld<Datum>, _ tag: Datum) {
    termine.append(
      Planungstermin(
        name: zeile.text(Strukturelement.element), tag: tag, span: zeile.span(feld)))
  }

  /// Only a single day with „am“ or „ab“; a range counts with its first day.
  private mutating func nimm(
    _ zeile: Datensatz, _ feld: Feld<Terminangabe>, _ name: Feld<String>, _ zaehlt: (Datum) -> Bool
  ) {
    guard let angabe = zeile[feld], angabe.art == .am || angabe.art == .ab,
      let tag = angabe.zeitraum?.von, zaehlt(tag)
    else { return }
    termine.append(Planungstermin(name: zeile.text(name), tag: tag, span: zeile.span(feld)))
  }
}
