package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Fragt: Braucht eine Auszahlung, die erst nach dem Jahr des Auftrags fließt, eine Verpflichtungsermächtigung?
///
/// The year of the contract is `auftrag-im-jahr`; without it the year of the last station, else of the
/// paper, is only supposed: then it is a Hinweis and says so. Never for the Ergebnishaushalt, and not for
/// years whose budget is adopted. Zero is none; one that covers less than half of its year is asked about,
/// unless the row together reaches what the later years need.
package struct VerpflichtungsermaechtigungBedacht: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-017", .warnung, "Spätere Auszahlungen haben eine Verpflichtungsermächtigung",
    warum: "Ein Auftrag, der künftige Jahre mit Auszahlungen für Investitionen belastet, braucht "
      + "meist eine Verpflichtungsermächtigung im Haushaltsplan.",
    stattdessen:
      "In der Tabelle „Finanzhaushalt“ eine Zeile „Verpflichtungsermächtigung“ ergänzen, oder "
      + "„auftrag-im-jahr“ berichtigen. Größer als die Auszahlungen, die sie belastet, kann sie nicht "
      + "sein. Fehlt diese Angabe, ist es ein Hinweis, ebenso bei einer Verpflichtungsermächtigung, "
      + "die nicht die Hälfte der Auszahlung ihres Jahres umfasst oder mehr als diese.",
    quelle: "In Baden-Württemberg bitte GemO § 86, GemHVO § 11 prüfen; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("100.000 €", "")),
      Regelbeispiel(muster("", "50.000 €") + "\n| Verpflichtungsermächtigung | | 50.000 € | |"),
      Regelbeispiel(muster("", "50.000 €") + "\n| Verpflichtungsermächtigung | | 30.000 € | |"),
      Regelbeispiel(muster("", "50.000 €") + "\n| Verpflichtungsermächtigung | 49.999 € | 1 € | |"),
      Regelbeispiel("auftrag-im-jahr: 2019\n" + muster("", "50.000 €")),
      Regelbeispiel(muster("", "49.950 €") + "\n| Verpflichtungsermächtigung | | 50.000 € | |"),
      Regelbeispiel(muster("", "50.000 €") + "\n| Stand des Plans | | beschlossen | |"),
      Regelbeispiel(
        muster("", "50.000 €").replacing("### Finanz", with: "### Ergebnis")
          .replacing("Auszahlung", with: "Sachaufwand")),
    ],
    schlecht: [
      Regelbeispiel(muster("", "⟦50.000 €⟧")),
      Regelbeispiel("auftrag-im-jahr: 2017\n" + muster("⟦100.000 €⟧", "50.000 €")),
      Regelbeispiel(muster("", "⟦50.000 €⟧") + "\n| Verpflichtungsermächtigung | | | 20.000 € |"),
      Regelbeispiel(muster("", "⟦50.000 €⟧") + "\n| Verpflichtungsermächtigung | | 0 € | |"),
      Regelbeispiel(muster("", "50.000 €") + "\n| Verpflichtungsermächtigung | | ⟦5.000 €⟧ | |"),
      Regelbeispiel(
        "auftrag-im-jahr: 2018\n" + muster("", "50.000 €")
          + "\n| Verpflichtungsermächtigung | | ⟦500.000 €⟧ | |"),
      Regelbeispiel(
        "auftrag-im-jahr: 2018\n" + muster("", "50.000 €")
          + "\n| Verpflichtungsermächtigung | | ⟦50.000,01 €⟧ | |"),
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
      // Columns that cannot be right are BV-HH-008's.
      JahresspaltenFortlaufend.sprung(block.jahre) == nil,
      let auftrag = kontext.dokument[Vorlage.auftragImJahr]
        ?? kontext.beratungen.compactMap({ $0.datum?.bis.jahr }).last ?? lage.vorlagenjahr
    else { return [] }
    let istAngenommen = kontext.dokument[Vorlage.auftragImJahr] == nil
    let spaetere = block.jahressummen(.bedarf, .aufwand).filter { spalte, summe in
      let jahr = block.jahre[spalte]
      guard summe.betrag > .null, jahr.jahr > auftrag, block.stand(spalte) != .beschlossen else {
        return false
      }
      return lage.beschlossenBis.map { jahr.undSpaeter || jahr.jahr > $0 } ?? true
    }
    // Plans may show the whole of it in the year in which it is granted.
    let gesamt = block.jahre.indices.compactMap { block.verpflichtung($0)?.betrag }.reduce(.null, +)
    guard gesamt < spaetere.map(\.summe.betrag).reduce(.null, +) else { return [] }
    let offene = spaetere.filter { (block.verpflichtung($0.spalte)?.betrag ?? .null) == .null }
    guard let erste = offene.first else { return zuKleine(spaetere, block, kontext.pfad) }
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

  /// Years for which less than half of the payment may be promised: perhaps a digit is missing.
  private func zuKleine(
    _ spaetere: [(spalte: Int, summe: Geldsumme)], _ block: Mittelblock, _ pfad: String
  ) -> [Finding] {
    guard !block.istUnsicher else { return [] }
    return spaetere.compactMap { spalte, summe in
      guard let zelle = block.verpflichtung(spalte), zelle.betrag + zelle.betrag < summe.betrag
      else { return nil }
      return Self.blatt.befund(
        pfad, zelle.span,
        "Verpflichtungsermächtigung \(block.jahre[spalte].text): \(zelle.betrag.text), "
          + "die Auszahlung ist \(summe.betrag.text)",
        weil: "Soweit sie nicht reicht, darf ein Auftrag dieses Jahr nicht belasten.",
        notizen: [Note(span: summe.span, text: "Die Auszahlung dieses Jahres.")],
        rat: [Fix("Bitte prüfen, ob die Verpflichtungsermächtigung so gemeint ist.")],
        stufe: .hinweis)
    }
  }

  private static let inBadenWuerttemberg =
    "Ein Auftrag, der künftige Jahre mit Auszahlungen für Investitionen belastet, braucht meist eine "
    + "Verpflichtungsermächtigung im Haushaltsplan; ob auch dieser, bitte nach §\u{A0}86 GemO prüfen."

  static func satz(_ jahre: [String], auftrag: Int, angenommen: Bool) -> String {
    "Auszahlungen \(aufgezaehlt(jahre)) ohne Verpflichtungsermächtigung, Auftrag "
      + (angenommen ? "vermutlich im Jahr \(auftrag)" : "im Jahr \(auftrag)")
  }
}
