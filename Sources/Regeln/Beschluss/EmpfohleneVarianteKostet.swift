package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Was die empfohlene Variante kostet, kommt in den Haushaltsangaben vor: als Zelle, Summe oder
/// Unterschied.
///
/// With or without its Folgekosten. A paper without amounts says nothing, and nothing is said of a variant
/// whose costs are zero or not given.
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
      Regelbeispiel(
        "## Alternativen\n\n| Variante | Kosten | Empfehlung |\n|---|--:|---|\n| A | 1.000 € | ja |"
      ),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦25.000 €⟧", "ja")),
      Regelbeispiel(muster("⟦2.000 €⟧", "ja")),
    ])

  private static func muster(_ kosten: String, _ empfehlung: String) -> String {
    """
    finanzielle-auswirkungen: ja
    gesamtkosten: 20.000 €

    ## Alternativen

    | Variante | Kosten | Folgekosten/Jahr | Empfehlung |
    |---|--:|--:|---|
    | A | \(kosten) | 2.000 € | \(empfehlung) |
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
    guard empfohlene.count == 1, let kosten = empfohlene[0].geld(Alternative.kosten),
      kosten.betrag != .null,
      // As nearly always: nothing to add up.
      kosten.betrag != dokument[Vorlage.gesamtkosten]
    else { return [] }
    let budget = Budgetbetraege(kontext, kontext.haushalt, mitAlternativen: false)
    let folgekosten = empfohlene[0][Alternative.folgekosten] ?? .null
    let moegliche = [kosten.betrag, kosten.betrag + folgekosten, kosten.betrag - folgekosten]
    guard !kontext.hatUnsichereMittel, budget.sindAngegeben,
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

extension Dokumentkontext {
  /// Whether a table of the Mittelbereitstellung holds what nobody can add up.
  fileprivate var hatUnsichereMittel: Bool {
    haushalt?.bloecke.contains(where: \.istUnsicher) ?? false
  }
}
