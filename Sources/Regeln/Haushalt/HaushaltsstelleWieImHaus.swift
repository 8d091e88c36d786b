package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Produkte und Haushaltsstellen sind so geschrieben, wie das Haus es in mandant.yml sagt.
///
/// Without patterns nothing is said: each house has its own, by its Land and its budget law. People see the
/// example of a pattern and never the regular expression.
package struct HaushaltsstelleWieImHaus: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-024", .warnung, "Produkte und Haushaltsstellen sind geschrieben, wie das Haus es tut",
    warum: "In anderer Schreibweise findet sie im Haushaltsplan niemand.",
    stattdessen: "Die Nummer so schreiben wie im Beispiel unter „haushaltsstellen“ in mandant.yml.",
    quelle: "Haushaltsstellen in mandant.yml",
    gut: [
      Regelbeispiel("produkte: 11.14.08 Integration; Sonstiges", dazu: [doppisch]),
      Regelbeispiel("produkte: 0/4559.5200 Integration", dazu: [kameral]),
      Regelbeispiel("produkte: 11.14 Integration"),
      Regelbeispiel("datum: 08.06.2012\nprodukte: 0/4559.5200 Integration", dazu: [umgestellt]),
    ],
    schlecht: [
      Regelbeispiel("produkte: 11.14.08 Integration; ⟦11.14⟧ Heime", dazu: [doppisch]),
      Regelbeispiel("produkte: ⟦11.14.08⟧ Integration", dazu: [kameral]),
      Regelbeispiel("datum: 08.06.2018\nprodukte: ⟦0/4559.5200⟧ Integration", dazu: [umgestellt]),
      Regelbeispiel(
        """
        ## Deckungsvorschlag

        | Quelle | Produkt | Inanspruchnahme |
        |---|---|--:|
        | Sprachkurse | ⟦11.14⟧ | 5.000 € |
        """, dazu: [doppisch]),
      Regelbeispiel(zeigt: [
        .haushaltsplan(
          "## Produkte\n\n| Produkt | Bezeichnung |\n|---|---|\n| ⟦11.14⟧ | Integration |"),
        doppisch,
      ]),
    ])

  private static let doppisch = Beispieldatei.mandant(
    "haushaltsstellen:\n  - muster: '\\d{2}\\.\\d{2}\\.\\d{2}'\n    beispiel: 11.14.08")
  private static let kameral = Beispieldatei.mandant(
    "haushaltsstellen:\n  - muster: '\\d/\\d{4}\\.\\d{4}'\n    beispiel: 0/4559.5200")
  private static let umgestellt = Beispieldatei.mandant(
    """
    haushaltsstellen:
      - muster: '\\d/\\d{4}\\.\\d{4}'
        beispiel: 0/4559.5200
        gültig-bis: 31.12.2012
      - muster: '\\d{2}\\.\\d{2}\\.\\d{2}'
        beispiel: 11.14.08
        gültig-ab: 01.01.2013
    """)

  package static let betrifft: Merkmale = [.vorlage, .register]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let muster = kontext.register.haushaltsstellen
    // A pattern that cannot be read may be the one that these numbers follow.
    guard !muster.istLeer, !kontext.mandant.istUnklar(Mandantfeld.haushaltsstellen) else {
      return []
    }
    let dokument = kontext.dokument
    switch dokument.art {
    case .vorlage:
      return kopf(kontext)
        + dokument.zeilen(Vorlage.deckungsvorschlag).compactMap { zeile in
          zeile[Deckungsquelle.produkt].flatMap {
            befund($0.nummer, in: zeile.span(Deckungsquelle.produkt), kontext)
          }
        }
    case .haushaltsplan:
      // One finding says it of all: a plan has hundreds.
      return dokument.zeilen(Haushaltsplan.produkte).lazy.compactMap { zeile in
        befund(zeile.text(Produktzeile.produkt), in: zeile.span(Produktzeile.produkt), kontext)
      }.prefix(1).map(\.self)
    default: return []
    }
  }

  private func kopf(_ kontext: Dokumentkontext) -> [Finding] {
    guard let produkte = kontext.dokument[Vorlage.produkte] else { return [] }
    let bereich = kontext.dokument.kopf.span(Vorlage.produkte)
    var ab = bereich.start
    let befunde = produkte.prefix(100).compactMap { text in
      let nummer = Wertleser.nummer(text)
      let befund = befund(nummer, in: Span(ab, bereich.end), kontext)
      ab = kontext.dokument.datei.suche(nummer, von: ab, bis: bereich.end)?.end ?? ab
      return befund
    }
    guard !befunde.isEmpty else { return [] }
    // It knows which number is meant.
    let gesagt = ProduktnummerWieImHaushaltsplan().check(kontext).map(\.span)
    return befunde.filter { befund in
      !gesagt.contains { $0.start <= befund.span.start && befund.span.end <= $0.end }
    }
  }

  private func befund(_ nummer: String, in bereich: Span, _ kontext: Dokumentkontext) -> Finding? {
    let datum = kontext.dokument.art == .vorlage ? kontext.dokument[Vorlage.datum] : nil
    let muster = kontext.register.haushaltsstellen
    guard !nummer.isEmpty, muster.hatMuster(am: datum), !muster.passt(nummer, am: datum) else {
      return nil
    }
    let span = kontext.dokument.datei.suche(nummer, von: bereich.start, bis: bereich.end)
    return Self.blatt.befund(
      kontext.pfad, span ?? bereich, Self.satz(nummer, muster.beispiele(am: datum)),
      rat: [Fix("Bitte die Nummer so schreiben, wie das Haus sie schreibt.")])
  }

  static func satz(_ nummer: String, _ beispiele: [String]) -> String {
    let beispiel = beispiele.isEmpty ? "" : " (Beispiel: \(beispiele.joined(separator: ", ")))"
    return "Nummer „\(gekuerzt(nummer))“ ist nicht geschrieben, wie das Haus es tut" + beispiel
  }
}
