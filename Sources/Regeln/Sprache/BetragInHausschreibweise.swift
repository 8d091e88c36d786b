package import Diagnostics
import SourceText

/// Prüft: Ein Betrag im Text steht als „20.000 €“ da: Punkte zwischen den Tausendern, Komma vor den Cent,
/// die Einheit dahinter.
///
/// Only digits right beside a currency, so no telephone number, postal code or file number; amounts in
/// columns of the form are read and printed by their own rules. „1,234 €“ may be a price of tenths of a
/// cent, and „EUR 2018“ the head of a column: both are left alone, and so is „60,– €“. Blanks between
/// thousands are mended only where the digits can be nothing but one number.
package struct BetragInHausschreibweise: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-005", .warnung, "Beträge stehen in der Schreibweise des Hauses: 20.000 €",
    warum:
      "Ohne Punkte ist eine Null zu viel schnell übersehen, und mit Komma statt Punkt wird aus "
      + "tausend eins.",
    stattdessen: "„20.000 €“ oder „20.000,50 €“ schreiben.", quelle: "DIN 5008",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nKosten: 20.000 €, 20.000,50 €, 5000 €, 0,125 €, 60,– €, 1,5 Mio. €."),
      Regelbeispiel(
        "## Begründung\n\nTelefon 07621410, 79539 Lörrach, in Mio. EUR 2018, 12345 T€."),
      Regelbeispiel(
        "## Begründung\n\nIm Jahr 2018 000 €, Kategorie 2 500 €, 3 500 €-Scheine, in EUR 12."),
      Regelbeispiel("## Begründung\n\nT€ 500, EUR 2019, € 5 Mio., € 5 bis 10, 1.1.2018 EUR."),
      Regelbeispiel(
        "finanzielle-auswirkungen: ja\ngesamtkosten: 20000\n\n## Begründung\n\n5.000 € 15.000 €"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nDie Kosten betragen ⟦20000 €⟧ im Jahr."),
      Regelbeispiel("## Begründung\n\nEs sind ⟦20.000,-- €⟧ und ⟦50000,– Euro⟧."),
      Regelbeispiel("## Begründung\n\nEs sind ⟦EUR 20,000.00⟧ oder ⟦€ 20.000⟧ oder ⟦1,250,000 €⟧."),
      Regelbeispiel("## Begründung\n\nEs sind ⟦1 980 000 €⟧ = ⟦1'980'000 €⟧, ⟦20 000,50 €⟧."),
      Regelbeispiel("## Begründung\n\nEs sind ⟦20.00,50 €⟧ und ⟦1.98.000 €⟧ und ⟦20.000.50 €⟧."),
      Regelbeispiel(
        "finanzielle-auswirkungen: ja\n\n## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n"
          + "| Position | 2018 |\n|---|--:|\n| Bedarf: Erträge | ⟦80.000-⟧ |"),
      Regelbeispiel("## Begründung\n\nEs sind ⟦€ 500⟧, ⟦EUR 500⟧, ⟦EUR 20000⟧ oder ⟦500,— €⟧."),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.spuren.sprache(.betrag).map { spur in
      Self.blatt.befund(
        kontext.pfad, spur.span,
        "Betrag „\(kontext.dokument.datei.text(spur.span))“ ist anders geschrieben als „20.000 €“",
        rat: [
          Fix(
            "Bitte mit Punkten zwischen den Tausendern und der Einheit dahinter schreiben.",
            spur.ersatz)
        ])
    }
  }
}
