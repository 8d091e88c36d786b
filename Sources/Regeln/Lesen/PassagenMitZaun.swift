package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob nichtöffentliche Passagen richtig beginnen und enden.
///
/// Warum: ein Tippfehler darf nichts Vertrauliches veröffentlichen.
/// Beispiel und Stattdessen: im Blatt. Quelle: Entscheidung der Inhaltsform: im Zweifel nichtöffentlich.
package struct PassagenMitZaun: Leseregel {
  package static let blatt = Regelblatt(
    "LE-010", .fehler,
    "Zeilen „::: nichtöffentlich“ und „:::“ umschließen nichtöffentliche Passagen",
    warum: "Ein Tippfehler an dieser Stelle darf nichts Vertrauliches veröffentlichen. "
      + "Deshalb gilt von hier an alles bis zum Ende der Datei als nichtöffentlich, bis "
      + "die Zeile stimmt.",
    stattdessen: "Bitte vor die Passage eine Zeile „::: nichtöffentlich“ und dahinter eine Zeile "
      + "„:::“ setzen, beide ganz am Anfang der Zeile.",
    gut: [
      .seite("::: nichtöffentlich\nName des Bieters.\n:::\n\nText.\n")
    ],
    schlecht: [
      .seite("⟦::: nichtöffentlich⟧\nName des Bieters.\n"),
      .seite("⟦:: nichtöffentlich⟧\nName des Bieters.\n:::\n"),
      .seite("Text.\n\n⟦:::⟧\n"),
      .seite("Text ⟦::: nichtöffentlich⟧\nName des Bieters.\n:::\n"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard case .passage(let fehler) = befund.art else { return nil }
    return Self.blatt.befund(pfad, befund.span, Self.satz(fehler, text(befund.span)))
  }

  static func satz(_ fehler: Passagenfehler, _ zeile: String) -> Lesesatz {
    switch fehler {
    case .keineZeile:
      Lesesatz(
        "Zeile „\(gekuerzt(zeile))“ beginnt und beendet keine nichtöffentliche Passage",
        blatt.warum,
        Fix(
          "Bitte „::: nichtöffentlich“ oder „:::“ genau so und allein in eine Zeile schreiben und "
            + "sonst keine Doppelpunkte hintereinander setzen."))
    case .eingerueckt:
      Lesesatz(
        "Zeile „\(gekuerzt(zeile))“ ist eingerückt oder steht in einer Liste oder einem Zitat",
        blatt.warum, Fix("Bitte die Zeile ganz an den Anfang rücken und aus der Liste nehmen."))
    case .verschachtelt:
      Lesesatz(
        "Nichtöffentliche Passage beginnt, bevor die vorige endet", blatt.warum,
        Fix("Bitte die vorige Passage mit einer Zeile „:::“ schließen oder diese Zeile streichen."))
    case .nichtGeschlossen:
      Lesesatz(
        "Nichtöffentliche Passage ist nicht geschlossen", blatt.warum,
        Fix("Bitte hinter die Passage eine Zeile „:::“ setzen."))
    case .nichtGeoeffnet:
      Lesesatz(
        "Zeile „:::“ schließt eine Passage, die nicht begonnen hat", blatt.warum,
        Fix("Bitte vor die Passage „::: nichtöffentlich“ setzen oder diese Zeile streichen."))
    case .imKopf:
      Lesesatz(
        "Im Kopf stehen Doppelpunkte wie an einer nichtöffentlichen Passage",
        "Im Kopf kann keine Passage beginnen oder enden. Deshalb gilt das ganze Dokument als "
          + "nichtöffentlich, bis die Zeile stimmt.",
        Fix("Bitte die Doppelpunkte streichen; Vermerke für das Haus gehören hinter „intern:“."))
    }
  }
}
