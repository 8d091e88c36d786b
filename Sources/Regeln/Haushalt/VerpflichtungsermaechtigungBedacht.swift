package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Fragt: Braucht eine Auszahlung, die erst nach dem Jahr des Auftrags fließt, eine Verpflichtungsermächtigung?
///
/// The year of the contract is `auftrag-im-jahr`; without it the year of the last station, else of the
/// paper, is only supposed: then it is a Hinweis and says so. Never for the Ergebnishaushalt, and not for
/// years whose budget is adopted.
package struct VerpflichtungsermaechtigungBedacht: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-017", .warnung, "Spätere Auszahlungen haben eine Verpflichtungsermächtigung",
    warum: "Ein Auftrag, der künftige Jahre mit Auszahlungen für Investitionen belastet, braucht "
      + "meist eine Verpflichtungsermächtigung im Haushaltsplan.",
    stattdessen:
      "In der Tabelle „Finanzhaushalt“ eine Zeile „Verpflichtungsermächtigung“ ergänzen, oder "
      + "„auftrag-im-jahr“ berichtigen. Fehlt diese Angabe, ist es ein Hinweis.",
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

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let block = lage.finanz,
      let auftrag = kontext.dokument[Vorlage.auftragImJahr]
        ?? kontext.beratungen.compactMap({ $0.datum?.bis.jahr }).last ?? lage.vorlagenjahr
    else { return [] }
    let istAngenommen = kontext.dokument[Vorlage.auftragImJahr] == nil
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
        Self.satz(
          offene.map { block.jahre[$0.spalte].text }, auftrag: auftrag, angenommen: istAngenommen),
        weil: kontext.mandant.land == .bw ? Self.inBadenWuerttemberg : nil,
        notizen: offene.dropFirst().map { offen in
          Note(
            span: offen.summe.span,
            text: "Auszahlung \(block.jahre[offen.spalte].text): \(offen.summe.betrag.text).")
        },
        rat: [
          Fix(
            istAngenommen
              ? "Bitte im Kopf „auftrag-im-jahr: JJJJ“ eintragen und prüfen, ob eine "
                + "Verpflichtungsermächtigung nötig ist."
              : "Bitte prüfen, ob eine Verpflichtungsermächtigung nötig ist.")
        ], stufe: istAngenommen ? .hinweis : nil)
    ]
  }

  private static let inBadenWuerttemberg =
    "Ein Auftrag, der künftige Jahre mit Auszahlungen für Investitionen belastet, braucht meist eine "
    + "Verpflichtungsermächtigung im Haushaltsplan (§\u{A0}86 GemO)."

  static func satz(_ jahre: [String], auftrag: Int, angenommen: Bool) -> String {
    "Auszahlungen \(aufgezaehlt(jahre)) ohne Verpflichtungsermächtigung, Auftrag "
      + (angenommen ? "vermutlich im Jahr \(auftrag)" : "im Jahr \(auftrag)")
  }
}
