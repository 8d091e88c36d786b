package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob eine Tabellenzeile mehr Zellen hat als die Kopfzeile.
///
/// Warum: Markdown lässt die überzähligen ohne ein Wort weg.
/// Beispiel und Stattdessen: im Blatt. Quelle: GitHub Flavored Markdown § 4.10.
package struct ZellenNichtZuViele: Leseregel {
  package static let blatt = Regelblatt(
    "LE-012", .fehler, "Keine Tabellenzeile hat mehr Zellen als die Kopfzeile",
    warum: "Was in überzähligen Zellen steht, fiele auf der Website ohne ein Wort weg.",
    stattdessen: "Bitte die Striche „|“ der Zeile zählen. Ein „|“, das zum Text gehört, wird „\\|“ "
      + "geschrieben.",
    gut: [
      .seite("| A | B |\n|---|---|\n| 1 | 2 |\n")
    ],
    schlecht: [
      .seite("| A | B |\n|---|---|\n| 1 | 2 | ⟦3⟧ |\n")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    MarkupSaetze.befund(befund, .zuVieleZellen, Self.blatt, pfad, text)
  }
}
