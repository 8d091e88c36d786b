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
      .seite("::: nichtöffentlich\nName des Bieters.\n:::\n\nText.\n"),
      .seite("## Bekanntgabe nichtöffentlich gefasster Beschlüsse\n\nKeine.\n"),
    ],
    schlecht: [
      .seite("⟦::: nichtöffentlich⟧\nName des Bieters.\n"),
      .seite("⟦:: nichtöffentlich⟧\nName des Bieters.\n:::\n"),
      .seite("Text.\n\n⟦:::⟧\n"),
      .seite("Text ⟦::: nichtöffentlich⟧\nName des Bieters.\n:::\n"),
      .seite("⟦## Nichtöffentlicher Teil⟧\n\nName des Bieters.\n"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard case .passage(let fehler) = befund.art else { return nil }
    return Self.blatt.befund(
      pfad, befund.span, Self.satz(fehler, text(befund.span)),
      // Nothing is in danger: it stays inside, and the author need only know.
      stufe: fehler == .ueberschrift ? .warnung : nil)
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
    case .ueberschrift:
      Lesesatz(
        "„\(gekuerzt(ohneMarken(zeile)))“ wird nicht veröffentlicht, auch nicht, was darunter steht",
        "Die Überschrift sagt, dass dieser Teil nichtöffentlich ist. Deshalb bleibt alles bis zum "
          + "nächsten Abschnitt im Haus.",
        Fix(
          "Bitte vor den Teil eine Zeile „::: nichtöffentlich“ und dahinter eine Zeile „:::“ setzen, "
            + "dann ist sein Ende eindeutig; ist er öffentlich, bitte die Überschrift ändern."))
    case .imKopf:
      Lesesatz(
        "Im Kopf stehen Doppelpunkte wie an einer nichtöffentlichen Passage",
        "Im Kopf kann keine Passage beginnen oder enden. Deshalb gilt das ganze Dokument als "
          + "nichtöffentlich, bis die Zeile stimmt.",
        Fix("Bitte die Doppelpunkte streichen; Vermerke für das Haus gehören hinter „intern:“."))
    }
  }

  /// The line without the marks of a heading or of bold print.
  private static func ohneMarken(_ zeile: String) -> String {
    let marken = "#*_\\: "
    var rest = zeile[...].drop { marken.contains($0) }
    while let letztes = rest.last, marken.contains(letztes) { rest.removeLast() }
    return String(rest)
  }
}
