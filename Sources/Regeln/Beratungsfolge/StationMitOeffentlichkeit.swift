package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Jede Station sagt, ob öffentlich oder nichtöffentlich beraten wird.
///
/// A word that could not be read is BV-ST-003's, a column of another name BV-ST-002's.
package struct StationMitOeffentlichkeit: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-009", .fehler, "Jede Station nennt ihre Öffentlichkeit",
    warum:
      "Ob die Vorlage veröffentlicht wird, hängt von den Stationen ab; in jeder fünften Vorlage "
      + "geht der öffentlichen eine nichtöffentliche Beratung voraus.",
    stattdessen: "„öffentlich“ oder „nichtöffentlich“ in die Spalte „Status“ eintragen.",
    quelle: "In Baden-Württemberg GemO § 35, LKrO § 30; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [Regelbeispiel(beratungsfolge("Kreistag", "nichtöffentlich | Beratung über Grundstücke"))],
    schlecht: [
      Regelbeispiel(beratungsfolge("⟦Kreistag⟧", " | ")),
      Regelbeispiel(
        """
        ## Beratungsfolge

        ⟦| Gremium | Datum | Zuständigkeit |⟧
        |---|---|---|
        | Sozialausschuss | 20.06.2018 | Vorberatung |
        | Kreistag | 18.07.2018 | Entscheidung |
        """),
    ])

  private static func beratungsfolge(_ gremium: String, _ status: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Datum | Zuständigkeit | Status | Grund |
    |---|---|---|---|---|
    | Sozialausschuss | 20.06.2018 | Vorberatung | öffentlich | |
    | \(gremium) | 18.07.2018 | Entscheidung | \(status) |
    """
  }

  package static let betrifft: Merkmale = [.stationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let tabelle = kontext.dokument.tabelle(Vorlage.beratungsfolge),
      !kontext.dokument.meint(spalte: Station.status.name, in: Vorlage.beratungsfolge.name)
    else { return [] }
    guard tabelle.hatSpalte(Station.status) || kontext.beratungen.isEmpty else {
      return [
        Self.blatt.befund(
          kontext.pfad, tabelle.kopfSpan,
          "Spalte „Status“ fehlt in der Tabelle „Beratungsfolge“",
          rat: [
            Fix("Bitte die Spalte „Status“ mit öffentlich oder nichtöffentlich je Zeile ergänzen.")
          ])
      ]
    }
    return kontext.beratungen.compactMap { station in
      guard !station.zeile.istAngegeben(Station.status.schluessel) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, station.gremiumSpan, Self.satz(station.gremiumText),
        rat: [Fix("Bitte in der Spalte „Status“ öffentlich oder nichtöffentlich eintragen.")])
    }
  }

  static func satz(_ gremium: String) -> String {
    "Öffentlichkeit der Beratung in \(gremium.isEmpty ? "dieser Station" : gremium) ist nicht angegeben"
  }
}
