package import Diagnostics
package import Fachmodell
import Kalender
import SourceText

/// Prüft: Das Jahr in der Nummer ist das Jahr des Vorlagendatums; im Dezember darf es das nächste sein.
///
/// A number whose four digits are further away than ten years has no year („SV-8-2081“): nothing is
/// said.
package struct NummernjahrPasstZumDatum: Bestandsregel {
  package static let blatt = Regelblatt(
    "BV-ID-003", .warnung, "Das Jahr der Vorlagennummer passt zum Vorlagendatum",
    warum: "Meist ist eines von beiden aus einer älteren Vorlage stehen geblieben.",
    stattdessen: "Nummer und Datum vergleichen und das falsche Jahr berichtigen.",
    gut: [
      Regelbeispiel("nummer: 139/2018\ndatum: 08.06.2018"),
      Regelbeispiel(
        "nummer: 1/2018\ndatum: 18.12.2017"),
      Regelbeispiel(
        "nummer: SV-8-2018\ndatum: 08.06.2018",
        dazu: [.mandant("nummernmuster:\n  - muster: 'SV-8-\\d{4}'\n    beispiel: SV-8-1032")]),
      Regelbeispiel("nummer: 2014/2018\ndatum: 08.06.2018"),
    ],
    schlecht: [
      Regelbeispiel("nummer: 139/⟦2017⟧\ndatum: 08.06.2018"),
      Regelbeispiel("nummer: 139/⟦2019⟧\ndatum: 08.06.2018"),
    ])

  package init() {}

  package func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding] {
    bestand.steckbriefe.compactMap { vorlage in
      guard vorlage.art == .vorlage, let datum = vorlage.datum,
        let (jahr, stelle) = Nummernjahr.naechstes(vorlage.nummer, zu: datum.jahr),
        jahr != datum.jahr, !(datum.monat == 12 && jahr == datum.jahr + 1),
        abs(jahr - datum.jahr) <= 10
      else { return nil }
      // A quoted value begins behind its quotation mark, so the place is looked for from the end.
      let laenge = vorlage.nummer.utf8.count
      let start = vorlage.nummerSpan.end - laenge + stelle
      let genau = vorlage.nummerSpan.end - vorlage.nummerSpan.start == laenge
      return Self.blatt.befund(
        vorlage.pfad, genau ? Span(start, start + 4) : vorlage.nummerSpan,
        Self.satz(jahr, datum),
        notizen: [Note(span: vorlage.datumSpan, text: "Das Vorlagendatum steht hier.")],
        rat: [Fix("Bitte Nummer und Datum vergleichen.")])
    }
  }

  static func satz(_ jahr: Int, _ datum: Datum) -> String {
    "Jahr der Vorlagennummer (\(jahr)) passt nicht zum Vorlagendatum (\(datum.text))"
  }
}
