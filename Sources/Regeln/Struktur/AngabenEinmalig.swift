package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob Angaben, Überschriften, Spalten und Tabellen nur einmal dastehen.
///
/// Warum: bei zweien ist nicht zu sagen, welche gilt; gelesen wird die erste.
/// Beispiel und Stattdessen: im Blatt. Quelle: YAML 1.2 § 3.2.1.3.
package struct AngabenEinmalig: Leseregel {
  package static let blatt = Regelblatt(
    "BV-ST-004", .fehler, "Jede Angabe, Überschrift und Spalte steht nur einmal da",
    warum: "Bei zweien ist nicht zu sagen, welche gilt.",
    stattdessen: "Bitte beide vergleichen und eine streichen.",
    gut: [.seite(kopf: "version: 2")],
    schlecht: [
      .seite(kopf: "version: 1\n⟦version⟧: 2"),
      Regelbeispiel(
        "finanzielle-auswirkungen: ja\n\n## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n"
          + "| Position | 2018 |\n|---|--:|\n| Bedarf: Sachaufwand | 5.000 € |\n"
          + "| ⟦Bedarf: Sachaufwand⟧ | 5.000 € |\n| Plan: Sachaufwand | 5.000 € |\n"),
      .seite("## Ausnahmen\n\nKeine.\n\n⟦## Ausnahmen⟧\n\nDoch nicht.\n"),
      .seite("## Ausnahmen\n\n| Regel | Grund | ⟦Grund⟧ |\n|---|---|---|\n| SP-004 | Zitat | |\n"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    switch befund.art {
    case .doppelterSchluessel(let name, let erster):
      return Self.doppelt(pfad, befund.span, "Angabe „\(name)“ steht zweimal da", erster)
    case .doppelteUeberschrift(let name, let erste):
      return Self.doppelt(
        pfad, befund.span, "Überschrift „\(gekuerzt(name))“ steht zweimal da", erste)
    case .doppelteSpalte(let name, let abschnitt):
      return Self.doppelt(
        pfad, befund.span, "Spalte „\(name)“ steht zweimal in der Tabelle „\(abschnitt)“", nil)
    case .zweiteTabelle(let abschnitt): return Self.zweiteTabelle(pfad, befund.span, abschnitt)
    case .kodierung, .kopf, .yaml, .markup, .passage, .artFehlt, .unbekannteArt,
      .unbekannterSchluessel, .unlesbar, .unbekannteUeberschrift, .ueberschriftEbene,
      .unbekannteSpalte:
      return nil
    }
  }

  private static func doppelt(
    _ pfad: String, _ span: Span, _ satz: String, _ erste: Span?
  ) -> Finding {
    blatt.befund(
      pfad, span, satz,
      notizen: erste.map { [Note(span: $0, text: "hier steht sie zuerst")] } ?? [],
      rat: [Fix(blatt.stattdessen)])
  }

  private static func zweiteTabelle(
    _ pfad: String, _ span: Span, _ abschnitt: String
  ) -> Finding {
    blatt.befund(
      pfad, span, "Zweite Tabelle „\(abschnitt)“ unter derselben Überschrift",
      weil: "Ausgewertet wird nur die erste.",
      rat: [Fix("Bitte die Zeilen beider Tabellen in einer zusammenfassen.")])
  }
}
