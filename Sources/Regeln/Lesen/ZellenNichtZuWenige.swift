package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob eine Tabellenzeile weniger Zellen hat als die Kopfzeile.
///
/// Warum: oft ist ein Strich vergessen, und alles rückt eine Spalte nach links.
/// Beispiel und Stattdessen: im Blatt. Quelle: GitHub Flavored Markdown § 4.10.
package struct ZellenNichtZuWenige: Leseregel {
  package static let blatt = Regelblatt(
    "LE-013", .warnung, "Jede Tabellenzeile hat so viele Zellen wie die Kopfzeile",
    warum: "Fehlt ein „|“, rückt alles dahinter eine Spalte nach links; die fehlenden Zellen "
      + "bleiben leer.",
    stattdessen: "Bitte die Striche „|“ der Zeile zählen und leere Zellen als „| |“ schreiben.",
    gut: [
      .seite("| A | B |\n|---|---|\n| 1 |   |\n")
    ],
    schlecht: [
      .seite("| A | B |\n|---|---|\n⟦| 1 |⟧\n")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    MarkupSaetze.befund(befund, .zuWenigeZellen, Self.blatt, pfad, text)
  }
}
