package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Im Haushaltsplan hat jeder Teilhaushalt seine eigene Nummer, und jedes Produkt gehört zu einem, der
/// dort steht.
///
/// A plan without a table of its Teilhaushalte says nothing about them.
package struct HaushaltsplanInSichStimmig: Dokumentregel {
  package static let blatt = Regelblatt(
    "RE-001", .fehler, "Teilhaushalte und Produkte des Haushaltsplans passen zusammen",
    warum:
      "An diesem Verzeichnis werden alle Vorlagen geprüft; ein Fehler hier wird sonst bei jeder "
      + "von ihnen gemeldet oder bei keiner.",
    stattdessen: "Die doppelte Nummer berichtigen, oder den fehlenden Teilhaushalt eintragen.",
    gut: [
      muster("| 1 | Verwaltung |\n| 5 | Soziales |", "1"),
      muster("| 01 | Verwaltung |\n| 1.2 | Personal |", "1"), muster("| 1 | Verwaltung |", ""),
    ],
    schlecht: [
      muster("| 1 | Verwaltung |\n| ⟦1⟧ | Soziales |", "5"),
      muster("| 1 | Verwaltung |\n| 5 | Soziales |", "⟦9⟧"),
    ])

  private static func muster(_ teile: String, _ teilhaushalt: String) -> Regelbeispiel {
    Regelbeispiel(zeigt: [
      .haushaltsplan(
        "## Teilhaushalte\n\n| Nr. | Bezeichnung |\n|---|---|\n\(teile)\n\n## Produkte\n\n"
          + "| Produkt | Teilhaushalt |\n|---|---|\n| 11.14.08 | \(teilhaushalt) |")
    ])
  }

  package static let betrifft: Merkmale = [.register]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .haushaltsplan else { return [] }
    // One number that is wrong is another one given twice, and its own one missing.
    let doppelte = doppelte(kontext)
    return doppelte.isEmpty ? fremde(kontext) : doppelte
  }

  private func doppelte(_ kontext: Dokumentkontext) -> [Finding] {
    var gesehen: [String: Span] = [:]
    return kontext.dokument.zeilen(Haushaltsplan.teilhaushalte).compactMap { zeile in
      let nummer = zeile.text(Teilhaushaltzeile.nummer)
      let span = zeile.span(Teilhaushaltzeile.nummer)
      guard !nummer.isEmpty, let erste = gesehen.updateValue(span, forKey: nummer) else {
        return nil
      }
      return Self.blatt.befund(
        kontext.pfad, span, "Teilhaushalt \(nummer) steht schon weiter oben",
        notizen: [Note(span: erste, text: "Die andere Zeile.")],
        rat: [Fix("Bitte einer der beiden Zeilen ihre Nummer geben.")])
    }
  }

  private func fremde(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.hatTeilhaushalte else { return [] }
    var genannt: Set<String> = []
    return kontext.dokument.zeilen(Haushaltsplan.produkte).compactMap { zeile in
      guard let text = zeile[Produktzeile.teilhaushalt], !kontext.dokument.hatTeilhaushalt(text),
        genannt.count < 20, genannt.insert(text).inserted
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Produktzeile.teilhaushalt),
        "Teilhaushalt \(text) steht nicht unter „\(Haushaltsplan.teilhaushalte.name)“",
        rat: [Fix("Bitte die Nummer berichtigen oder den Teilhaushalt ergänzen.")])
    }
  }
}

extension Dokument {
  /// Whether the Haushaltsplan lists its Teilhaushalte.
  var hatTeilhaushalte: Bool { !zeilen(Haushaltsplan.teilhaushalte).isEmpty }

  /// Whether one of them has the number, or the name, that a text begins with.
  func hatTeilhaushalt(_ text: String) -> Bool {
    let gesucht = Wertleser.nummerUndName(text)
    return zeilen(Haushaltsplan.teilhaushalte).contains { zeile in
      gesucht.nummer.isEmpty
        ? FoldedKey(zeile.text(Teilhaushaltzeile.bezeichnung)) == FoldedKey(gesucht.name)
        : Teilhaushaltsnummer.gleich(
          Wertleser.nummerUndName(zeile.text(Teilhaushaltzeile.nummer)).nummer, gesucht.nummer)
    }
  }
}
