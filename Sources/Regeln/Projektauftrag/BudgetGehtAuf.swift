package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Im Budget ergeben die Jahre einer Zeile ihr „Gesamt“, und die Zeilen die Summe.
///
/// Rows with „Zahlung: nein“ (own staff) may be in the sum or not.
package struct BudgetGehtAuf: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-011", .fehler, "Die Beträge des Budgets gehen auf",
    warum: "Wer den Auftrag liest, rechnet nach; welcher der Beträge gilt, ist sonst offen.",
    stattdessen: "Den falschen Betrag berichtigen.",
    gut: [
      Projektbeispiel.mit(),
      Projektbeispiel.mit(
        "15.000 € | 20.000 € |",
        "15.000 € | 20.000 € |\n| Summe | | 5.000 € | 15.000 € | 20.000 € |"),
      Projektbeispiel.mit(
        "15.000 € | 20.000 € |",
        "15.000 € | 20.000 € |\n| Personal | nein | 1.000 € | | 1.000 € |\n"
          + "| Summe | | 5.000 € | 15.000 € | 20.000 € |"),
    ],
    schlecht: [
      Projektbeispiel.mit(
        "5.000 € | 15.000 € | 20.000 € |",
        "5.000 € | ⟦14.000 €⟧ | 20.000 € |\n| Summe | | 5.000 € | 15.000 € | 20.000 € |"),
      Projektbeispiel.mit(
        "15.000 € | 20.000 € |",
        "15.000 € | ⟦22.000 €⟧ |\n| Summe | | 5.000 € | 15.000 € | 20.000 € |"),
      Projektbeispiel.mit(
        "15.000 € | 20.000 € |",
        "15.000 € | 20.000 € |\n| Summe | | ⟦6.000 €⟧ | 15.000 € | 20.000 € |"),
      Projektbeispiel.mit("15.000 € | 20.000 €", "15.000 € | ⟦22.000 €⟧"),
      Projektbeispiel.mit(
        "15.000 € | 20.000 € |",
        "15.000 € | 20.000 € |\n| Reisen | ja | | 800 € | 800 € |\n"
          + "| Summe | | 5.000 € | ⟦15.000 €⟧ | ⟦20.000 €⟧ |"),
    ])

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .projektauftrag,
      let tabelle = kontext.dokument.tabelle(Projektauftrag.budget)
    else { return [] }
    return Self.jahrestabelle(tabelle).fehlbetraege.map {
      Self.blatt.befund(
        kontext.pfad, $0.span, $0.satz, notizen: $0.notizen,
        rat: [Fix("Bitte die Beträge prüfen.")])
    }
  }

  static func jahrestabelle(_ tabelle: Tabelle) -> Jahrestabelle {
    Jahrestabelle(
      tabelle: tabelle, position: Budgetzeile.position, gesamt: Budgetzeile.gesamt,
      istStrittig: { $0[Budgetzeile.zahlung] == false })
  }

  /// The rows that are payments, without sums.
  static func zahlungen(_ tabelle: Tabelle) -> [Datensatz] {
    tabelle.zeilen.filter {
      $0[Budgetzeile.zahlung] != false && !$0.istSummenzeile(Budgetzeile.position)
    }
  }
}
