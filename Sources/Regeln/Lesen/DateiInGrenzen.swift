package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob die Datei in dem Maß bleibt, das zügig zu lesen ist.
///
/// Warum: was darüber hinausgeht, wird ausgelassen.
/// Beispiel und Stattdessen: im Blatt. Quelle: gemessene Grenzen des Markdown-Lesers.
package struct DateiInGrenzen: Leseregel {
  package static let blatt = Regelblatt(
    "LE-016", .fehler, "Die Datei bleibt in den Grenzen dessen, was gelesen werden kann",
    warum: "Was über die Grenze geht, wird nicht gelesen und fehlt auf der Website. "
      + "Gewöhnliche Vorlagen sind davon weit entfernt; meist ist etwas versehentlich "
      + "eingefügt worden.",
    stattdessen:
      "Bitte die Stelle prüfen und den Inhalt kürzen oder auf mehrere Dateien verteilen.",
    gut: [
      .seite("Text.\n")
    ],
    schlecht: [
      .seite("⟦" + String(repeating: "|", count: 65) + "⟧\n")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    MarkupSaetze.befund(befund, .grenze, Self.blatt, pfad, text)
  }
}
