package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob der Kopf als Ganzes eine Liste von Angaben ist.
///
/// Warum: anderes kann nicht zugeordnet werden.
/// Beispiel und Stattdessen: im Blatt. Quelle: YAML 1.1.
package struct KopfEinfachGebaut: Leseregel {
  package static let blatt = Regelblatt(
    "LE-008", .fehler, "Der Kopf ist eine einfache Liste von Angaben",
    warum: "Im Kopf stehen Angaben mit ihren Werten untereinander. Anders gebaute Köpfe "
      + "lassen sich keinem Formular zuordnen.",
    stattdessen: "Bitte jede Angabe in eine eigene Zeile schreiben, ohne Einrückung.",
    gut: [
      .seite("Text.\n")
    ],
    schlecht: [
      .datei("---\n⟦- art: Seite⟧\n- titel: Hilfe\n---\n\nText.\n")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    YAMLSaetze.befund(befund, .aufbau, Self.blatt, pfad, text)
  }
}
