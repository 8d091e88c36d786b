package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Zahlungen im Budget des Projektauftrags sind so hoch wie der Aufwand der Vorlage, im Ganzen
/// und in jedem Jahr.
///
/// Rows with „Zahlung: nein“ (own staff) and sum rows do not count. Where a paper carries several projects,
/// their budgets together are compared, and the last of them is told.
package struct BudgetWieVorlage: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-004", .fehler, "Das Budget des Projektauftrags stimmt mit der Vorlage überein",
    warum:
      "Das Gremium beschließt den Betrag der Vorlage; ein anderer im Auftrag ist nicht gedeckt.",
    stattdessen: "Den richtigen Betrag in beide Dokumente eintragen.",
    gut: [
      Projektbeispiel.mit(vorlage: Projektbeispiel.kosten),
      Projektbeispiel.mit(
        "| Sachkosten", "| Eigenes Personal | nein | 9.000 € | | 9.000 € |\n| Sachkosten",
        vorlage: Projektbeispiel.kosten),
      Projektbeispiel.mit(vorlage: "betreff: Ohne Kosten"),
      Projektbeispiel.mit(
        "15.000 € | 20.000 €", "14.000 € | 19.000 €", vorlage: Projektbeispiel.kosten,
        dazu: [.anlage("anderer-auftrag", Projektbeispiel.anderer("1.000 €"))]),
    ],
    schlecht: [
      Projektbeispiel.mit(
        "15.000 € | 20.000 €", "15.000 € | ⟦20.000 €⟧", vorlage: Projektbeispiel.kosten,
        dazu: [.anlage("anderer-auftrag", Projektbeispiel.anderer("1.000 €"))]),
      Projektbeispiel.mit(
        "15.000 € | 20.000 €", "20.000 € | ⟦25.000 €⟧", vorlage: Projektbeispiel.kosten),
      Projektbeispiel.mit(
        "5.000 € | 15.000 €", "⟦15.000 €⟧ | ⟦5.000 €⟧", vorlage: Projektbeispiel.kosten),
    ])

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag, let tabelle = dokument.tabelle(Projektauftrag.budget),
      let vorlage = kontext.vorlageDerAnlage, let kosten = Vorlagenkosten(vorlage, kontext.mandant)
    else { return [] }
    let zeilen = tabelle.zeilen.filter {
      $0[Budgetzeile.zahlung] != false && !$0.istSummenzeile(Budgetzeile.position)
    }
    guard let letzte = zeilen.last(where: { $0.summe(Budgetzeile.gesamt) != nil }) else {
      return []
    }
    let eigenes = Self.zahlungen(dokument)
    let andere = kontext.ordner.filter {
      $0.art == .projektauftrag && $0.pfad != dokument.pfad
        && FoldedKey($0[Projektauftrag.vorlage] ?? vorlage[Vorlage.nummer] ?? "")
          == FoldedKey(vorlage[Vorlage.nummer] ?? "")
    }
    guard andere.isEmpty else {
      guard andere.allSatisfy({ $0.pfad < dokument.pfad }) else { return [] }
      let zusammen = andere.reduce(eigenes) { $0 + Self.zahlungen($1) }
      guard !kosten.summen.contains(zusammen) else { return [] }
      return [
        Self.blatt.befund(
          kontext.pfad, letzte.summenSpan(Budgetzeile.gesamt),
          "Budgets der \(andere.count + 1) Projektaufträge (\(zusammen.text)) weichen von der Vorlage "
            + "\(vorlage[Vorlage.nummer] ?? "") ab (\(kosten.gesamt.text))",
          notizen: [Note(path: vorlage.pfad, span: kosten.span, text: "Der Betrag der Vorlage.")],
          rat: [Fix("Bitte die Beträge aller Dokumente prüfen.")])
      ]
    }
    let budget = eigenes
    guard kosten.summen.contains(budget) else {
      return [
        Self.blatt.befund(
          kontext.pfad, letzte.summenSpan(Budgetzeile.gesamt),
          Self.satz(budget, vorlage[Vorlage.nummer] ?? "", kosten.gesamt),
          notizen: [Note(path: vorlage.pfad, span: kosten.span, text: "Der Betrag der Vorlage.")],
          rat: [Fix("Bitte den richtigen Betrag in beide Dokumente eintragen.")])
      ]
    }
    let jahrestabelle = Jahrestabelle(
      tabelle: tabelle, position: Budgetzeile.position, gesamt: Budgetzeile.gesamt,
      istStrittig: { $0[Budgetzeile.zahlung] == false })
    return jahrestabelle.abweichungen(zeilen, von: kosten.jahre(zu: budget)).map {
      Self.blatt.befund(
        kontext.pfad, $0.span,
        "Budget \($0.jahr) des Projektauftrags (\($0.ist.text)) weicht von der Vorlage "
          + "\(vorlage[Vorlage.nummer] ?? "") ab (\($0.soll.text))",
        rat: [Fix("Bitte den richtigen Betrag in beide Dokumente eintragen.")])
    }
  }

  /// All payments of a Projektauftrag.
  private static func zahlungen(_ auftrag: Dokument) -> Betrag {
    auftrag.zeilen(Projektauftrag.budget)
      .filter {
        $0[Budgetzeile.zahlung] != false && !$0.istSummenzeile(Budgetzeile.position)
      }
      .compactMap { $0.summe(Budgetzeile.gesamt) }.reduce(.null, +)
  }

  static func satz(_ budget: Betrag, _ nummer: String, _ kosten: Betrag) -> String {
    "Budget des Projektauftrags (\(budget.text)) weicht von der Vorlage \(nummer) ab (\(kosten.text))"
  }
}
