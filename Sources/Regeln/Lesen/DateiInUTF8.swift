package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob die Bytes der Datei UTF-8 sind.
///
/// Warum: in anderer Kodierung werden aus Umlauten andere Zeichen.
/// Beispiel und Stattdessen: im Blatt. Quelle: Unicode 15, Tabelle 3-7.
package struct DateiInUTF8: Leseregel {
  package static let blatt = Regelblatt(
    "LE-001", .fehler, "Die Datei ist als UTF-8 gespeichert",
    warum: "Umlaute, „ß“ und „€“ haben in jeder Zeichenkodierung andere Bytes. Nur UTF-8 wird "
      + "gelesen; in anderen würden daraus falsche Zeichen.",
    stattdessen: "Bitte die Datei im Editor öffnen und mit der Kodierung „UTF-8“ neu speichern. In "
      + "Windows-Editor und Notepad++ steht die Kodierung unter „Speichern unter“ oder im "
      + "Menü „Kodierung“; der Web-Editor von GitLab speichert immer so.",
    gut: [
      .seite("Grüße aus Lörrach.\n")
    ],
    schlecht: [
      .datei("⟦⟧t\u{0}i\u{0}t\u{0}e\u{0}l\u{0}:\u{0} \u{0}x\u{0}\n\u{0}")
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard case .kodierung(let problem) = befund.art else { return nil }
    switch problem {
    case .utf16: return Self.blatt.befund(pfad, befund.span, Self.utf16())
    case .invalidUTF8(_, let anzahl):
      return Self.blatt.befund(pfad, befund.span, Self.keinUTF8(anzahl))
    case .emptyFile, .nulBytes: return nil
    }
  }

  private static func utf16() -> Lesesatz {
    Lesesatz(
      "Datei ist als UTF-16 („Unicode“) gespeichert und nicht als UTF-8",
      "In UTF-16 hat jeder Buchstabe zwei Bytes; die Datei kann so nicht gelesen werden. "
        + "Der Text ist nicht verloren, sie muss nur anders gespeichert werden.",
      Fix(
        "Bitte im Editor öffnen, „Speichern unter“ wählen und als Kodierung „UTF-8“ einstellen."))
  }

  private static func keinUTF8(_ anzahl: Int) -> Lesesatz {
    Lesesatz(
      anzahl == 1
        ? "Zeichen ist nicht in UTF-8 geschrieben"
        : "Zeichen sind nicht in UTF-8 geschrieben: \(anzahl) Bytes, hier das erste",
      "Wahrscheinlich ist die Datei in einer älteren Windows-Kodierung gespeichert. Welche Buchstaben gemeint "
        + "sind, lässt sich dann nur raten.",
      Fix(
        "Bitte die Datei im Editor mit der Kodierung „UTF-8“ speichern und die Umlaute prüfen."))
  }
}

extension [Finding] {
  /// Words in which a letter could not be read, or only by a guess, are neither unknown nor abbreviations: in a
  /// file that is no UTF-8 that is told once. What protects non-public content is told all the same.
  func ohneKodierungsfolgen(_ dokument: Dokument) -> [Finding] {
    guard dokument.istGeraten else { return self }
    return filter { befund in
      befund.rule.hasPrefix("LE-") || befund.rule.hasPrefix("DS-")
        || !dokument.istGeraten(befund.span)
    }
  }
}
