package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob der Text Steuerzeichen enthält.
///
/// Warum: niemand sieht sie, und Programme stolpern darüber.
/// Beispiel und Stattdessen: im Blatt. Quelle: YAML 1.1 § 5.1.
package struct OhneSteuerzeichen: Leseregel {
  package static let blatt = Regelblatt(
    "LE-002", .fehler, "Der Text enthält keine unsichtbaren Steuerzeichen",
    warum: "Steuerzeichen sieht man nicht; sie kommen beim Kopieren aus Word oder PDF mit und "
      + "stören beim Lesen und Vorlesen.",
    stattdessen: "Bitte die Stelle löschen und neu tippen.",
    gut: [
      .seite("Text.\n")
    ],
    schlecht: [
      .seite("Der Text⟦\u{0}⟧ geht weiter.\n")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    if case .kodierung(.nulBytes(_, let anzahl)) = befund.art {
      return Self.blatt.befund(pfad, befund.span, Self.nul(anzahl))
    }
    return YAMLSaetze.befund(befund, .steuerzeichen, Self.blatt, pfad, text)
  }

  private static func nul(_ anzahl: Int) -> Lesesatz {
    Lesesatz(
      anzahl == 1
        ? "Nullzeichen steht im Text" : "Nullzeichen stehen im Text: \(anzahl), hier das erste",
      "Ein Nullzeichen gehört in keinen Text. Vielleicht ist die Datei beschädigt oder keine "
        + "Textdatei, sondern zum Beispiel ein umbenanntes Word-Dokument.",
      Fix("Bitte das Zeichen löschen oder die Datei neu anlegen und den Text einfügen."))
  }
}
