package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob die Datei mit einem Kopf zwischen zwei Zeilen „---“ beginnt.
///
/// Warum: im Kopf steht, was für ein Dokument das ist.
/// Beispiel und Stattdessen: im Blatt. Quelle: Inhaltsform (Front Matter).
package struct DateiMitKopf: Leseregel {
  package static let blatt = Regelblatt(
    "LE-004", .fehler, "Ein Kopf zwischen zwei Zeilen „---“ steht am Anfang der Datei",
    warum: "Im Kopf steht, was für ein Dokument das ist und wie es heißt. Er beginnt und "
      + "endet mit einer Zeile aus genau drei Bindestrichen.",
    stattdessen:
      "Bitte ganz oben in die Datei eine Zeile „---“ setzen, darunter die Angaben („art: "
      + "Beschlussvorlage“ und so weiter), darunter wieder „---“.",
    gut: [
      .seite("Text.\n")
    ],
    schlecht: [
      .datei("⟦⟧Nur Text, kein Kopf.\n"),
      .datei("---\nart: Seite\ntitel: Hilfe\n⟦----⟧\n\nText.\n"),
      .datei("⟦art: Seite⟧\ntitel: Hilfe\n---\n\nText.\n"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard case .kopf(let problem) = befund.art else { return nil }
    switch problem {
    case .missingFence: return Self.blatt.befund(pfad, befund.span, Self.ohneKopf())
    case .missingOpeningFence(let span):
      return Self.blatt.befund(pfad, span, Self.ohneErsteZeile(span))
    case .misspeltFence(let span):
      return Self.blatt.befund(pfad, span, Self.verschrieben(text(span)))
    case .unclosedFence, .yaml: return nil
    }
  }

  private static func ohneKopf() -> Lesesatz {
    Lesesatz(
      "Kopf der Datei fehlt",
      blatt.warum + " Ohne ihn wird die Datei nicht veröffentlicht.",
      Fix(
        blatt.stattdessen + " Steht der Kopf schon weiter unten, bitte alles davor löschen."))
  }

  private static func ohneErsteZeile(_ span: Span) -> Lesesatz {
    Lesesatz(
      "Zeile „---“ vor der ersten Angabe fehlt", blatt.warum,
      Fix(
        "Bitte darüber eine Zeile „---“ einfügen.", replacement: "---\n",
        span: Span(span.start, span.start)))
  }

  private static func verschrieben(_ text: String) -> Lesesatz {
    Lesesatz(
      "Zeile „\(gekuerzt(text))“ soll wohl „---“ heißen",
      blatt.warum + " Manche Programme machen aus Bindestrichen von selbst einen Gedankenstrich.",
      Fix(
        "Bitte genau drei Bindestriche an den Anfang der Zeile schreiben.", replacement: "---"))
  }
}
