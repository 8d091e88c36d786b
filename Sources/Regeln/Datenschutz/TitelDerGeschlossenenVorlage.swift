package import Diagnostics
package import Fachmodell
package import SourceText

/// Fragt: Soll eine öffentliche Tagesordnung den Betreff einer Vorlage nennen, die im Haus bleibt?
///
/// Der Teil von DS-002, der die Sitzungen braucht; the texts of papers are searched while they are read, for
/// all titles and numbers at once, and this says what to make of a place. Only papers that stay inside for good (a Sperrvermerk, or
/// no public station), whole subjects of three words and more, and none that a public paper has as well.
package struct TitelDerGeschlossenenVorlage: Bestandsregel {
  package static let blatt = TitelDerGeschlossenenAnlage.blatt

  package init() {}

  package func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding] {
    var geschlossen: [FoldedKey: Steckbrief] = [:]
    for vorlage in bestand.steckbriefe where vorlage.art == .vorlage && Self.bleibtImHaus(vorlage) {
      guard vorlage.titel.utf8.count >= 20, vorlage.titel.split(separator: " ").count >= 3 else {
        continue
      }
      geschlossen[FoldedKey(vorlage.titel)] = vorlage
    }
    guard !geschlossen.isEmpty else { return [] }
    for vorlage in bestand.steckbriefe
    where vorlage.art == .vorlage && vorlage.oeffentlichkeit.istOeffentlich {
      geschlossen[FoldedKey(vorlage.titel)] = nil
    }
    return bestand.register.sitzungen.filter(\.oeffentlichkeit.istOeffentlich).flatMap { sitzung in
      let dokument = sitzung.dokument
      return dokument.zeilen(Sitzung.tagesordnung).compactMap { zeile -> Finding? in
        guard zeile[Tagesordnungspunkt.status] == .oeffentlich,
          !dokument.passagen.enthaelt(zeile.span.start),
          let titel = zeile[Tagesordnungspunkt.titel],
          let vorlage = geschlossen[FoldedKey(titel)]
        else { return nil }
        return Self.blatt.befund(
          dokument.pfad, zeile.span(Tagesordnungspunkt.titel),
          "Betreff einer nichtöffentlichen Vorlage steht als öffentlicher Tagesordnungspunkt – ist das so "
            + "gemeint?",
          notizen: [
            Note(
              path: vorlage.pfad, span: vorlage.nummerSpan, text: "Diese Vorlage bleibt im Haus.")
          ],
          rat: [
            Fix(
              "Bitte den Status des Punktes oder den der Vorlage ändern, oder den Titel neutral fassen."
            )
          ], stufe: .warnung)
      }
    }
  }

  /// A public text that names the title of another paper; `nil` where it is its own title, is not shown, or
  /// says right there that it is not public.
  package static func befund(
    _ kontext: Dokumentkontext, _ span: Span, vorlage: String, istNummer: Bool = false
  ) -> Finding? {
    let dokument = kontext.dokument
    let bytes = dokument.datei.bytes
    guard dokument.pfad != vorlage, kontext.wirdOeffentlich,
      !kontext.ordner.contains(where: { $0.pfad == vorlage }),
      Textlage(dokument).wirdGezeigt(span.start),
      FoldedKey(dokument.titel) != FoldedKey(dokument.datei.text(span))
    else { return nil }
    let umfeld = Span(max(0, span.start - 120), min(bytes.count, span.end + 120))
    guard !dokument.datei.text(umfeld).contains("ichtöffentlich") else { return nil }
    guard !istNummer else {
      return blatt.befund(
        dokument.pfad, span, "Nummer einer nichtöffentlichen Vorlage steht im öffentlichen Text",
        weil: "Mit der Nummer ist zu erkennen, wovon die Vorlage handelt, wenn der Text es sagt.",
        rat: [
          Fix("Bitte „nichtöffentliche Vorlage“ davorschreiben oder die Nummer nicht nennen.")
        ], stufe: .warnung)
    }
    return blatt.befund(
      dokument.pfad, span, "Betreff einer nichtöffentlichen Vorlage steht im öffentlichen Text",
      rat: [
        Fix(
          "Bitte statt des Betreffs „nichtöffentliche Vorlage“ mit der Nummer schreiben."
        )
      ])
  }

  /// The same where that paper does stay inside. Certain is it only where the text names its number too:
  /// else the words may be the same by chance, and it asks.
  package static func befund(
    _ befund: Finding, _ vorlage: Steckbrief, in text: Steckbrief?, istNummer: Bool = false
  ) -> Finding? {
    guard bleibtImHaus(vorlage) else { return nil }
    var befund = befund
    befund.notes = [
      Note(path: vorlage.pfad, span: vorlage.nummerSpan, text: "Diese Vorlage bleibt im Haus.")
    ]
    let nummer = FoldedKey(vorlage.nummer)
    if istNummer || vorlage.nummer.isEmpty
      || text?.bezuege.contains(where: { FoldedKey($0.text) == nummer }) != true
    {
      befund.stufe = .warnung
      befund.summary += " – ist das so gemeint?"
    }
    return befund
  }

  private static func bleibtImHaus(_ vorlage: Steckbrief) -> Bool {
    switch vorlage.oeffentlichkeit {
    case .nicht(.sperrvermerk): true
    // Of a text that nobody has read nobody knows who is to discuss it.
    case .nicht(.keineOeffentlicheStation): !vorlage.istUngelesen
    default: false
    }
  }
}
