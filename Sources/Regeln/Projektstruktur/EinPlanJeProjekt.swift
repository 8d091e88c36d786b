package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Zu einem Projekt liegt einer Vorlage nur ein Projektstrukturplan bei.
package struct EinPlanJeProjekt: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-024", .warnung, "Ein Projekt hat einen Projektstrukturplan",
    warum: "Die Projektseite zeigt nur den ersten; welcher gilt, weiß sonst niemand.",
    stattdessen: "Beide zusammenlegen, Teilprojekte werden eigene Elemente des Plans.",
    quelle: "DIN 69901-5, Projektstrukturplan",
    gut: [zweiter("anderes")], schlecht: [zweiter("⟦konzept⟧")])

  private static func zweiter(_ projekt: String) -> Regelbeispiel {
    Planbeispiel.plan(
      ["1;P", "1.1;AP;;;5", "1.2;AP"],
      dazu: [
        .anlage(
          "zweiter-plan",
          """
          ---
          art: Projektstrukturplan
          kennung: zweiter
          projekt: \(projekt)
          kalender: BW
          ---

          ## Struktur

          | Code | Element | Art | Verantwortlich | PT intern |
          |---|---|---|---|---|
          | 1 | Bau | Arbeitspaket | Amt | 3 |

          """)
      ])
  }

  package static let betrifft: Merkmale = [.anlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektstrukturplan,
      let kennung = dokument[Projektstrukturplan.projekt],
      let erster = kontext.ordner.first(where: {
        $0.art == .projektstrukturplan
          && FoldedKey($0[Projektstrukturplan.projekt] ?? "") == FoldedKey(kennung)
      }), erster.pfad != dokument.pfad
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Projektstrukturplan.projekt),
        "Projekt \(kennung) hat schon einen Projektstrukturplan",
        notizen: [
          Note(
            path: erster.pfad, span: erster.kopf.span(Projektstrukturplan.projekt),
            text: "Der andere Plan, den die Projektseite zeigt.")
        ], rat: [Fix("Bitte beide Pläne zusammenlegen oder das Projekt berichtigen.")])
    ]
  }
}
