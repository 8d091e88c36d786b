package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Auftraggeber und Projektleitung sind nicht dieselbe Stelle oder Person.
package struct AuftraggeberLeitetNicht: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-013", .hinweis, "Wer ein Projekt in Auftrag gibt, leitet es nicht",
    warum: "Wer leitet, berichtet dem, der den Auftrag gibt und abnimmt; sonst prüft niemand.",
    stattdessen: "Für eines von beiden jemand anderen eintragen.",
    quelle: "BMI, Praxisleitfaden Projektmanagement, 8.1",
    gut: [Projektbeispiel.mit()],
    schlecht: [
      Projektbeispiel.mit(
        "projektleitung: Integrationsbeauftragte", "projektleitung: ⟦Dezernat V⟧")
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag,
      let auftraggeber = dokument[Projektauftrag.auftraggeber],
      let leitung = dokument[Projektauftrag.projektleitung], !fold(leitung).isEmpty,
      fold(leitung) == fold(auftraggeber)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Projektauftrag.projektleitung),
        "Projektleitung und Auftraggeber sind dieselben: \(leitung.prefix(80))",
        notizen: [
          Note(span: dokument.kopf.span(Projektauftrag.auftraggeber), text: "Der Auftraggeber.")
        ], rat: [Fix("Bitte prüfen, wer das Projekt leitet und wer es abnimmt.")])
    ]
  }
}
