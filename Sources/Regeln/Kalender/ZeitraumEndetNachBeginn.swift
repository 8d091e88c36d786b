package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein Zeitraum im Text endet nicht vor seinem Anfang.
///
/// Only two whole dates with nothing but „bis“, „bis zum“ or „bis einschließlich“ between them.
package struct ZeitraumEndetNachBeginn: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-009", .warnung, "Ein Zeitraum endet nicht vor seinem Anfang",
    warum: "Eines der beiden Daten ist verschrieben, meist das Jahr; so wird es beschlossen.",
    stattdessen: "Beide Daten prüfen.",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nVom 01.08.2018 bis zum 31.07.2019, am 31.12.2018, bis 30.06.2018, vom "
          + "5. März 2018 bis einschließlich 5. März 2018."),
      Regelbeispiel("## Begründung\n\nIn `01.08.2018 bis 31.07.2018` und 2019 bis 2018."),
    ],
    schlecht: [
      Regelbeispiel(
        "## Begründung\n\nDie Stelle ist vom ⟦01.08.2018 bis zum 31.07.2018⟧ befristet."),
      Regelbeispiel("## Begründung\n\nVom ⟦5. März 2018 bis 1. März 2018⟧ ist geschlossen."),
    ])

  package static let betrifft: Merkmale = [.textdatum]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.verkehrteZeiten.prefix(20).map { zeit in
      let datei = kontext.dokument.datei
      return Self.blatt.befund(
        kontext.pfad, zeit.von.span.union(zeit.bis.span),
        "Zeitraum endet am \(datei.text(zeit.bis.span)), vor seinem Anfang am "
          + datei.text(zeit.von.span),
        rat: [Fix("Bitte beide Daten prüfen.")])
    }
  }
}
