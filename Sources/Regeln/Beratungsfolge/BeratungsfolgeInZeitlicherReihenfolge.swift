package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Keine Station liegt vor der Station, die in der Tabelle über ihr steht.
///
/// A session of several days counts with its last day against the first day of the next one. Stations
/// without a date are passed over.
package struct BeratungsfolgeInZeitlicherReihenfolge: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-002", .fehler, "Die Beratungsfolge steht in zeitlicher Reihenfolge",
    warum: "Die Reihenfolge der Zeilen sagt, wer vorberät und wer danach entscheidet.",
    stattdessen: "Das Datum berichtigen oder die Zeilen umstellen.",
    quelle: "3 von 292 Beratungsfolgen einer Großstadt, meist ein falsches Jahr",
    gut: [
      Regelbeispiel(beratungsfolge("20.06.2018", "18.07.2018")),
      Regelbeispiel(beratungsfolge("17./18.07.2018", "18.07.2018")),
      Regelbeispiel(beratungsfolge("", "18.07.2018")),
    ],
    schlecht: [
      Regelbeispiel(beratungsfolge("20.06.2018", "⟦19.06.2018⟧")),
      Regelbeispiel(beratungsfolge("17./18.07.2018", "⟦17.07.2018⟧")),
    ])

  private static func beratungsfolge(_ erstes: String, _ zweites: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Sozialausschuss | öffentlich | \(erstes) | Vorberatung |
    | Kreistag | öffentlich | \(zweites) | Entscheidung |
    """
  }

  package static let betrifft: Merkmale = [.mehrereStationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    var befunde: [Finding] = []
    var vorige: (station: Beratung, datum: Datumsbereich)?
    for station in kontext.beratungen {
      guard let datum = station.datum else { continue }
      if let vorige, vorige.datum.bis > datum.von {
        befunde.append(
          Self.blatt.befund(
            kontext.pfad, station.datumSpan, Self.satz(station, datum, nach: vorige),
            notizen: [Note(span: vorige.station.datumSpan, text: "Die vorige Station.")],
            rat: [Fix("Bitte das Datum berichtigen oder die Stationen umstellen.")]))
      }
      vorige = (station, datum)
    }
    return befunde
  }

  static func satz(
    _ station: Beratung, _ datum: Datumsbereich,
    nach vorige: (station: Beratung, datum: Datumsbereich)
  ) -> String {
    "Beratungsfolge nicht in zeitlicher Reihenfolge: \(vorige.station.gremiumText) am "
      + "\(vorige.datum.text), danach \(station.gremiumText) am \(datum.text)"
  }
}
