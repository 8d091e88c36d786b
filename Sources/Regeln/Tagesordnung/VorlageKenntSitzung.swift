package import Diagnostics
package import Fachmodell
import Kalender
import SourceText

/// Fragt: Hat die Vorlage auf der Tagesordnung diese Sitzung in ihrer Beratungsfolge?
///
/// Also where an agenda names a paper that nobody knows: papers of the time before the project, and of other
/// houses, stand on agendas too, so that is a Warnung, and only for a number of the house's form. A paper
/// without a date for that body is still to be scheduled. A day of the session that is wrong for itself (TO-006,
/// KA-006) is told there, once.
package struct VorlageKenntSitzung: Bestandsregel {
  package static let blatt = Regelblatt(
    "TO-004", .warnung, "Was auf der Tagesordnung steht, gibt es und führt zu dieser Sitzung",
    warum:
      "Wer die Sitzung vorbereitet, sucht die Vorlage; wer die Vorlage liest, sucht die Sitzung.",
    stattdessen:
      "Nummer oder Datum berichtigen, oder in der Beratungsfolge der Vorlage eine Station für "
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

  package func check(_ bestand: Bestand, _ pruefer: Nummernpruefer) -> [Finding] {
    // A paper whose number is missing (BV-ST-001) or wrong (BV-ID-001) may be the one that is meant.
    let unklar = bestand.steckbriefe.contains { steckbrief in
      steckbrief.art == .vorlage
        && (steckbrief.nummer.isEmpty
          || !pruefer.passt(steckbrief.nummer) && pruefer.stamm(steckbrief.nummer) == nil)
    }
    // And so may a file of which nobody knows what it is.
    let unbekannte = bestand.steckbriefe.filter(\.istUnbekannt)
    return bestand.register.sitzungen.flatMap {
      befunde($0, bestand, pruefer, unbekannte, prueftNummern: !pruefer.istLeer && !unklar)
    }
  }

  private func befunde(
    _ sitzung: Sitzungseintrag, _ bestand: Bestand, _ pruefer: Nummernpruefer,
    _ unbekannte: [Steckbrief], prueftNummern: Bool
  ) -> [Finding] {
    let pfad = sitzung.dokument.pfad
    var befunde: [Finding] = []
    var fremde: [(span: Span, text: String, vorlage: Steckbrief)] = []
    var bekannte = 0
    for zeile in sitzung.dokument.zeilen(Sitzung.tagesordnung) {
      let text = zeile.text(Tagesordnungspunkt.vorlage)
      guard !text.isEmpty else { continue }
      let span = zeile.span(Tagesordnungspunkt.vorlage)
      let vorlagen = bestand.vorlagen(text).map { bestand.steckbriefe[$0] }
      guard let erste = vorlagen.first else {
        if prueftNummern, pruefer.passt(text), !unbekannte.contains(where: { $0.kannSein(text) }) {
          befunde.append(
            Self.blatt.befund(pfad, span, Self.satz(text), rat: [Fix("Bitte die Nummer prüfen.")]))
        }
        continue
      }
      guard let gremium = sitzung.gremium, let tage = sitzung.datum else { continue }
      if vorlagen.contains(where: { Self.kennt($0, gremium, tage) }) {
        bekannte += 1
      } else {
        fremde.append((span, text, erste))
      }
    }
    guard let tage = sitzung.datum, !fremde.isEmpty,
      !SitzungStehtImKalender.fehlt(sitzung.dokument, bestand.register),
      !SitzungsjahrImRahmen.liegtFern(sitzung.dokument)
    else { return befunde }
    // Where no paper knows the session, it is the session's day that is wrong.
    if bekannte == 0, fremde.count > 1 {
      return befunde + [
        Self.blatt.befund(
          pfad, sitzung.dokument.kopf.span(Sitzung.datum), Self.satz(keine: tage),
          notizen: fremde.prefix(8).map {
            Note(path: $0.vorlage.pfad, span: $0.vorlage.nummerSpan, text: "Vorlage \($0.text).")
          }, rat: [Fix("Bitte Gremium und Datum der Sitzung prüfen.")], stufe: .hinweis)
      ]
    }
    return befunde
      + fremde.map { fremd in
        Self.blatt.befund(
          pfad, fremd.span, Self.satz(fremd.text, tage),
          notizen: [
            Note(path: fremd.vorlage.pfad, span: fremd.vorlage.nummerSpan, text: "Die Vorlage.")
          ],
          rat: [
            Fix("Bitte die Beratungsfolge der Vorlage ergänzen oder Datum und Nummer hier prüfen.")
          ], stufe: .hinweis)
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

  static func satz(keine tage: Datumsbereich) -> String {
    "Keine Vorlage der Tagesordnung nennt diese Sitzung am \(tage.text)"
  }

  static func satz(_ nummer: String, _ tage: Datumsbereich) -> String {
    "Beratungsfolge der Vorlage \(gekuerzt(nummer)) nennt diese Sitzung am \(tage.text) nicht"
  }
}
