package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob der Kopf Anker, Verweise oder Typangaben von YAML benutzt.
///
/// Warum: wer die Datei liest, sieht nicht, was dort gilt.
/// Beispiel und Stattdessen: im Blatt. Quelle: Bomben aus Verweisen („billion laughs“) sind so ausgeschlossen.
package struct OhneYAMLVerweise: Leseregel {
  package static let blatt = Regelblatt(
    "LE-007", .fehler, "Der Kopf enthält nur Angaben und Werte, keine Verweise von YAML",
    warum: "Die Zeichen „&“, „*“ und „!“ am Anfang eines Wertes haben in YAML eine eigene "
      + "Bedeutung. Wer die Vorlage liest, sähe nicht, was dort gilt; deshalb werden sie "
      + "nicht ausgewertet.",
    stattdessen: "Bitte den Wert selbst hinschreiben oder ihn in gerade Anführungszeichen setzen.",
    gut: [
      .seite(kopf: "version: \"*neu\"")
    ],
    schlecht: [
      .seite(kopf: "stand: ⟦*datum⟧"),
      .seite(kopf: "stand: ⟦!!str⟧ 20.06.2018"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    YAMLSaetze.befund(befund, .verweis, Self.blatt, pfad, text)
  }
}
