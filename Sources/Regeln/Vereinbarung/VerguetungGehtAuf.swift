package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: In der Vergütung ergeben die Jahre einer Zeile ihr „Gesamt“, und die Zeilen die Summe.
///
/// The row „Anteil Dritter“ may be in the sum or not.
package struct VerguetungGehtAuf: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-006", .fehler, "Die Beträge der Vergütung gehen auf",
    warum: "Bei Streit gilt oft die Einzelangabe und nicht die Summe.",
    stattdessen: "Den falschen Betrag berichtigen.",
    gut: [
      Vertragsbeispiel.mit(),
      Vertragsbeispiel.mit(
        "15.000 € | 20.000 € |", "15.000 € | 20.000 € |\n| Summe | 5.000 € | 15.000 € | 20.000 € |"),
    ],
    schlecht: [
      Vertragsbeispiel.mit("15.000 € | 20.000 €", "14.000 € | ⟦20.000 €⟧"),
      Vertragsbeispiel.mit(
        "15.000 € | 20.000 € |",
        "15.000 € | 20.000 € |\n| Summe | ⟦6.000 €⟧ | 15.000 € | ⟦22.000 €⟧ |"),
    ])

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vereinbarung,
      let tabelle = kontext.dokument.tabelle(Vereinbarung.verguetung)
    else { return [] }
    return Self.jahrestabelle(tabelle).fehlbetraege.map {
      Self.blatt.befund(
        kontext.pfad, $0.span, $0.satz, notizen: $0.notizen,
        rat: [Fix("Bitte die Beträge prüfen.")])
    }
  }

  static func jahrestabelle(_ tabelle: Tabelle) -> Jahrestabelle {
    Jahrestabelle(
      tabelle: tabelle, position: Verguetungszeile.position, gesamt: Verguetungszeile.gesamt,
      istStrittig: istAnteilDritter)
  }

  static func istAnteilDritter(_ zeile: Datensatz) -> Bool {
    fold(zeile.text(Verguetungszeile.position)).hasPrefix("anteildritter")
  }
}
