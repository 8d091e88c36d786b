package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Keine Sitzung liegt auf einem Samstag oder Sonntag; wo gezählt wird, wie bei KA-003.
///
/// A holiday on a weekend is told about by KA-003 alone.
package struct SitzungNichtAmWochenende: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-004", .warnung, "Keine Sitzung liegt auf einem Samstag oder Sonntag",
    warum: "Meist ist es ein Schreibfehler: Unter 2.609 Sitzungen einer Großstadt waren 6 am "
      + "Wochenende.",
    stattdessen: "Das Datum prüfen; eine Klausurtagung am Wochenende mit Grund stehen lassen.",
    gut: [
      Regelbeispiel(zeigt: [.sitzung("datum: 18.07.2018")]),
      Regelbeispiel(zeigt: [
        .sitzung("datum: 24.11.2018\neinladung-am: 08.11.2018\nform: Umlauf")
      ]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [.sitzung("datum: ⟦24.11.2018⟧\neinladung-am: 08.11.2018")]),
      Regelbeispiel(zeigt: [.sitzung("datum: ⟦23./24.11.2018⟧\neinladung-am: 08.11.2018")]),
      Regelbeispiel(
        """
        ## Beratungsfolge

        | Gremium | Status | Datum | Zuständigkeit |
        |---|---|---|---|
        | Sozialausschuss | öffentlich | ⟦24.06.2018⟧ | Entscheidung |
        """),
      Regelbeispiel(zeigt: [
        .sitzungskalender(
          "## Sitzungen\n\n| Gremium | Datum |\n|---|---|\n| Kreistag | ⟦21.07.2018⟧ |")
      ]),
    ])

  package static let betrifft: Merkmale = [.stationen, .sitzung, .sitzungskalender]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.sitzungstage.compactMap { sitzung in
      let wochenende = sitzung.erster { $0.wochentag.isWochenende ? $0.wochentag : nil }
      guard let (tag, wochentag) = wochenende,
        kontext.register.feiertage.feiertag(am: tag) == nil
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, sitzung.span, Self.satz(wochentag, tag, sitzung.gremium),
        rat: [Fix("Bitte das Datum prüfen.")])
    }
  }

  static func satz(_ wochentag: Wochentag, _ tag: Datum, _ gremium: String) -> String {
    "Sitzung \(gremium) am \(tag.text) liegt auf einem \(wochentag.name)"
  }
}
