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

  init(_ dokument: Dokument) {
    switch dokument.art {
    case .vorlage, .projektauftrag:
      for zeile in dokument.zeilen(Vorlage.termine) where zeile[Termin.verbindlich] != false {
        nimm(zeile, Termin.wann, zeile.text(Termin.termin))
      }
      for zeile in dokument.zeilen(Projektauftrag.meilensteine) {
        nimm(zeile, Meilensteinzeile.termin, zeile.text(Meilensteinzeile.meilenstein))
      }
    case .projektstrukturplan:
      for zeile in dokument.zeilen(Projektstrukturplan.struktur) {
        guard let art = zeile[Strukturelement.art], art == .arbeitspaket || art == .meilenstein
        else { continue }
        let name = zeile.text(Strukturelement.element)
        nimm(zeile, Strukturelement.beginn, name)
        // A milestone has one day, which the table may name twice.
        if art == .arbeitspaket || zeile[Strukturelement.beginn] != zeile[Strukturelement.ende] {
          nimm(zeile, Strukturelement.ende, name)
        }
      }
    case .vereinbarung, .gremium, .sitzung, .sitzungskalender, .haushaltsplan, .hauptsatzung,
      .einrichtungen, .seite:
      break
    }
  }

  private mutating func nimm(_ zeile: Datensatz, _ feld: Feld<Datum>, _ name: String) {
    guard let tag = zeile[feld] else { return }
    termine.append(Planungstermin(name: name, tag: tag, span: zeile.span(feld)))
  }

  /// Only a single day with „am“ or „ab“; a range counts with its first day.
  private mutating func nimm(_ zeile: Datensatz, _ feld: Feld<Terminangabe>, _ name: String) {
    guard let angabe = zeile[feld], angabe.art == .am || angabe.art == .ab,
      let tag = angabe.zeitraum?.von
    else { return }
    termine.append(Planungstermin(name: name, tag: tag, span: zeile.span(feld)))
  }
}
