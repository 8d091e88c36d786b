package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Auftraggeber und Projektleitung sind nicht dieselben.
package struct AuftraggeberLeitetNicht: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-013", .hinweis, "Auftraggeber und Projektleitung sind zwei",
    warum:
      "Wer das Projekt in Auftrag gibt, entscheidet über Ziele und Mittel und nimmt das Ergebnis ab; "
      + "die eigene Arbeit kann niemand abnehmen.",
    stattdessen: "Als Auftraggeber die Stelle nennen, die über der Projektleitung steht.",
    gut: [Projektbeispiel.mit()],
    schlecht: [
      Projektbeispiel.mit("projektleitung: Integrationsbeauftragte", "projektleitung: ⟦Dezernat V⟧")
    ])

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag, let leitung = dokument[Projektauftrag.projektleitung],
      let auftraggeber = dokument[Projektauftrag.auftraggeber],
      FoldedKey(leitung) == FoldedKey(auftraggeber)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Projektauftrag.projektleitung),
        "\(leitung) ist Auftraggeber und Projektleitung zugleich",
        rat: [Fix("Bitte prüfen, wer das Ergebnis abnimmt.")])
    ]
  }
}
