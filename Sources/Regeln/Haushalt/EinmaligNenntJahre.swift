package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: In einem Haus, dessen Formular unter „einmalig in“ ein Jahr erwartet, steht dort kein Betrag.
///
/// Only where `mandant.yml` says `einmalig-bedeutet: Jahr`; else an amount is what belongs there.
package struct EinmaligNenntJahre: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-006", .warnung, "Unter „einmalig in“ stehen Jahre, wenn das Haus es so liest",
    warum: "Das Formular des Hauses fragt hier nach dem Jahr; der Betrag steht schon unter "
      + "„Aufwand“.",
    stattdessen:
      "Das Jahr oder die Jahre eintragen, oder in mandant.yml „einmalig-bedeutet: Betrag“ "
      + "schreiben.",
    gut: [
      Regelbeispiel(muster("2018, 2019"), dazu: [.mandant("einmalig-bedeutet: Jahr")]),
      Regelbeispiel(muster("20.000 €"), dazu: [.mandant("einmalig-bedeutet: Betrag")]),
      Regelbeispiel(muster("20.000 €")),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦20.000 €⟧"), dazu: [.mandant("einmalig-bedeutet: Jahr")])
    ])

  private static func muster(_ einmalig: String) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Betroffen | Aufwand | einmalig in |
    |---|--:|--:|
    | ja | 20.000 € | \(einmalig) |
    """
  }

  package static let betrifft: Merkmale = [.haushalt]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.mandant.einmaligBedeutet == .jahr, let lage = kontext.haushalt else { return [] }
    return lage.wirktErgebnis.compactMap { zeile in
      guard let angabe = zeile.geld(AuswirkungErgebnis.einmaligIn) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, angabe.span, Self.satz(angabe.betrag),
        rat: [Fix("Bitte das Jahr oder die Jahre eintragen.")])
    }
  }

  static func satz(_ betrag: Betrag) -> String {
    "Betrag \(betrag.text) steht unter „einmalig in“, wo ein Jahr erwartet wird"
  }
}
