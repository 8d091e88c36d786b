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
    gut: [
      .seite(kopf: "Schlagworte: Verkehr; Schule"),
      Regelbeispiel(
        "art: Verwaltungsvorlage",
        dazu: [
          .mandant("vorlagearten:\n  - art: Beschlussvorlage\n    name: Verwaltungsvorlage")
        ]),
    ],
    schlecht: [
      .seite(kopf: "⟦schlagwote⟧: Verkehr; Schule"),
      Regelbeispiel(
        "## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n| Position | 2018 |\n|---|--:|\n"
          + "| ⟦Bedarf: Sachaufwnd⟧ | 5.000 € |\n"),
      Regelbeispiel(
        "## Beschlussvorschlag\n\n### Kreistag\n\nDer Kreistag beschließt.\n\n"
          + "### Sozialausschuss\n\nEr empfiehlt es dem Kreistag.\n\n"
          + "⟦### Seniorenrat⟧\n\nEr empfiehlt es dem Kreistag."),
      Regelbeispiel(
        "## Sachdarstelung\n\nText.".replacing("## Sachdarstelung", with: "⟦## Sachdarstelung⟧"),
        ohne: ["## Begründung"], dazu: [.mandant("labels:\n  Begründung: Sachdarstellung")]),
      Regelbeispiel(
        "art: ⟦Verwaltungsvorlge⟧",
        dazu: [
          .mandant("vorlagearten:\n  - art: Beschlussvorlage\n    name: Verwaltungsvorlage")
        ]),
      Regelbeispiel("⟦betref⟧: Gymnasium: Profilfach", ohne: ["betreff"]),
      Regelbeispiel(
        "## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n| Position | ⟦HJ 2018⟧ | 2019 |\n"
          + "|---|--:|--:|\n| Bedarf: Sachaufwand | 5.000 € | |\n"),
      Regelbeispiel(
        "## Beratungsfolge\n\n| Gremium | ⟦Öffentlichkeit⟧ | Datum | Zuständigkeit |\n|---|---|---|---|\n"
          + "| Sozialausschuss | öffentlich | 20.06.2018 | Vorberatung |\n"
          + "| Kreistag | öffentlich | 18.07.2018 | Entscheidung |"),
      Regelbeispiel(
        "## Begründung\n\nSiehe Anlage 1.\n\n⟦| Nr. | Titel | Datei |⟧\n|---|---|---|\n"
          + "| 1 | Plan | plan.pdf |"),
      Regelbeispiel(
        "## Finanzielle Auswirkungen\n\n### Ergebnishaushalt\n\n| Betroffen | Aufwand |\n|---|--:|\n"
          + "| nein | |\n\n⟦### Ergebnishaushalt⟧\n\n| Position | 2018 | 2019 |\n|---|--:|--:|\n"
          + "| Bedarf: Sachaufwand | | |\n"),
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
