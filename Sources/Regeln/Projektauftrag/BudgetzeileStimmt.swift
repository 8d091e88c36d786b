package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: „Gesamt“ ist in jeder Zeile des Budgets und der Vergütung die Summe ihrer Jahre.
///
/// Where no year is filled in, or one cannot be read, nothing is said.
package struct BudgetzeileStimmt: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-012", .fehler, "Die Jahre eines Budgets ergeben die Gesamtsumme",
    warum: "Bewilligt wird die Summe, bezahlt wird nach Jahren.",
    stattdessen: "Die falsche der Zahlen berichtigen, oder „Gesamt“ leer lassen.",
    gut: [
      Projektbeispiel.mit(),
      Projektbeispiel.mit("| 20.000 € |", "| |"),
    ],
    schlecht: [
      Projektbeispiel.mit(
        "| Sachkosten", "| Eigenes Personal | nein | 1.000 € | 2.000 € | ⟦9.000 €⟧ |\n| Sachkosten"),
      Vertragsbeispiel.mit("15.000 € | 20.000 €", "16.000 € | ⟦20.000 €⟧"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    switch kontext.dokument.art {
    case .projektauftrag: pruefe(kontext, Projektauftrag.budget, Budgetzeile.gesamt)
    case .vereinbarung: pruefe(kontext, Vereinbarung.verguetung, Verguetungszeile.gesamt)
    default: []
    }
  }

  private func pruefe(
    _ kontext: Dokumentkontext, _ abschnitt: Abschnittsdefinition, _ gesamt: Feld<Betrag>
  ) -> [Finding] {
    kontext.dokument.zeilen(abschnitt).compactMap { zeile in
      let gefuellt = zeile.jahreswerte.filter { $0.wert != .leer }
      let betraege = gefuellt.compactMap { Betrag.aus($0) }
      guard let summe = zeile[gesamt], !betraege.isEmpty, betraege.count == gefuellt.count
      else { return nil }
      let ist = betraege.reduce(.null, +)
      guard ist != summe else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(gesamt),
        "Jahre ergeben zusammen \(ist.text), unter „Gesamt“ stehen \(summe.text)",
        rat: [Fix("Bitte die Jahre oder die Summe berichtigen.")])
    }
  }
}
