package import Diagnostics
package import Fachmodell
import SourceText

/// Fragt: Soll eine öffentliche Tagesordnung den Betreff einer Vorlage nennen, die im Haus bleibt?
///
/// Der Teil von DS-002, der die Sitzungen braucht. Only papers that stay inside for good (a Sperrvermerk, or
/// no public station), whole subjects of three words and more, and none that a public paper has as well.
package struct TitelDerGeschlossenenVorlage: Bestandsregel {
  package static let blatt = TitelDerGeschlossenenAnlage.blatt

  package init() {}

  package func check(_ bestand: Bestand) -> [Finding] {
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

  private static func bleibtImHaus(_ vorlage: Steckbrief) -> Bool {
    switch vorlage.oeffentlichkeit {
    case .nicht(.sperrvermerk), .nicht(.keineOeffentlicheStation): true
    default: false
    }
  }
}
