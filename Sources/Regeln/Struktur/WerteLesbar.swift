package import Diagnostics
package import Fachmodell
package import SourceText

/// Prüft: ob jeder Wert so geschrieben ist, dass er nur eines bedeuten kann.
///
/// Warum: „20.5“ ist für die einen 20,50 und für die anderen 20.500. Unmögliche Tage meldet KA-001.
/// Beispiel und Stattdessen: im Blatt. Quelle: Grammatik der Feldtypen.
package struct WerteLesbar: Leseregel {
  package static let blatt = Regelblatt(
    "BV-ST-003", .fehler, "Jeder Wert ist so geschrieben, dass er nur eines bedeuten kann",
    warum: "Mit einem Wert, der verschieden gelesen werden kann, wird nicht gerechnet; er wird nie "
      + "geraten.",
    stattdessen: "Bitte Beträge als „20.000 €“ oder „20.000,50 €“, Tage als „20.06.2018“, Zahlen "
      + "mit Komma („0,5“), Fragen mit „ja“ oder „nein“ beantworten.",
    gut: [
      .seite(kopf: "stand: 20.06.2018\nsperrvermerk: nein"),
      Regelbeispiel(zeigt: [
        .sitzung(
          "## Ergebnisse\n\n| TOP | Ergebnis |\n|---|---|\n| Ö 1 | mehrheitlich beschlossen |\n"
            + "| Ö 2 | einstimmig bei 2 Enthaltungen |\n| Ö 3 | mit großer Mehrheit abgelehnt |\n"
            + "| Ö 4 | einstimmig angenommen |\n| Ö 5 | einstimmig |")
      ]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [
        .sitzung(
          "## Ergebnisse\n\n| TOP | Ergebnis |\n|---|---|\n| Ö 1 | ⟦mehrheitlich verschoben⟧ |")
      ]),
      .seite(kopf: "stand: ⟦20.6.2018⟧"),
      .seite(kopf: "beispiel: ⟦vielleicht⟧"),
      .seite(kopf: "stand: ⟦[⟧20.06.2018]"),
    ])

  package init() {}

  package func befund(
    _ befund: Lesebefund, in pfad: String, _ text: (Span) -> String
  ) -> Finding? {
    guard case .unlesbar(let feld, let wert, let typ, let fehler) = befund.art,
      fehler != .unmoeglichesDatum
    else { return nil }
    return Self.blatt.befund(pfad, befund.span, Wertsaetze.satz(feld, wert, typ, fehler))
  }
}
