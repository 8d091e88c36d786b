package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Fragt: Warum steht eine Sitzung nicht in dem Sitzungskalender, der vollständig ist?
///
/// It may have been called at short notice. Only where the calendar has that body in that year at all; a year
/// that cannot be meant is told by KA-006.
package struct SitzungStehtImKalender: Dokumentregel {
  package static let blatt = Regelblatt(
    "TO-006", .hinweis, "Eine Sitzung steht im vollständigen Sitzungskalender",
    warum: "Entweder stimmt der Tag nicht, oder der Kalender ist nicht vollständig.",
    stattdessen: "Das Datum der Sitzung berichtigen, oder sie im Kalender nachtragen.",
    gut: [
      Regelbeispiel(zeigt: [.sitzung(""), .sitzungskalender("vollständig: ja")]),
      Regelbeispiel(zeigt: [
        .sitzung("datum: 27.06.2018\neinladung-am: 18.06.2018"), .sitzungskalender(""),
      ]),
      Regelbeispiel(zeigt: [
        .sitzung("gremium: Seniorenrat\ndatum: 27.06.2018\neinladung-am: 18.06.2018"),
        .sitzungskalender("vollständig: ja"),
      ]),
      Regelbeispiel(zeigt: [
        .sitzung("datum: 27.06.2018\neinladung-am: 18.06.2018\nabgesagt: ja"),
        .sitzungskalender("vollständig: ja"),
      ]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [
        .sitzung("datum: ⟦27.06.2018⟧\neinladung-am: 18.06.2018"),
        .sitzungskalender("vollständig: ja"),
      ])
    ])

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard let datum = dokument[Sitzung.datum], Self.fehlt(dokument, kontext.register),
      !SitzungsjahrImRahmen.liegtFern(dokument)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Sitzung.datum),
        Self.satz(dokument.kopf.text(Sitzung.gremium), datum),
        rat: [Fix("Bitte das Datum berichtigen oder die Sitzung im Kalender nachtragen.")])
    ]
  }

  /// Whether the calendars are complete and have no such session.
  static func fehlt(_ sitzung: Dokument, _ register: Register) -> Bool {
    guard let datum = sitzung[Sitzung.datum], sitzung.istTreffen,
      register.kalendertermine.contains(where: \.istVollstaendig),
      let gremium = register.gremien.index(sitzung.kopf.text(Sitzung.gremium), am: datum.von)
    else { return false }
    var istVollstaendig = false
    for termin in register.kalendertermine where termin.gremium == gremium {
      guard let tag = termin.datum else { continue }
      if tag.overlaps(datum) || termin.meint(datum) { return false }
      istVollstaendig =
        istVollstaendig || termin.istVollstaendig && termin.jahr == datum.von.jahr
    }
    return istVollstaendig
  }

  static func satz(_ gremium: String, _ datum: Datumsbereich) -> String {
    "Sitzung \(gekuerzt(gremium)) am \(datum.text) steht nicht im vollständigen Sitzungskalender"
  }
}
