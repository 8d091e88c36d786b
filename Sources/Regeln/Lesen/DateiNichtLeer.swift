package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob in der Datei etwas steht.
///
/// Warum: eine leere Datei ist meist ein missglückter Speichervorgang.
/// Beispiel und Stattdessen: im Blatt. Quelle: Erfahrung.
package struct DateiNichtLeer: Leseregel {
  package static let blatt = Regelblatt(
    "LE-003", .fehler, "Die Datei ist nicht leer",
    warum: "Aus einer leeren Datei wird keine Seite. Vielleicht ist beim Speichern oder "
      + "Hochladen etwas schiefgegangen.",
    stattdessen: "Bitte den Inhalt eintragen oder die Datei löschen.",
    gut: [
      .seite("Text.\n")
    ],
    schlecht: [
      .datei("⟦⟧")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard case .kodierung(.emptyFile) = befund.art else { return nil }
    return Self.blatt.befund(
      pfad, befund.span, "Datei ist leer", rat: [Fix(Self.blatt.stattdessen)])
  }
}
