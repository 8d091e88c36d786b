package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Fragt: Braucht eine Auszahlung, die erst nach dem Jahr des Auftrags fließt, eine Verpflichtungsermächtigung?
///
/// The year of the contract is `auftrag-im-jahr`, else the year of the last station, else that of the
/// paper. Never for the Ergebnishaushalt, and not for years whose budget is adopted.
package struct VerpflichtungsermaechtigungBedacht: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-017", .warnung, "Spätere Auszahlungen haben eine Verpflichtungsermächtigung",
    warum: "Ein Auftrag, der künftige Jahre mit Auszahlungen für Investitionen belastet, braucht "
      + "meist eine Verpflichtungsermächtigung im Haushaltsplan.",
    stattdessen:
      "In der Tabelle „Finanzhaushalt“ eine Zeile „Verpflichtungsermächtigung“ ergänzen, oder "
      + "„auftrag-im-jahr“ berichtigen.",
    quelle: "In Baden-Württemberg GemO § 86, GemHVO § 11; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("100.000 €", "")),
      Regelbeispiel(muster("", "50.000 €") + "\n| Verpflichtungsermächtigung | | 50.000 € | |"),
      Regelbeispiel("auftrag-im-jahr: 2019\n" + muster("", "50.000 €")),
      Regelbeispiel(muster("", "50.000 €") + "\n| Stand des Plans | | beschlossen | |"),
      Regelbeispiel(
        muster("", "50.000 €").replacing("### Finanz", with: "### Ergebnis")
          .replacing("Auszahlung", with: "Sachaufwand")),
    ],
    schlecht: [
      Regelbeispiel(muster("", "⟦50.000 €⟧")),
      Regelbeispiel("auftrag-im-jahr: 2017\n" + muster("⟦100.000 €⟧", "50.000 €")),
      Regelbeispiel(muster("", "⟦50.000 €⟧") + "\n| Verpflichtungsermächtigung | | | 20.000 € |"),
    ])

  private static func muster(_ erstes: String, _ zweites: String) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Mittelbereitstellung

    ### Finanzhaushalt

    | Position | 2018 | 2019 | ab 2020 |
    |---|--:|--:|--:|
    | Bedarf: Auszahlung | \(erstes) | \(zweites) | |
    """
  }

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let block = lage.finanz,
      let auftrag = kontext.dokument[Vorlage.auftragImJahr]
        ?? kontext.beratungen.compactMap({ $0.datum?.bis.jahr }).last ?? lage.vorlagenjahr
    else { return [] }
    let offene = block.jahressummen(.bedarf, .aufwand).filter { spalte, summe in
      let jahr = block.jahre[spalte]
      guard summe.betrag > .null, jahr.jahr > auftrag, block.stand(spalte) != .beschlossen,
        block.verpflichtung(spalte) == nil
      else { return false }
      return lage.beschlossenBis.map { jahr.undSpaeter || jahr.jahr > $0 } ?? true
    }
    guard let erste = offene.first else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, erste.summe.span,
        Self.satz(offene.map { block.jahre[$0.spalte].text }, auftrag: auftrag),
        weil: kontext.mandant.land == .bw ? Self.inBadenWuerttemberg : nil,
        notizen: offene.dropFirst().map { offen in
          Note(
            span: offen.summe.span,
            text: "Auszahlung \(block.jahre[offen.spalte].text): \(offen.summe.betrag.text).")
        },
        rat: [Fix("Bitte prüfen, ob eine Verpflichtungsermächtigung nötig ist.")])
    ]
  }

  private static let inBadenWuerttemberg =
    "Ein Auftrag, der künftige Jahre mit Auszahlungen für Investitionen belastet, braucht meist eine "
    + "Verpflichtungsermächtigung im Haushaltsplan (§\u{A0}86 GemO)."

  static func satz(_ jahre: [String], auftrag: Int) -> String {
    "Auszahlungen \(aufgezaehlt(jahre)) ohne Verpflichtungsermächtigung, Auftrag im Jahr \(auftrag)"
  }
}
