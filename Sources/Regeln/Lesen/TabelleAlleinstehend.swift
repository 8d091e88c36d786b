package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob vor und nach einer Tabelle eine leere Zeile steht und ihre Strichzeile passt.
///
/// Warum: sonst wird Text zur Tabelle oder die Tabelle zu Text.
/// Beispiel und Stattdessen: im Blatt. Quelle: GitHub Flavored Markdown § 4.10.
package struct TabelleAlleinstehend: Leseregel {
  package static let blatt = Regelblatt(
    "LE-014", .fehler,
    "Eine Tabelle steht zwischen leeren Zeilen, und ihre Strichzeile passt zur "
      + "Kopfzeile",
    warum: "Sonst gerät Text in die Tabelle, oder die Tabelle wird als Text voller Striche "
      + "gedruckt.",
    stattdessen: "Bitte vor und nach der Tabelle eine leere Zeile lassen; unter der Kopfzeile für "
      + "jede Spalte einmal „---“.",
    gut: [
      .seite("Text:\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nText.\n")
    ],
    schlecht: [
      .seite("⟦Text:⟧\n| A | B |\n|---|---|\n| 1 | 2 |\n"),
      .seite("| A | B |\n|---|---|\n| 1 | 2 |\n⟦Text.⟧\n"),
      .seite("| A | B |\n⟦|---|⟧\n| 1 | 2 |\n"),
      .seite("⟦| A | B |⟧\n| 1 | 2 |\n"),
      .seite("⟦A | B | C⟧\n1 | 2 | 3\n"),
      .seite("⟦| A | B |⟧\n\n|---|---|\n\n| 1 | 2 |\n"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    MarkupSaetze.befund(befund, .tabelle, Self.blatt, pfad, text)
  }
}
