package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Unter „Aufwand“ ergeben Personen × Tage je Person die Personentage.
package struct PersonentageStimmen: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-012", .fehler, "Personen × Tage ergibt die Personentage",
    warum: "Plan, Vereinbarung und Vergütung bauen auf den Personentagen auf.",
    stattdessen: "Die falsche der drei Angaben berichtigen.",
    gut: [
      beispiel("| Akademie | 2 | 20 | 40 |"),
      beispiel("| Akademie | 3 | 2,5 | 7,5 |"),
      beispiel("| Akademie | | 20 | 40 |"),
    ],
    schlecht: [
      beispiel("| Akademie | 2 | 20 | ⟦41⟧ |")
    ])

  private static func beispiel(_ zeile: String) -> Regelbeispiel {
    Projektbeispiel.mitAbschnitt(
      "## Aufwand\n\n| Wer | Personen | Tage je Person | Personentage |\n|---|---|---|---|\n"
        + zeile)
  }

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag else { return [] }
    return dokument.zeilen(Projektauftrag.aufwand).compactMap { zeile in
      guard let personen = zeile[Aufwandszeile.personen],
        let tage = zeile[Aufwandszeile.tageJePerson],
        let angabe = zeile[Aufwandszeile.personentage],
        let ist = tage.mal(personen), ist != angabe
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Aufwandszeile.personentage),
        "\(personen == 1 ? "1 Person" : "\(personen) Personen") × \(tage.text) Tage = \(ist.text) "
          + "Personentage, angegeben sind \(angabe.text)",
        notizen: Personentagezellen.notizen(
          zeile, (Aufwandszeile.personen, personen), (Aufwandszeile.tageJePerson, tage)),
        rat: [Fix("Bitte Personen, Tage und Personentage prüfen.")])
    }
  }
}
