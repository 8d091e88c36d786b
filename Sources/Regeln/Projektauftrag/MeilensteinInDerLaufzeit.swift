package import Diagnostics
import Fachmodell
import Kalender

/// Prüft: Ein Meilenstein liegt zwischen Beginn und Ende des Projekts.
///
/// A month, quarter or year counts only if no day of it lies inside.
package struct MeilensteinInDerLaufzeit: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-005", .fehler, "Ein Meilenstein liegt in der Laufzeit des Projekts",
    warum: "Was vor dem Beginn oder nach dem Ende liegt, gehört nicht zu diesem Projekt, oder ein "
      + "Datum ist verschrieben.",
    stattdessen: "Termin oder Laufzeit berichtigen.", quelle: "DIN 69901-5, Meilenstein",
    gut: [
      Projektbeispiel.mitAbschnitt(meilenstein("31.12.2019")),
      Projektbeispiel.mitAbschnitt(meilenstein("09.2018")),
      Projektbeispiel.mitAbschnitt(meilenstein("offen")),
    ],
    schlecht: [
      Projektbeispiel.mitAbschnitt(meilenstein("⟦01.01.2020⟧")),
      Projektbeispiel.mitAbschnitt(meilenstein("⟦08.2018⟧")),
      Projektbeispiel.mitAbschnitt(meilenstein("⟦ab 15.01.2020⟧")),
    ])

  private static func meilenstein(_ termin: String) -> String {
    "## Meilensteine\n\n| Nr. | Meilenstein | Termin |\n|---|---|---|\n| M1 | Entwurf | \(termin) |"
  }

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag, let beginn = dokument[Projektauftrag.beginn],
      let ende = dokument[Projektauftrag.ende], beginn <= ende
    else { return [] }
    return dokument.zeilen(Projektauftrag.meilensteine).compactMap { zeile in
      guard let termin = zeile[Meilensteinzeile.termin], let zeitraum = termin.zeitraum,
        Self.liegtAusserhalb(termin.art, zeitraum, beginn, ende)
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Meilensteinzeile.termin),
        "Meilenstein „\(zeile.text(Meilensteinzeile.meilenstein))“ "
          + "(\(zeile.text(Meilensteinzeile.termin))) liegt außerhalb der Projektlaufzeit",
        notizen: [
          Note(
            span: dokument.kopf.span(
              zeitraum.von < beginn ? Projektauftrag.beginn : Projektauftrag.ende),
            text: "Die Laufzeit des Projekts.")
        ], rat: [Fix("Bitte den Termin oder die Laufzeit prüfen.")])
    }
  }

  private static func liegtAusserhalb(
    _ art: Terminangabe.Art, _ zeitraum: Datumsbereich, _ beginn: Datum, _ ende: Datum
  ) -> Bool {
    switch art {
    case .ab, .nach: zeitraum.von > ende
    case .bis: zeitraum.bis < beginn
    case .am, .monat, .quartal, .jahr: zeitraum.bis < beginn || zeitraum.von > ende
    case .offen: false
    }
  }
}
