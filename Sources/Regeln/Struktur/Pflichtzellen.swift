import Diagnostics
import Fachmodell
import SourceText

/// The part of BV-ST-001 that looks into tables: required columns and their cells.
enum Pflichtzellen {
  static func befunde(_ dokument: Dokument) -> [Finding] {
    var befunde: [Finding] = []
    guard let tafeln = jeArt.first(where: { $0.art == dokument.art })?.tafeln else { return [] }
    for abschnitt in dokument.abschnitte {
      guard let schluessel = abschnitt.schluessel,
        let oben = tafeln.first(where: { $0.schluessel.hash == schluessel.hash })
      else { continue }
      pruefe(abschnitt, oben, dokument, &befunde)
      guard !oben.unter.isEmpty else { continue }
      for teil in abschnitt.teile {
        if let unten = oben.unter.first(where: { $0.schluessel == teil.schluessel }) {
          pruefe(teil, unten, dokument, &befunde)
        }
      }
    }
    return befunde
  }

  /// A section with columns that must be there, or with parts that have such. A class, since each document
  /// takes several in hand.
  private final class Tafel: Sendable {
    let schluessel: FoldedKey
    let name: String
    /// Only what is asked for every cell: copies of whole definitions are dear.
    let spalten: [(schluessel: FoldedKey, name: String)]
    let unter: [Tafel]

    init?(_ definition: Abschnittsdefinition) {
      schluessel = definition.schluessel
      name = definition.name
      spalten = (definition.tabelle?.spalten ?? []).filter {
        $0.pflicht && !Pflichtzellen.istAndererRegel($0, definition)
      }.map { ($0.schluessel, $0.name) }
      unter = definition.unter.compactMap { Tafel($0) }
      if spalten.isEmpty, unter.isEmpty { return nil }
    }
  }

  private static let jeArt = Dokumentart.allCases.map { art in
    (art: art, tafeln: art.formular.abschnitte.compactMap { Tafel($0) })
  }

  private static func pruefe(
    _ abschnitt: Abschnitt, _ tafel: Tafel, _ dokument: Dokument, _ befunde: inout [Finding]
  ) {
    guard !tafel.spalten.isEmpty, let tabelle = abschnitt.tabelle else { return }
    let zeilen = tabelle.zeilen
    // As nearly always: nobody needs to know which cell is empty.
    if sindGefuellt(zeilen, tafel) { return }
    for spalte in tafel.spalten.indices {
      let schluessel = tafel.spalten[spalte].schluessel
      guard tabelle.spalten.contains(schluessel) else {
        let name = tafel.spalten[spalte].name
        if !dokument.meint(spalte: name, in: tafel.name) {
          befunde.append(spalteFehlt(dokument.pfad, tabelle, name, tafel.name))
        }
        continue
      }
      for nummer in zeilen.indices
      where !zeilen[nummer].istAngegeben(schluessel) && !zeilen[nummer].istLeer {
        let zeile = zeilen[nummer]
        let span = zeile.eintrag(schluessel)?.span ?? zeile.span
        befunde.append(zelleLeer(dokument.pfad, span, tafel.spalten[spalte].name, tafel.name))
      }
    }
  }

  /// Whether each of the columns is there and holds something in all rows, each time at the same place;
  /// `false` also where there are no rows.
  private static func sindGefuellt(_ zeilen: [Datensatz], _ tafel: Tafel) -> Bool {
    guard let erste = zeilen.first else { return false }
    return tafel.spalten.indices.allSatisfy { spalte in
      let schluessel = tafel.spalten[spalte].schluessel
      guard let stelle = erste.stelle(schluessel) else { return false }
      return zeilen.indices.allSatisfy { zeile in
        guard stelle < zeilen[zeile].eintraege.count,
          zeilen[zeile].eintraege[stelle].feld.hash == schluessel.hash
        else { return false }
        if case .leer = zeilen[zeile].eintraege[stelle].wert { return false }
        return true
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
