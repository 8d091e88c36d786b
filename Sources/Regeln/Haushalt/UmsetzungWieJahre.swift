package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Auszahlungen fließen in den Jahren, die „zeitliche Umsetzung“ nennt.
///
/// The last bill may come the year after, a small part of the money before or later, and what has been paid
/// before the year of the paper was planning. Where no payment at all lies in the years that are named one
/// of the two is wrong; where a large part lies outside it is asked. A text without a year says nothing, nor
/// does one with two digits that may be a year or something else.
package struct UmsetzungWieJahre: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-021", .warnung, "Die zeitliche Umsetzung passt zu den Jahren der Auszahlungen",
    warum:
      "Wer baut, zahlt; liegen die Jahre auseinander, ist der Haushalt oder der Zeitplan falsch.",
    stattdessen:
      "Die Jahre unter „zeitliche Umsetzung“ oder die Beträge in der Mittelbereitstellung "
      + "berichtigen. Liegt nur ein Teil der Auszahlungen außerhalb, ist es ein Hinweis; ein kleiner zählt nicht.",
    quelle: "Formular, „zeitliche Umsetzung“",
    gut: [
      Regelbeispiel(muster("2018 und 2019", "5.000 €", "15.000 €", "")),
      Regelbeispiel(muster("2018", "15.000 €", "5.000 €", "")),
      Regelbeispiel(muster("2018/19", "5.000 €", "15.000 €", "")),
      Regelbeispiel(muster("Planung 2018, Bau 2019-20", "2.000 €", "8.000 €", "10.000 €")),
      Regelbeispiel(muster("Planung 2018, Bau Herbst 19", "5.000 €", "15.000 €", "")),
      Regelbeispiel(muster("2018, Los 20", "", "", "15.000 €")),
      Regelbeispiel(muster("ab 2018", "5.000 €", "", "15.000 €")),
      Regelbeispiel(muster("Baubeginn 2018", "5.000 €", "", "15.000 €")),
      Regelbeispiel(muster("Fertigstellung 2020", "5.000 €", "10.000 €", "5.000 €")),
      Regelbeispiel(muster("2018", "16.000 €", "2.000 €", "2.000 €")),
      Regelbeispiel(muster("nach der Ernte", "5.000 €", "15.000 €", "")),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦2021⟧", "5.000 €", "15.000 €", "")),
      Regelbeispiel(muster("⟦Frühjahr 18⟧", "", "5.000 €", "15.000 €")),
      Regelbeispiel(muster("⟦2021/22⟧", "5.000 €", "15.000 €", "")),
      Regelbeispiel(muster("⟦2018⟧", "5.000 €", "10.000 €", "5.000 €")),
      Regelbeispiel(muster("⟦2018⟧", "5.000 €", "15.000 €", "")),
    ])

  private static func muster(
    _ umsetzung: String, _ erstes: String, _ zweites: String, _ drittes: String
  ) -> String {
    """
    finanzielle-auswirkungen: ja
    folgekosten: 0 €
    auftrag-im-jahr: 2020

    ## Finanzielle Auswirkungen

    ### Finanzhaushalt

    | Investitionskosten brutto | zeitliche Umsetzung |
    |--:|---|
    | 20.000 € | \(umsetzung) |

    ## Mittelbereitstellung

    ### Finanzhaushalt

    | Position | 2018 | 2019 | 2020 |
    |---|--:|--:|--:|
    | Bedarf: Auszahlung | \(erstes) | \(zweites) | \(drittes) |
    | Plan: Auszahlung | \(erstes) | \(zweites) | \(drittes) |
    """
  }

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let block = lage.finanz, !block.istUnsicher,
      lage.wirktFinanz.count == 1,
      let eintrag = lage.wirktFinanz[0].eintrag(AuswirkungFinanz.umsetzung),
      var genannt = Jahresspanne(eintrag.text),
      // Columns that cannot be right are BV-HH-008's.
      JahresspaltenFortlaufend.passt(block, lage)
    else { return [] }
    let heute = lage.vorlagenjahr ?? 0
    let jahre = block.jahressummen(.bedarf, .aufwand).filter { spalte, summe in
      summe.betrag > .null && (block.jahre[spalte].undSpaeter || block.jahre[spalte].jahr >= heute)
    }
    func liegtDarin(_ spalte: Int) -> Bool {
      let jahr = block.jahre[spalte]
      return jahr.jahr <= genannt.bis && (jahr.undSpaeter || jahr.jahr >= genannt.von)
    }
    guard jahre.contains(where: { !liegtDarin($0.spalte) }) else { return [] }
    genannt.oeffne(eintrag.text)
    let draussen = jahre.filter { !liegtDarin($0.spalte) }
    guard let erstes = draussen.first else { return [] }
    let istAlles = draussen.count == jahre.count
    if !istAlles {
      let gesamt = jahre.map(\.summe.betrag).reduce(.null, +)
      let anderes = draussen.map(\.summe.betrag).reduce(.null, +)
      // Planning before, and what is left to pay after.
      guard anderes.cent >= gesamt.cent / 4 else { return [] }
      // The last bill: one year more, and no more money than before.
      if draussen.count == 1, block.jahre[erstes.spalte].jahr == genannt.bis + 1,
        anderes <= gesamt - anderes
      {
        return []
      }
    }
    return [
      Self.blatt.befund(
        kontext.pfad, eintrag.span,
        Self.satz(eintrag.text, draussen.map { block.jahre[$0.spalte].text }, alle: istAlles),
        notizen: draussen.prefix(8).map { jahr in
          Note(
            span: jahr.summe.span,
            text: "Auszahlung \(block.jahre[jahr.spalte].text): \(jahr.summe.betrag.text).")
        },
        rat: [
          Fix(
            istAlles
              ? "Bitte die Jahre der Umsetzung oder der Auszahlungen berichtigen."
              : "Bitte prüfen, ob die Jahre der Umsetzung vollständig sind.")
        ], stufe: istAlles ? nil : .hinweis)
    ]
  }

  static func satz(_ umsetzung: String, _ jahre: [String], alle: Bool) -> String {
    "Zeitliche Umsetzung „\(gekuerzt(umsetzung))“, Auszahlungen \(alle ? "aber" : "aber auch") "
      + aufgezaehlt(jahre)
  }
}
