package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Im Haushaltsplan hat jeder Teilhaushalt und jedes Produkt seine eigene Nummer, und jedes Produkt
/// gehört zu einem Teilhaushalt, der dort steht.
///
/// A plan without a table of its Teilhaushalte says nothing about them. A product may have several rows for its
/// parts: where their names begin alike, or hold different years, it is asked.
package struct HaushaltsplanInSichStimmig: Dokumentregel {
  package static let blatt = Regelblatt(
    "RE-001", .fehler, "Teilhaushalte und Produkte des Haushaltsplans passen zusammen",
    warum:
      "An diesem Verzeichnis werden alle Vorlagen geprüft; ein Fehler hier wird sonst bei jeder "
      + "von ihnen gemeldet oder bei keiner.",
    stattdessen:
      "Die doppelte Nummer berichtigen, oder den fehlenden Teilhaushalt eintragen. Steht ein "
      + "Produkt zweimal da, ist es eine Warnung, bei ähnlichem Namen ein Hinweis.",
    gut: [
      muster("| 1 | Verwaltung |\n| 5 | Soziales |", "1"),
      muster("| 01 | Verwaltung |\n| 1.2 | Personal |", "1"), muster("| 1 | Verwaltung |", ""),
      produkte("| 11.14.08 | Integration |", "| 11.14.09 | Integration |"),
    ],
    schlecht: [
      muster("| 1 | Verwaltung |\n| ⟦1⟧ | Soziales |", "5"),
      muster("| 1 | Verwaltung |\n| 5 | Soziales |", "⟦9⟧"),
      muster("| 1 | Verwaltung |\n| ⟦01⟧ | Soziales |", "5"),
      produkte("| 11.14.08 | Integration |", "| ⟦11.14.08⟧ | Teilhabe |"),
      produkte("| 11.14.08 | Integration |", "| ⟦11.14.08⟧ | Integration |"),
      produkte("| 54.10.01 | Straßen |", "| ⟦54.10.01⟧ | Straßen, Investitionen |"),
    ])

  private static func produkte(_ zeilen: String...) -> Regelbeispiel {
    Regelbeispiel(zeigt: [
      .haushaltsplan(
        "## Produkte\n\n| Produkt | Bezeichnung |\n|---|---|\n"
          + zeilen.joined(separator: "\n"))
    ])
  }

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
    return (doppelte.isEmpty ? fremde(kontext) : doppelte) + doppelteProdukte(kontext)
  }

  private func doppelteProdukte(_ kontext: Dokumentkontext) -> [Finding] {
    var gesehen: [String: Datensatz] = [:]
    return kontext.dokument.zeilen(Haushaltsplan.produkte).compactMap { zeile in
      let nummer = zeile.text(Produktzeile.produkt)
      guard !nummer.isEmpty else { return nil }
      guard let erste = gesehen[nummer] else {
        gesehen[nummer] = zeile
        return nil
      }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Produktzeile.produkt),
        "Produkt \(nummer) steht schon weiter oben",
        weil: "Vorlagen werden nur mit der ersten Zeile eines Produkts verglichen.",
        notizen: [Note(span: erste.span(Produktzeile.produkt), text: "Die andere Zeile.")],
        rat: [Fix("Bitte die Nummer berichtigen oder eine der beiden Zeilen streichen.")],
        stufe: Self.sindTeile(erste, zeile) ? .hinweis : .warnung)
    }
  }

  /// „Straßen“ and „Straßen, Investitionen“: two rows for one product.
  private static func sindTeile(_ erste: Datensatz, _ zweite: Datensatz) -> Bool {
    let (a, b) = (
      fold(erste.text(Produktzeile.bezeichnung)), fold(zweite.text(Produktzeile.bezeichnung))
    )
    if a != b, !a.isEmpty, !b.isEmpty { return a.hasPrefix(b) || b.hasPrefix(a) }
    let werte = zip(erste.jahreswerte, zweite.jahreswerte)
    return erste.jahreswerte.contains { $0.wert != .leer }
      && werte.allSatisfy { $0.wert == .leer || $1.wert == .leer }
  }

  private func doppelte(_ kontext: Dokumentkontext) -> [Finding] {
    var gesehen: [[String]: Span] = [:]
    return kontext.dokument.zeilen(Haushaltsplan.teilhaushalte).compactMap { zeile in
      let nummer = zeile.text(Teilhaushaltzeile.nummer)
      let span = zeile.span(Teilhaushaltzeile.nummer)
      guard !nummer.isEmpty,
        let erste = gesehen.updateValue(span, forKey: Teilhaushaltsnummer.segmente(nummer))
      else {
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
          Wertleser.nummer(zeile.text(Teilhaushaltzeile.nummer)), gesucht.nummer)
    }
  }
}
