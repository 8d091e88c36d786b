package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Was die empfohlene Variante kostet, kommt in den Haushaltsangaben vor: als Zelle, Summe oder
/// Unterschied.
///
/// With or without its Folgekosten. A paper without amounts says nothing, and nothing is said of a variant
/// whose costs are zero or not given. Its Folgekosten are those of the head, unless the tables have them as
/// what recurs or as need of later years, or one of the two is rounded.
package struct EmpfohleneVarianteKostet: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-008", .warnung, "Die empfohlene Variante kostet, was die Haushaltsangaben nennen",
    warum:
      "Sonst vergleicht das Gremium mit einem anderen Betrag, als es danach bereitstellt.",
    stattdessen: "Den Betrag unter „Alternativen“ oder die Haushaltsangaben berichtigen.",
    gut: [
      Regelbeispiel(muster("20.000 €", "ja")),
      Regelbeispiel(muster("18.000 €", "ja")),
      Regelbeispiel(muster("15.000 €", "ja")),
      Regelbeispiel(muster("", "ja")),
      Regelbeispiel(muster("25.000 €", "nein")),
      Regelbeispiel("folgekosten: 2.000 €\n" + muster("20.000 €", "ja")),
      Regelbeispiel("folgekosten: 1.987,50 €\n" + muster("20.000 €", "ja")),
      Regelbeispiel("folgekosten: 5.000 €\n" + muster("20.000 €", "ja", "15.000 €")),
      Regelbeispiel(
        "## Alternativen\n\n| Variante | Kosten | Empfehlung |\n|---|--:|---|\n| A | 1.000 € | ja |"
      ),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦25.000 €⟧", "ja")),
      Regelbeispiel(muster("⟦2.000 €⟧", "ja")),
      Regelbeispiel("folgekosten: 2.500 €\n" + muster("20.000 €", "ja", "⟦2.000 €⟧")),
      Regelbeispiel("folgekosten: 0 €\n" + muster("20.000 €", "ja", "⟦2.000 €⟧")),
    ])

  private static func muster(
    _ kosten: String, _ empfehlung: String, _ folgekosten: String = "2.000 €"
  ) -> String {
    """
    finanzielle-auswirkungen: ja
    gesamtkosten: 20.000 €

    ## Alternativen

    | Variante | Kosten | Folgekosten/Jahr | Empfehlung |
    |---|--:|--:|---|
    | A | \(kosten) | \(folgekosten) | \(empfehlung) |
    | B | 30.000 € | 1.000 € | |

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 | 2019 |
    |---|--:|--:|
    | Bedarf: Sachaufwand | 5.000 € | 15.000 € |
    """
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage,
      let varianten = dokument.abschnitt(Vorlage.alternativen)?.tabelle?.zeilen
    else { return [] }
    let empfohlene = varianten.filter { $0[Alternative.empfehlung] == true }
    // Two that are recommended are BV-BS-007's.
    guard empfohlene.count == 1 else { return [] }
    // Where both are wrong the recommendation stands at the wrong variant.
    let kosten = kosten(empfohlene[0], kontext)
    return kosten.isEmpty ? folgekosten(empfohlene[0], kontext) : kosten
  }

  private func kosten(_ variante: Datensatz, _ kontext: Dokumentkontext) -> [Finding] {
    guard let kosten = variante.geld(Alternative.kosten), kosten.betrag != .null,
      // As nearly always: nothing to add up.
      kosten.betrag != kontext.dokument[Vorlage.gesamtkosten]
    else { return [] }
    let budget = Budgetbetraege(kontext, kontext.haushalt, mitAlternativen: false)
    let folgekosten = variante[Alternative.folgekosten] ?? .null
    let moegliche = [kosten.betrag, kosten.betrag + folgekosten, kosten.betrag - folgekosten]
    guard !(kontext.haushalt?.istUnsicher ?? false), budget.sindAngegeben,
      !moegliche.contains(where: budget.alle.contains), let gesamt = Gesamtkosten(kontext),
      !Self.summen(kontext).contains(where: moegliche.contains),
      !Self.istUngefaehr(kosten.betrag, gesamt.betrag),
      !budget.alle.contains(where: { Self.istUngefaehr(kosten.betrag, $0) })
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, kosten.span, Self.satz(kosten.betrag),
        notizen: [Note(span: gesamt.span, text: "Die Vorlage kostet \(gesamt.betrag.text).")],
        rat: [Fix("Bitte den Betrag mit den Haushaltsangaben vergleichen.")])
    ]
  }

  private func folgekosten(_ variante: Datensatz, _ kontext: Dokumentkontext) -> [Finding] {
    guard let folgekosten = variante.geld(Alternative.folgekosten),
      let angabe = kontext.dokument.kopf.geld(Vorlage.folgekosten),
      folgekosten.betrag != angabe.betrag,
      !Folgekosten.sindGerundet(folgekosten.betrag, angabe.betrag),
      !(kontext.haushalt?.istUnsicher ?? false),
      !(kontext.haushalt.map { Folgekosten.wiederkehrende($0).contains(folgekosten.betrag) }
        ?? false)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, folgekosten.span,
        "Folgekosten der empfohlenen Variante sind \(folgekosten.betrag.text), im Kopf der Vorlage "
          + "stehen \(angabe.betrag.text)",
        notizen: [Note(span: angabe.span, text: "Die Folgekosten der Vorlage.")],
        rat: [Fix("Bitte den falschen der beiden Beträge berichtigen.")])
    ]
  }

  /// Rounded, or without the Umsatzsteuer of 19 or 7 %.
  private static func istUngefaehr(_ kosten: Betrag, _ angabe: Betrag) -> Bool {
    guard kosten.cent > 0, angabe.cent > 0, angabe.cent < 1 << 50, kosten.cent < 1 << 50 else {
      return false
    }
    if abs(kosten.cent - angabe.cent) <= angabe.cent / 50 { return true }
    return abs(kosten.cent * 119 - angabe.cent * 100) <= 10_000
      || abs(kosten.cent * 107 - angabe.cent * 100) <= 10_000
  }

  /// Where the Aufwand is not that of the years (BV-HH-004), both are possible.
  private static func summen(_ kontext: Dokumentkontext) -> [Betrag] {
    Vorlagenkosten(kontext.dokument, kontext.mandant)?.summen ?? []
  }

  static func satz(_ kosten: Betrag) -> String {
    "Kosten der empfohlenen Variante (\(kosten.text)) kommen in den Haushaltsangaben nicht vor"
  }
}
