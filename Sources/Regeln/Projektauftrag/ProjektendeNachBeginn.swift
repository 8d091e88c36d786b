package import Diagnostics
import Fachmodell
import Kalender

/// Prüft: Ein Projekt endet nicht, bevor es beginnt.
package struct ProjektendeNachBeginn: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-002", .fehler, "Das Projektende liegt nicht vor dem Beginn",
    warum: "Eine der beiden Angaben ist verschrieben; alle Termine hängen daran.",
    stattdessen: "Beginn und Ende prüfen.",
    gut: [Projektbeispiel.mit()],
    schlecht: [Projektbeispiel.mit("ende: 31.12.2019", "ende: ⟦31.07.2018⟧")])

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag, let beginn = dokument[Projektauftrag.beginn],
      let ende = dokument[Projektauftrag.ende], ende < beginn
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Projektauftrag.ende),
        "Projektende \(ende.text) liegt vor dem Projektbeginn \(beginn.text)",
        notizen: [
          Note(span: dokument.kopf.span(Projektauftrag.beginn), text: "Der Beginn des Projekts.")
        ], rat: [Fix("Bitte Beginn und Ende prüfen.")])
    ]
  }
}
