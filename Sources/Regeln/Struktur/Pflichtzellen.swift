import Diagnostics
import Fachmodell
import SourceText

/// The part of BV-ST-001 that looks into tables: required columns and their cells.
enum Pflichtzellen {
  static func befunde(_ dokument: Dokument) -> [Finding] {
    var befunde: [Finding] = []
    let formular = dokument.art.formular
    for abschnitt in dokument.abschnitte {
      guard let schluessel = abschnitt.schluessel, let oben = formular.abschnitt(schluessel) else {
        continue
      }
      pruefe(abschnitt, oben, dokument, &befunde)
      for teil in abschnitt.teile {
        if let unten = oben.unter.first(where: { $0.schluessel == teil.schluessel }) {
          pruefe(teil, unten, dokument, &befunde)
        }
      }
    }
    return befunde
  }

  private static func pruefe(
    _ abschnitt: Abschnitt, _ definition: Abschnittsdefinition, _ dokument: Dokument,
    _ befunde: inout [Finding]
  ) {
    guard let tabelle = abschnitt.tabelle, let spalten = definition.tabelle?.spalten else { return }
    for spalte in spalten where spalte.pflicht && !istAndererRegel(spalte, definition) {
      guard tabelle.spalten.contains(spalte.schluessel) else {
        if !dokument.meint(spalte: spalte.name, in: definition.name) {
          befunde.append(spalteFehlt(dokument.pfad, tabelle, spalte.name, definition.name))
        }
        continue
      }
      let zeilen = tabelle.zeilen
      for nummer in zeilen.indices
      where !zeilen[nummer].istAngegeben(spalte.schluessel) && !zeilen[nummer].istLeer {
        let zeile = zeilen[nummer]
        let span = zeile.eintrag(spalte.schluessel)?.span ?? zeile.span
        befunde.append(zelleLeer(dokument.pfad, span, spalte.name, definition.name))
      }
    }
  }

  /// The status of a station is BV-BF-009's, the waivers have rules of their own.
  private static func istAndererRegel(
    _ spalte: Felddefinition, _ definition: Abschnittsdefinition
  ) -> Bool {
    definition.schluessel == Allgemein.ausnahmen.schluessel
      || (definition.schluessel == Vorlage.beratungsfolge.schluessel
        && spalte.schluessel == Station.status.schluessel)
  }

  private static func spalteFehlt(
    _ pfad: String, _ tabelle: Tabelle, _ spalte: String, _ abschnitt: String
  ) -> Finding {
    PflichtangabenVorhanden.blatt.befund(
      pfad, tabelle.kopfSpan, "Spalte „\(spalte)“ fehlt in der Tabelle „\(abschnitt)“",
      weil: "Jede Zeile dieser Tabelle braucht diese Angabe.",
      rat: [Fix("Bitte die Spalte „\(spalte)“ ergänzen.")])
  }

  private static func zelleLeer(
    _ pfad: String, _ span: Span, _ spalte: String, _ abschnitt: String
  ) -> Finding {
    PflichtangabenVorhanden.blatt.befund(
      pfad, span, "Angabe „\(spalte)“ fehlt in einer Zeile der Tabelle „\(abschnitt)“",
      weil: "Jede Zeile dieser Tabelle braucht diese Angabe.",
      rat: [Fix("Bitte die Zelle ausfüllen oder die Zeile streichen.")])
  }
}
