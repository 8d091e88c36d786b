package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Netto ist brutto abzüglich der Zuschüsse, wo alle drei angegeben sind.
///
/// Grants written as a negative amount are grants all the same.
package struct InvestitionNettoStimmt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-016", .fehler, "Investition netto ist brutto abzüglich Zuschüsse",
    warum: "Nur einer der drei Beträge kann der sein, über den entschieden wird.",
    stattdessen: "Den falschen Betrag berichtigen.", quelle: "Formular, „Finanzhaushalt“",
    gut: [
      Regelbeispiel(muster("100.000 €", "30.000 €", "70.000 €")),
      Regelbeispiel(muster("100.000 €", "-30.000 €", "70.000 €")),
      Regelbeispiel(muster("100.000 €", "", "80.000 €")),
      Regelbeispiel(muster("100.000 €", "30.000 €", "")),
    ],
    schlecht: [
      Regelbeispiel(muster("100.000 €", "30.000 €", "⟦80.000 €⟧")),
      Regelbeispiel(muster("100.000 €", "30.000 €", "⟦70.000,01 €⟧")),
      Regelbeispiel("einheit: T€\n" + muster("100", "0", "⟦80⟧")),
    ])

  private static func muster(_ brutto: String, _ zuschuesse: String, _ netto: String) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Finanzielle Auswirkungen

    ### Finanzhaushalt

    | Investitionskosten brutto | Zuschüsse u. ä. | Investitionskosten LK netto |
    |--:|--:|--:|
    | \(brutto) | \(zuschuesse) | \(netto) |
    """
  }

  package static let betrifft: Merkmale = [.haushalt]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    (kontext.haushalt?.wirktFinanz ?? []).compactMap { zeile in
      guard let brutto = zeile.geld(AuswirkungFinanz.brutto),
        let zuschuesse = zeile.geld(AuswirkungFinanz.zuschuesse),
        let netto = zeile.geld(AuswirkungFinanz.netto)
      else { return nil }
      let abzug = Betrag(cent: Int(clamping: zuschuesse.betrag.cent.magnitude))
      guard netto.betrag != brutto.betrag - abzug else { return nil }
      return Self.blatt.befund(
        kontext.pfad, netto.span, Self.satz(brutto.betrag, abzug, netto.betrag),
        notizen: [
          Note(span: brutto.span, text: "Brutto."), Note(span: zuschuesse.span, text: "Zuschüsse."),
        ], rat: [Fix("Bitte den falschen der drei Beträge berichtigen.")])
    }
  }

  static func satz(_ brutto: Betrag, _ zuschuesse: Betrag, _ netto: Betrag) -> String {
    "Investition netto: \(brutto.text) − \(zuschuesse.text) = \((brutto - zuschuesse).text), "
      + "angegeben sind \(netto.text)"
  }
}
