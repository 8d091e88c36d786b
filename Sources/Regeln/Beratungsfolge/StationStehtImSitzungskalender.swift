package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Das Gremium tagt am Tag der Station, wenn ein Sitzungskalender Termine des Gremiums in diesem
/// Jahr nennt.
///
/// A Fehler only where the calendar says „vollständig: ja“; else it may just not be finished. A session
/// with a file of its own is as good as one in the calendar. Where the house has calendars, but none for
/// that year, it is a Hinweis, once a paper and year. A year that cannot be meant is told by KA-006.
package struct StationStehtImSitzungskalender: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-008", .fehler, "Die Sitzungstage stehen im Sitzungskalender",
    warum: "An einem Tag ohne Sitzung kann das Gremium nicht beraten.",
    stattdessen:
      "Das Datum der Station berichtigen, oder die Sitzung im Kalender nachtragen. Nennt "
      + "der Kalender nicht „vollständig: ja“, ist es nur eine Warnung; gibt es für das Jahr keinen, ein "
      + "Hinweis.",
    gut: [
      Regelbeispiel(kreistag(am: "18.07.2018"), dazu: [.sitzungskalender("vollständig: ja")]),
      Regelbeispiel(kreistag(am: "17./18.07.2018"), dazu: [.sitzungskalender("vollständig: ja")]),

      Regelbeispiel(
        kreistag(am: "19.07.2018"),
        dazu: [
          .sitzungskalender("vollständig: ja"),
          .sitzung("gremium: Kreistag\ndatum: 19.07.2018"),
        ]),
      Regelbeispiel(kreistag(am: "19.07.2018")),
      Regelbeispiel(kreistag(am: "17.07.2020"), dazu: [.sitzungskalender("vollständig: ja")]),
    ],
    schlecht: [
      Regelbeispiel(kreistag(am: "⟦19.07.2018⟧"), dazu: [.sitzungskalender("vollständig: ja")]),
      Regelbeispiel(kreistag(am: "⟦19.07.2018⟧"), dazu: [.sitzungskalender("")]),
      Regelbeispiel(
        kreistag(am: "⟦19.07.2018⟧"),
        dazu: [
          .datei(
            "Content/sitzungen/2018.md",
            "---\nart: Sitzungskalender\njahr: 2018\nvollständig: ja\n---\n\n| Gremium | Datum |\n"
              + "|---|---|\n| Kreistag | 18.07.2018 |\n")
        ]),
      Regelbeispiel(kreistag(am: "⟦13.03.2019⟧"), dazu: [.sitzungskalender("vollständig: ja")]),
    ])

  private static func kreistag(am datum: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Seniorenrat | öffentlich | 19.06.2018 | Anhörung |
    | Kreistag | öffentlich | \(datum) | Entscheidung |
    """
  }

  package static let betrifft: Merkmale = [.stationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let befunde = stationen(kontext)
    guard !befunde.isEmpty else { return [] }
    let ausreisser = SitzungsjahrImRahmen.ausreisser(kontext).map(\.span)
    return befunde.filter { !ausreisser.contains($0.span) }
  }

  private func stationen(_ kontext: Dokumentkontext) -> [Finding] {
    let termine = kontext.register.kalendertermine
    guard !termine.isEmpty else { return [] }
    var ohneKalender: Set<Int> = []
    return kontext.beratungen.compactMap { station in
      guard let gremium = station.gremium, let datum = station.datum else { return nil }
      var hatTermine = false
      var istVollstaendig = false
      for termin in termine where termin.gremium == gremium && termin.jahr == datum.von.jahr {
        guard let tag = termin.datum else { continue }
        if tag.overlaps(datum) || termin.meint(datum) { return nil }
        hatTermine = true
        istVollstaendig = istVollstaendig || termin.istVollstaendig
      }
      guard kontext.register.sitzung(gremium, am: datum.von) == nil,
        kontext.register.sitzung(gremium, am: datum.bis) == nil
      else { return nil }
      let jahr = datum.von.jahr
      if !hatTermine, !termine.contains(where: { $0.jahr == jahr }),
        ohneKalender.insert(jahr).inserted
      {
        return Self.blatt.befund(
          kontext.pfad, station.datumSpan, Self.satz(jahr: jahr),
          rat: [Fix("Bitte das Datum prüfen oder den Sitzungskalender \(jahr) anlegen.")],
          stufe: .hinweis)
      }
      guard hatTermine else { return nil }
      return Self.blatt.befund(
        kontext.pfad, station.datumSpan, Self.satz(station.gremiumText, datum),
        rat: [Fix("Bitte das Datum berichtigen oder die Sitzung im Kalender nachtragen.")],
        stufe: istVollstaendig ? .fehler : .warnung)
    }
  }

  static func satz(jahr: Int) -> String {
    "Sitzungskalender \(jahr) fehlt, der Sitzungstag ist nicht zu prüfen"
  }

  static func satz(_ gremium: String, _ datum: Datumsbereich) -> String {
    "\(gremium) tagt am \(datum.text) laut Sitzungskalender nicht"
  }
}
