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
      Projektbeispiel.mit(
        "15.000 € | 20.000 €", "15.000 € | 22.000 €", vorlage: Projektbeispiel.kosten,
        begleitet: ["PA-011"]),
    ],
    schlecht: [
      Projektbeispiel.mit(
        "| ja | 5.000 € | 15.000 € | 20.000 €",
        "| ja | 5.000 € | 10.000 € | 15.000 € |\n| Reisen | ja | | 6.000 € | ⟦6.000 €⟧",
        vorlage: Projektbeispiel.kosten),
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
    let zeilen = BudgetGehtAuf.zahlungen(tabelle)
    let jahrestabelle = BudgetGehtAuf.jahrestabelle(tabelle)
    let posten = jahrestabelle.posten(zeilen)
    guard let stelle = posten.last?.span else { return [] }
    let nummer = vorlage[Vorlage.nummer] ?? ""
    let andere = kontext.ordner.filter {
      $0.art == .projektauftrag && $0.pfad != dokument.pfad
        && FoldedKey($0[Projektauftrag.vorlage] ?? nummer) == FoldedKey(nummer)
    }
    guard andere.allSatisfy({ $0.pfad < dokument.pfad }) else { return [] }
    let auftraege = [dokument] + andere
    // Where the years of a row and its total differ, another rule tells that.
    let moegliche = andere.reduce(jahrestabelle.summen(zeilen)) { summen, auftrag in
      Set(summen.flatMap { summe in Self.summen(auftrag).map { summe + $0 } })
    }
    guard !kosten.summen.contains(where: moegliche.contains) else {
      guard andere.isEmpty else { return [] }
      let budget = posten.reduce(Betrag.null) { $0 + $1.betrag }
      return jahre(kontext.pfad, jahrestabelle, zeilen, kosten.jahre(zu: budget), nummer)
    }
    let budget = auftraege.reduce(Betrag.null) { $0 + Self.summe($1) }
    return [
      Self.blatt.befund(
        kontext.pfad, stelle,
        andere.isEmpty
          ? Self.satz(budget, nummer, kosten.gesamt)
          : "Budgets der \(auftraege.count) Projektaufträge (\(budget.text)) weichen von der Vorlage "
            + "\(nummer) ab (\(kosten.gesamt.text))",
        notizen: Jahrestabelle.notizen(posten, ohne: stelle)
          + andere.compactMap { auftrag in Self.notiz(auftrag) } + [
            Note(path: vorlage.pfad, span: kosten.span, text: "Der Betrag der Vorlage.")
          ],
        rat: [
          Fix(
            andere.isEmpty
              ? "Bitte den richtigen Betrag in beide Dokumente eintragen."
              : "Bitte die Beträge aller Dokumente prüfen.")
        ])
    ]
  }

  /// Years in which more or less is paid than the paper provides for.
  private func jahre(
    _ pfad: String, _ tabelle: Jahrestabelle, _ zeilen: [Datensatz],
    _ bedarf: [(jahr: Int, bedarf: Set<Betrag>)], _ nummer: String
  ) -> [Finding] {
    tabelle.abweichungen(zeilen, von: bedarf).map {
      Self.blatt.befund(
        pfad, $0.span,
        "Budget \($0.jahr) des Projektauftrags (\($0.ist.text)) weicht von der Vorlage "
          + "\(nummer) ab (\($0.soll.text))",
        notizen: Jahrestabelle.notizen($0.posten, ohne: $0.span),
        rat: [Fix("Bitte den richtigen Betrag in beide Dokumente eintragen.")])
    }
  }

  /// All payments of a Projektauftrag.
  private static func summe(_ auftrag: Dokument) -> Betrag {
    auftrag.tabelle(Projektauftrag.budget).map { tabelle in
      BudgetGehtAuf.zahlungen(tabelle).compactMap { $0.summe(Budgetzeile.gesamt) }
        .reduce(.null, +)
    } ?? .null
  }

  /// The same, with each way to read rows that do not add up.
  private static func summen(_ auftrag: Dokument) -> Set<Betrag> {
    auftrag.tabelle(Projektauftrag.budget).map { tabelle in
      BudgetGehtAuf.jahrestabelle(tabelle).summen(BudgetGehtAuf.zahlungen(tabelle))
    } ?? [.null]
  }

  /// Where another Projektauftrag says what it costs.
  private static func notiz(_ auftrag: Dokument) -> Note? {
    guard let tabelle = auftrag.tabelle(Projektauftrag.budget),
      let letzte = BudgetGehtAuf.jahrestabelle(tabelle).posten(BudgetGehtAuf.zahlungen(tabelle))
        .last
    else { return nil }
    return Note(path: auftrag.pfad, span: letzte.span, text: "\(summe(auftrag).text).")
  }

  static func satz(_ budget: Betrag, _ nummer: String, _ kosten: Betrag) -> String {
    "Budget des Projektauftrags (\(budget.text)) weicht von der Vorlage \(nummer) ab (\(kosten.text))"
  }
}
