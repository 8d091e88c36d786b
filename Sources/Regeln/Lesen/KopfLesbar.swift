package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob jede Zeile des Kopfes die Form „Angabe: Wert“ hat.
///
/// Warum: sonst wird die Angabe nicht gelesen.
/// Beispiel und Stattdessen: im Blatt. Quelle: YAML 1.1.
package struct KopfLesbar: Leseregel {
  package static let blatt = Regelblatt(
    "LE-006", .fehler, "Zeilen im Kopf sind als „Angabe: Wert“ geschrieben",
    warum: "Was nicht diese Form hat, kann nicht gelesen werden und fehlt dann auf der "
      + "Website.",
    stattdessen: "Bitte in jede Zeile eine Angabe, einen Doppelpunkt, ein Leerzeichen und den Wert "
      + "schreiben.",
    gut: [
      .seite(kopf: "version: \"Entwurf: neu\"")
    ],
    schlecht: [
      .seite(kopf: "stand⟦:⟧20.06.2018"),
      .seite(kopf: "⟦Nur ein Satz⟧"),
      .seite(kopf: "freigabe-ab: 20.06.2018⟦:⟧ mittags"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    YAMLSaetze.befund(befund, .schreibweise, Self.blatt, pfad, text)
  }
}
