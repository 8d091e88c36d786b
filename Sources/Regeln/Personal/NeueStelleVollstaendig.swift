package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Eine neue Stelle nennt Stellenplan, Befristung und Bewertung.
package struct NeueStelleVollstaendig: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-005", .warnung, "Eine neue Stelle nennt Stellenplan, Befristung und Bewertung",
    warum:
      "Ohne Platz im Stellenplan kann sie nicht besetzt werden, und ohne Bewertung kennt niemand "
      + "die Kosten.",
    stattdessen:
      "In der Tabelle „Stellen“ die drei Spalten ausfüllen; bei Befristung „unbefristet“ oder "
      + "„bis 31.12.2020“.",
    quelle: "In Baden-Württemberg GemO § 57, GemHVO § 5 (Stellenplan); "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("neu | 2019 | unbefristet | EG 11")),
      Regelbeispiel(muster("Bestand | | |")),
    ],
    schlecht: [
      Regelbeispiel(muster("neu | | | ").replacing("Beratung", with: "⟦Beratung⟧")),
      Regelbeispiel(muster("neu | 2019 | | EG 11").replacing("Beratung", with: "⟦Beratung⟧")),
    ])

  private static func muster(_ zeile: String) -> String {
    """
    personelle-auswirkungen: ja

    ## Stellen

    | Stelle | Herkunft | Stellenplan | Befristung | Bewertung |
    |---|---|---|---|---|
    | Beratung | \(zeile) |
    """
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vorlage else { return [] }
    return kontext.dokument.stellenzeilen.compactMap { zeile in
      guard zeile[Stelle.herkunft] == .neu else { return nil }
      let fehlend = [Stelle.stellenplan, Stelle.befristung, Stelle.bewertung]
        .filter { !zeile.istAngegeben($0.schluessel) }.map(\.name)
      guard !fehlend.isEmpty else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Stelle.stelle), Self.satz(zeile.text(Stelle.stelle), fehlend),
        rat: [Fix("Bitte \(aufgezaehlt(fehlend)) eintragen.")])
    }
  }

  static func satz(_ stelle: String, _ fehlend: [String]) -> String {
    "Neue Stelle „\(stelle)“ ohne \(aufgezaehlt(fehlend))"
  }
}
