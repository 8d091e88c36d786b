package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob auf den Kopf eine zweite Zeile „---“ folgt.
///
/// Warum: ohne sie ist nicht klar, wo der Text beginnt.
/// Beispiel und Stattdessen: im Blatt. Quelle: Inhaltsform (Front Matter).
package struct KopfGeschlossen: Leseregel {
  package static let blatt = Regelblatt(
    "LE-005", .fehler, "Eine Zeile „---“ schließt den Kopf",
    warum: "Ohne die zweite Zeile „---“ ist nicht sicher, wo der Kopf aufhört und der Text "
      + "beginnt. Deshalb wird die Datei nicht veröffentlicht.",
    stattdessen: "Bitte unter die letzte Angabe des Kopfes eine Zeile „---“ setzen.",
    gut: [
      .seite("Text.\n")
    ],
    schlecht: [
      .datei("⟦---⟧\nart: Seite\ntitel: Hilfe\n\n# Hilfe\n\nText.\n")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard case .kopf(.unclosedFence(let span)) = befund.art else { return nil }
    return Self.blatt.befund(
      pfad, span, "Kopf der Datei ist nicht geschlossen", rat: [Fix(Self.blatt.stattdessen)])
  }
}
