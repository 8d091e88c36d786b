package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Keine Sitzung liegt auf einem gesetzlichen Feiertag des Landes – in der Datei der Sitzung, im
/// Sitzungskalender und in Beratungsfolgen, jede einmal.
///
/// Years before 1995 are passed over: the table of holidays is exact from then on.
package struct SitzungNichtAmFeiertag: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-003", .warnung, "Keine Sitzung liegt auf einem gesetzlichen Feiertag",
    warum: "Meist ist es ein Schreibfehler: Unter 2.609 Sitzungen einer Großstadt war keine an "
      + "einem Feiertag.",
    stattdessen: "Das Datum prüfen.",
    quelle: "§ 1 FTG Baden-Württemberg und die Feiertagsgesetze der anderen Länder",
    gut: [
      Regelbeispiel(zeigt: [.sitzung("datum: 21.11.2018\neinladung-am: 08.11.2018")]),
      Regelbeispiel(zeigt: [
        .sitzung("datum: 31.05.2018\neinladung-am: 08.05.2018\nabgesagt: ja")
      ]),
      Regelbeispiel(zeigt: [
        .sitzung("datum: 31.05.2018\neinladung-am: 08.05.2018"), .mandant("land: SH"),
      ]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [.sitzung("datum: ⟦31.05.2018⟧\neinladung-am: 08.05.2018")]),
      Regelbeispiel(zeigt: [.sitzung("datum: ⟦30./31.05.2018⟧\neinladung-am: 08.05.2018")]),
      Regelbeispiel(
        beratungsfolge("⟦31.05.2018⟧")),
      // The file of the session says it, so the paper does not.
      Regelbeispiel(
        beratungsfolge("31.05.2018"),
        dazu: [.sitzung("datum: ⟦31.05.2018⟧\neinladung-am: 08.05.2018")]),
    ])

  private static func beratungsfolge(_ datum: String) -> String {
    """
    datum: 08.05.2018

    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Sozialausschuss | öffentlich | \(datum) | Entscheidung |
    """
  }

  package static let betrifft: Merkmale = [.stationen, .sitzung, .sitzungskalender]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.sitzungstage.compactMap { sitzung in
      let feiertag = sitzung.erster { tag in
        tag.jahr >= Feiertage.exaktAb ? kontext.register.feiertage.feiertag(am: tag) : nil
      }
      guard let feiertag else { return nil }
      return Self.blatt.befund(
        kontext.pfad, sitzung.span, Self.satz(feiertag.fund, feiertag.tag, sitzung.gremium),
        rat: [Fix("Bitte das Datum prüfen.")])
    }
  }

  static func satz(_ feiertag: String, _ tag: Datum, _ gremium: String) -> String {
    "Sitzung \(gremium) am \(tag.text) liegt auf einem gesetzlichen Feiertag (\(feiertag))"
  }
}
