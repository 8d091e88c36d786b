package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Steht ein Wochentag unmittelbar bei einem Datum mit vierstelligem Jahr, so ist es der richtige.
package struct WochentagPasstZumDatum: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-002", .fehler, "Der Wochentag passt zum Datum",
    warum: "Wer nur auf den Wochentag schaut, kommt am falschen Tag.",
    stattdessen: "Im Kalender nachsehen und das Falsche von beiden berichtigen.",
    quelle: "in 37 geprüften Vorlagen einer Großstadt nie falsch, daher ein Fehler",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nAm Mittwoch, 20.06.2018, am Mi., 20.06.2018, am Mittwoch, den 20. Juni 2018, "
          + "am Mittwoch (20.06.2018), am 20.06.2018 (Mi.), am Dienstag/Mittwoch, 19./20.06.2018, "
          + "vom Montag, 18.06. bis Mittwoch, 20.06.2018, jeden Donnerstag. 20.06.2018 ist der Beginn."
      ),
      Regelbeispiel("## Begründung\n\nErst so 20.06.2018, dann `Donnerstag, 20.06.2018`."),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nAm ⟦Donnerstag⟧, 20.06.2018, um 15 Uhr."),
      Regelbeispiel(
        "## Begründung\n\nAm ⟦Donnerstag⟧, den 20.06.2018, am ⟦Do⟧., 20.06.2018, am ⟦Freitag⟧\n"
          + "(20.06.2018), ⟦Sa⟧. 20. Juni 2018, am ⟦Sonnabend⟧, dem 20.6.2018 und 20.06.2018 (⟦So⟧)."
      ),
    ])

  package static let betrifft: Merkmale = [.textdatum]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.auffaelligeTextdaten { $0.datum != nil && $0.wochentag != nil }.compactMap { fund in
      guard let datum = fund.datum, let wochentag = fund.wochentag else { return nil }
      return Self.blatt.befund(
        kontext.pfad, wochentag.span, Self.satz(datum, wochentag.tag),
        notizen: [Note(span: fund.span, text: "Das Datum dazu.")],
        rat: [Fix("Bitte Wochentag oder Datum berichtigen.")])
    }
  }

  static func satz(_ datum: Datum, _ falsch: Wochentag) -> String {
    "\(datum.text) ist ein \(datum.wochentag.name), kein \(falsch.name)"
  }
}
