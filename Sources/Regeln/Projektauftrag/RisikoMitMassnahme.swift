package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Zu einem Risiko, das wahrscheinlich oder schlimm ist, steht da, was dagegen getan wird.
package struct RisikoMitMassnahme: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-008", .hinweis, "Ein hohes Risiko hat eine Maßnahme",
    warum: "Wer ein Risiko hoch einschätzt und nichts dagegen vorsieht, nimmt es in Kauf; das soll "
      + "eine Entscheidung sein und kein Versehen.",
    stattdessen: "In der Spalte „Maßnahme“ sagen, was getan wird, oder dass es getragen wird.",
    gut: [
      muster("mittel | hoch | Zwischenstand sichern"), muster("mittel | gering | "),
      muster("| | "),
    ],
    schlecht: [muster("gering | ⟦hoch⟧ | "), muster("⟦hoch⟧ | mittel | ")])

  private static func muster(_ zellen: String) -> Regelbeispiel {
    Projektbeispiel.mitAbschnitt(
      """
      ## Risiken

      | Risiko | Eintritt | Auswirkung | Maßnahme |
      |---|---|---|---|
      | Wechsel der Mitglieder | \(zellen) |
      """)
  }

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .projektauftrag else { return [] }
    return kontext.dokument.zeilen(Projektauftrag.risiken).compactMap { zeile in
      let hohe = [Risikozeile.auswirkung, Risikozeile.eintritt].first { zeile[$0] == .hoch }
      guard let hohe, zeile[Risikozeile.massnahme] == nil else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(hohe), "Hohes Risiko hat keine Maßnahme",
        rat: [Fix("Bitte sagen, was gegen das Risiko getan wird.")])
    }
  }
}
