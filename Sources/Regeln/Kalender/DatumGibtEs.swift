package import Diagnostics
package import Fachmodell
import Kalender
package import SourceText

/// Prüft: Jedes Datum steht im Kalender – hier in Feldern und Tabellen; im Text prüft es
/// `DatumImTextGibtEs` mit demselben Blatt.
///
/// In running text only four-digit years count, and nothing may touch the digits: „11.14.08“ is a
/// product and no date.
package struct DatumGibtEs: Leseregel {
  package static let blatt = Regelblatt(
    "KA-001", .fehler, "Jedes Datum gibt es im Kalender",
    warum: "Aus einem Tag, den es nicht gibt, lässt sich keine Sitzung und keine Frist berechnen.",
    stattdessen: "Tag und Monat prüfen: Der 28.02.2023 ist der letzte Tag im Februar 2023.",
    quelle: "veröffentlichte Vorlagen mit „31.11.2011“ und „31.02.2023“",
    gut: [
      Regelbeispiel("## Begründung\n\nBis zum 28.02.2023 und am 29. Februar 2024."),
      Regelbeispiel(
        "produkte: 11.14.08 Kommunale Integrationsförderung\n\n## Begründung\n\n"
          + "Produkt 11.14.08, Abschnitt 1.2.2018a, Nr. 1.31.02.2023, Produkt 11.14.2018, "
          + "`31.02.2023` und https://example.org/31.02.2023/plan."
          + "\n\n<!-- Der 31.02.2023 war ein Scherz. -->"),
    ],
    schlecht: [
      Regelbeispiel("datum: ⟦31.02.2018⟧"),
      Regelbeispiel(zeigt: [.sitzung("datum: 20.06.2018\neinladung-am: ⟦31.06.2018⟧")]),
      Regelbeispiel(
        "betreff: Bericht über die Tagung vom ⟦31.11.2017⟧\n\n## Begründung\n\n"
          + "Am ⟦31.02.2023⟧, am **⟦31. Februar 2023⟧** und vom 28./⟦29.02.2023⟧."),
      Regelbeispiel(
        "## Begründung\n\n| Was | Wann |\n|---|---|\n| Über „Änderungen“ | am ⟦30.2.2023⟧ |"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard Self.istUnmoeglichesDatum(befund) else { return nil }
    // In „30.–31.06.2018“ only the part that does not exist is marked.
    let genau = Textdatum.auffaellige(in: Array(text(befund.span).utf8)).first { $0.datum == nil }
    let start = befund.span.start
    let span = genau.map { Span(start + $0.span.start, start + $0.span.end) } ?? befund.span
    return Self.befund(pfad, span, text(span), genau)
  }

  /// Whether the fact is this rule's and no other's.
  package static func istUnmoeglichesDatum(_ befund: Lesebefund) -> Bool {
    if case .unlesbar(_, _, _, .unmoeglichesDatum) = befund.art { true } else { false }
  }

  static func befund(
    _ pfad: String, _ span: Span, _ text: String, _ datum: Textdatum?
  ) -> Finding {
    blatt.befund(
      pfad, span, satz(text), weil: datum.flatMap(grund),
      rat: [Fix("Bitte Tag und Monat prüfen.")])
  }

  static func satz(_ datum: String) -> String { "Datum \(datum) gibt es nicht" }

  static func grund(_ datum: Textdatum) -> String? {
    guard (1...12).contains(datum.monat) else {
      return "Einen \(datum.monat). Monat gibt es nicht."
    }
    let tage = Datum.tage(imMonat: datum.monat, jahr: datum.jahr)
    return "Der \(Datum.monatsnamen[datum.monat - 1]) \(datum.jahr) hat \(tage) Tage."
  }
}
