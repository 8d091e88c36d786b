package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Kein Termin mit „am“ oder „ab“, kein Meilenstein und kein Beginn oder Ende eines Arbeitspakets
/// fällt auf Feiertag, Wochenende, 24.12., 31.12., Buß- und Bettag oder einen Merktag des Hauses.
///
/// Not where a whole package has no working day, which PSP-022 tells; not „nach“, „bis“, „voraussichtlich“ or a Termin with „Verbindlich: nein“; not the end of a project.
/// Elections are held on Sundays, and a Merktag may stand in the list under its own name.
package struct TerminAmArbeitstag: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-005", .hinweis, "Termine liegen auf Arbeitstagen",
    warum: "An Feiertagen, Wochenenden und Merktagen ist kaum jemand zu erreichen; mancher Termin "
      + "ist nur verrechnet.",
    stattdessen: "Den nächsten Arbeitstag nehmen, oder den Termin so lassen, wenn er gewollt ist.",
    gut: [
      Regelbeispiel(termin("Auftakt", "22.11.2018")),
      Regelbeispiel(termin("Auftakt", "nach 21.11.2018")),
      Regelbeispiel(termin("Kommunalwahl", "26.05.2019"), dazu: [merktag]),
      Regelbeispiel(termin("Abschluss (voraussichtlich)", "24.12.2018")),
      Regelbeispiel(termin("Workshop", "05.2019")),
    ],
    schlecht: [
      Regelbeispiel(termin("Auftakt", "⟦26.05.2019⟧"), dazu: [merktag]),
      Regelbeispiel(termin("Auftakt", "⟦21.11.2018⟧")),
      Regelbeispiel(termin("Auftakt", "⟦ab 03.10.2018⟧")),
      Regelbeispiel(
        "",
        dazu: [
          .anlage(
            "projektstrukturplan",
            """
            ---
            art: Projektstrukturplan
            kennung: konzept-psp
            projekt: konzept
            kalender: BW
            ---

            ## Struktur

            | Code | Element | Art | Verantwortlich | Beginn | Ende |
            |---|---|---|---|---|---|
            | 1 | Konzept | Projekt | | 01.12.2018 | 24.12.2018 |
            | 1.1 | Workshop | Arbeitspaket | Amt | ⟦01.12.2018⟧ | 21.12.2018 |
            | 1.2 | Bericht | Meilenstein | | | ⟦24.12.2018⟧ |

            """)
        ]),
    ])

  private static let merktag = Beispieldatei.mandant(
    "merktage:\n  - datum: 26.05.2019\n    name: Kommunalwahl")

  private static func termin(_ name: String, _ wann: String) -> String {
    "## Termine\n\n| Termin | Wann |\n|---|---|\n| \(name) | \(wann) |"
  }

  package static let betrifft: Merkmale = [.vorlage, .projektauftrag, .strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    lazy var kalender = Ruhetage(kontext)
    let termine = Planungstermine(kontext.dokument) {
      kalender.istBesonders($0, kontext.arbeitstage)
    }.termine
    guard !termine.isEmpty else { return [] }
    let befunde = termine.compactMap { termin -> Finding? in
      guard let anlass = kalender.anlass(termin.tag, termin.name) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, termin.span, Self.satz(termin.name, termin.tag, anlass),
        rat: [Fix("Bitte prüfen, ob der Tag gewollt ist.")])
    }
    guard !befunde.isEmpty, let plan = kontext.strukturplan else { return befunde }
    let freie = plan.elemente.filter { ArbeitspaketHatArbeitstage.freieZeit($0, kontext) != nil }
    return befunde.filter { befund in
      !freie.contains { element in
        element.zeile.span.start <= befund.span.start && befund.span.end <= element.zeile.span.end
      }
    }
  }

  static func satz(_ name: String, _ tag: Datum, _ anlass: String) -> String {
    "Termin „\(name)“ (\(tag.text)) fällt auf \(anlass)"
  }
}
