package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob der Text HTML enthält.
///
/// Warum: es wird als Text gedruckt, nie ausgeführt.
/// Beispiel und Stattdessen: im Blatt. Quelle: CommonMark 0.29 § 4.6, § 6.8.
package struct OhneHTML: Leseregel {
  package static let blatt = Regelblatt(
    "LE-011", .warnung, "Der Text enthält kein HTML",
    warum: "HTML wird nicht ausgeführt, sondern so gedruckt, wie es dasteht: Leserinnen und "
      + "Leser sähen die spitzen Klammern.",
    stattdessen: "Bitte Markdown verwenden: **fett**, *kursiv*, eine leere Zeile für einen neuen "
      + "Absatz. Anmerkungen für das Haus dürfen in <!-- … --> stehen.",
    gut: [
      .seite("Text. <!-- Anmerkung -->\n\nMehr unter <https://example.org>.\n")
    ],
    schlecht: [
      .seite("Erste Zeile⟦<br>⟧zweite Zeile.\n"),
      .seite("Text.\n\n⟦<!--⟧ Anmerkung ohne Ende\n"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    MarkupSaetze.befund(befund, .html, Self.blatt, pfad, text)
  }
}
