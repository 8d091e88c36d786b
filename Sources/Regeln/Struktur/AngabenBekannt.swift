package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob Angaben, Überschriften und Spalten solche des Formulars sind.
///
/// Warum: was das Formular nicht kennt, würde still übergangen.
/// Beispiel und Stattdessen: im Blatt. Quelle: Formulare der Arten.
package struct AngabenBekannt: Leseregel {
  package static let blatt = Regelblatt(
    "BV-ST-002", .fehler, "Angaben, Überschriften und Spalten heißen wie im Formular",
    warum: "Was das Formular nicht kennt, kann nicht zugeordnet werden und fehlt auf der Website.",
    stattdessen: "Bitte den Namen so schreiben wie im Formular; Groß- und Kleinschreibung, "
      + "„ä“ oder „ae“ und Bindestriche sind gleich.",
    gut: [.seite(kopf: "Schlagworte: Verkehr; Schule")],
    schlecht: [
      .seite(kopf: "⟦schlagwote⟧: Verkehr; Schule"),
      Regelbeispiel(
        "## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n| Position | 2018 |\n|---|--:|\n"
          + "| ⟦Bedarf: Sachaufwnd⟧ | 5.000 € |\n"),
      Regelbeispiel(
        "## Beschlussvorschlag\n\n### Kreistag\n\nDer Kreistag beschließt.\n\n"
          + "### Sozialausschuss\n\nEr empfiehlt es dem Kreistag.\n\n"
          + "⟦### Seniorenrat⟧\n\nEr empfiehlt es dem Kreistag."),
      .datei("---\nart: ⟦Beschlusvorlage⟧\nnummer: 140/2018\n---\n\nText.\n"),
      .seite("⟦## Ausnamen⟧\n\nKeine.\n"),
      .seite(
        "## Ausnahmen\n\n| Regel | Grund | ⟦Wann⟧ |\n|---|---|---|\n| SP-004 | Zitat | |\n"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard let satz = Namenssaetze.satz(befund.art, pfad, text(befund.span)) else { return nil }
    return Self.blatt.befund(pfad, befund.span, satz)
  }
}
