package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Der Ansatz einer Deckungsquelle reicht für ihren eigenen Bedarf und für diese Vorlage.
///
/// An empty Eigenbedarf is not known and so counts as nothing.
package struct DeckungsquelleNichtUeberzeichnet: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-013", .fehler, "Der Ansatz der Deckungsquelle reicht für beide Zwecke",
    warum: "Dasselbe Geld kann nur einmal ausgegeben werden.",
    stattdessen: "Eine andere Quelle nennen, oder die Beträge berichtigen.",
    quelle: "In Baden-Württemberg GemO § 84 Abs. 1: Deckung gewährleistet; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("20.000 €", "10.000 €", "5.000 €")),
      Regelbeispiel(muster("20.000 €", "15.000 €", "5.000 €")),
      Regelbeispiel(muster("", "18.000 €", "5.000 €")),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦20.000 €⟧", "18.000 €", "5.000 €")),
      Regelbeispiel(muster("⟦4.000 €⟧", "", "5.000 €")),
    ])

  private static func muster(_ ansatz: String, _ eigen: String, _ genommen: String) -> String {
    """
    ## Deckungsvorschlag

    | Quelle | Jahr | Planansatz | Eigenbedarf | Inanspruchnahme |
    |---|---|--:|--:|--:|
    | Wirkungsmessung | 2018 | \(ansatz) | \(eigen) | \(genommen) |
    """
  }

  package static let betrifft: Merkmale = [.deckung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let zeilen = kontext.haushalt?.deckung?.tabelle?.zeilen else { return [] }
    return zeilen.compactMap { zeile in
      guard let ansatz = zeile.geld(Deckungsquelle.planansatz),
        let genommen = zeile.geld(Deckungsquelle.inanspruchnahme)
      else { return nil }
      let eigen = zeile.geld(Deckungsquelle.eigenbedarf)
      let noetig = genommen.betrag + (eigen?.betrag ?? .null)
      guard ansatz.betrag < noetig else { return nil }
      return Self.blatt.befund(
        kontext.pfad, ansatz.span, Self.satz(ansatz.betrag, eigen?.betrag, genommen.betrag),
        notizen: [
          eigen.map { Note(span: $0.span, text: "Eigener Bedarf der Quelle.") },
          Note(span: genommen.span, text: "Inanspruchnahme für diese Vorlage."),
        ].compactMap(\.self),
        rat: [Fix("Bitte die Beträge prüfen oder eine andere Quelle nennen.")])
    }
  }

  static func satz(_ ansatz: Betrag, _ eigen: Betrag?, _ genommen: Betrag) -> String {
    let teile = [eigen, genommen].compactMap(\.self)
    return "Ansatz der Deckungsquelle reicht nicht: gebraucht werden \(Geldsumme.rechnung(teile)), "
      + "der Ansatz ist \(ansatz.text)"
  }
}
