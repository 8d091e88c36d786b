package import Diagnostics
package import Fachmodell
import Kalender
import SourceText

/// Fragt: Hat die Vorlage auf der Tagesordnung diese Sitzung in ihrer Beratungsfolge?
///
/// Also where an agenda names a paper that nobody knows: papers of the time before the project, and of other
/// houses, stand on agendas too, so that is a Warnung, and only for a number of the house's form. A paper
/// without a date for that body is still to be scheduled.
package struct VorlageKenntSitzung: Bestandsregel {
  package static let blatt = Regelblatt(
    "TO-004", .warnung, "Was auf der Tagesordnung steht, gibt es und führt zu dieser Sitzung",
    warum: "Wer die Sitzung vorbereitet, sucht die Vorlage; wer die Vorlage liest, sucht die Sitzung.",
    stattdessen: "Nummer oder Datum berichtigen, oder in der Beratungsfolge der Vorlage eine Station für "
      + "diese Sitzung ergänzen. Nennt nur die Vorlage die Sitzung nicht, ist es ein Hinweis.",
    gut: [
      Regelbeispiel(
        "",
        dazu: [
          Tagesordnungsbeispiel.sitzung([
            "Ö 1 | 139/2018 | | öffentlich", "Ö 2 | mündlich | Bericht | öffentlich",
          ])
        ])
    ],
    schlecht: [
      Regelbeispiel(
        "", dazu: [Tagesordnungsbeispiel.sitzung(["Ö 1 | ⟦193/2018⟧ | | öffentlich"])]),
      Regelbeispiel(
        "",
        dazu: [
          Tagesordnungsbeispiel.sitzung(
            ["Ö 1 | ⟦139/2018⟧ | | öffentlich"],
            kopf: "datum: 27.06.2018\neinladung-am: 18.06.2018")
        ]),
    ])

  package init() {}

  package func check(_ bestand: Bestand) -> [Finding] {
    let pruefer = Nummernpruefer(bestand.mandant)
    return bestand.register.sitzungen.flatMap { sitzung in
      sitzung.dokument.zeilen(Sitzung.tagesordnung).compactMap { zeile -> Finding? in
        let text = zeile.text(Tagesordnungspunkt.vorlage)
        guard !text.isEmpty else { return nil }
        let span = zeile.span(Tagesordnungspunkt.vorlage)
        let vorlagen = bestand.vorlagen(text)
        guard !vorlagen.isEmpty else {
          guard !pruefer.istLeer, pruefer.passt(text) else { return nil }
          return Self.blatt.befund(
            sitzung.dokument.pfad, span, Self.satz(text),
            rat: [Fix("Bitte die Nummer prüfen.")])
        }
        guard let gremium = sitzung.gremium, let tage = sitzung.datum,
          !vorlagen.contains(where: {
            Self.kennt(bestand.steckbriefe[$0], gremium, tage)
          }), let vorlage = vorlagen.first.map({ bestand.steckbriefe[$0] })
        else { return nil }
        return Self.blatt.befund(
          sitzung.dokument.pfad, span, Self.satz(text, tage),
          notizen: [Note(path: vorlage.pfad, span: vorlage.nummerSpan, text: "Die Vorlage.")],
          rat: [
            Fix("Bitte die Beratungsfolge der Vorlage ergänzen oder Datum und Nummer hier prüfen.")
          ], stufe: .hinweis)
      }
    }
  }

  /// Whether some station is, or may yet be, this session.
  private static func kennt(_ vorlage: Steckbrief, _ gremium: Int, _ tage: Datumsbereich) -> Bool {
    vorlage.stationen.isEmpty
      || vorlage.stationen.contains { station in
        guard let genannt = station.gremium else { return true }
        return genannt == gremium && station.datum.map { $0.overlaps(tage) } ?? true
      }
  }

  static func satz(_ nummer: String) -> String { "Vorlage \(gekuerzt(nummer)) gibt es nicht" }

  static func satz(_ nummer: String, _ tage: Datumsbereich) -> String {
    "Beratungsfolge der Vorlage \(gekuerzt(nummer)) nennt diese Sitzung am \(tage.text) nicht"
  }
}
