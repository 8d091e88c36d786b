package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob Links und Bilder auf https, http, mailto oder tel zeigen.
///
/// Warum: andere Adressen können Programme ausführen.
/// Beispiel und Stattdessen: im Blatt. Quelle: OWASP Cross Site Scripting.
package struct LinkSicher: Leseregel {
  package static let blatt = Regelblatt(
    "LE-015", .fehler,
    "Ein Link führt zu einer Webseite, einer Datei, einer E-Mail-Adresse oder "
      + "Telefonnummer",
    warum: "Andere Adressen, zum Beispiel mit „javascript:“ oder „data:“, können auf dem "
      + "Rechner der Leserinnen und Leser Programme ausführen. Der Link wird deshalb nur "
      + "als Text gedruckt.",
    stattdessen: "Bitte eine Adresse mit „https://“ oder einen Pfad zu einer Datei des Projekts "
      + "schreiben.",
    gut: [
      .seite("[Kreis](https://example.org)\n")
    ],
    schlecht: [
      .seite("⟦[Kreis](javascript:alert)⟧\n")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    MarkupSaetze.befund(befund, .link, Self.blatt, pfad, text)
  }
}
