package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Nach der letzten Entscheidung folgt keine Vorberatung und keine Anhörung mehr.
package struct NachDerEntscheidungNurKenntnisnahme: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-005", .fehler, "Nach der Entscheidung folgt höchstens eine Kenntnisnahme",
    warum: "Was entschieden ist, kann niemand mehr vorberaten.",
    stattdessen: "Die Stationen umstellen oder „Kenntnisnahme“ eintragen.",
    gut: [
      Regelbeispiel(beratungsfolge("Kenntnisnahme")),
      Regelbeispiel(beratungsfolge("Entscheidung")),
    ],
    schlecht: [
      Regelbeispiel(beratungsfolge("⟦Vorberatung⟧")),
      Regelbeispiel(beratungsfolge("⟦Anhörung⟧")),
    ])

  private static func beratungsfolge(_ danach: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Kreistag | öffentlich | 18.07.2018 | Entscheidung |
    | Sozialausschuss | öffentlich | 26.09.2018 | \(danach) |
    """
  }

  package static let betrifft: Merkmale = [.mehrereStationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let stationen = kontext.beratungen
    guard let letzte = stationen.lastIndex(where: { $0.zustaendigkeit == .entscheidung }) else {
      return []
    }
    return stationen[(letzte + 1)...].compactMap { station in
      guard let zustaendigkeit = station.zustaendigkeit,
        zustaendigkeit == .vorberatung || zustaendigkeit == .anhoerung
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, station.zustaendigkeitSpan,
        Self.satz(zustaendigkeit, station, nach: stationen[letzte]),
        notizen: [Note(span: stationen[letzte].zustaendigkeitSpan, text: "Die Entscheidung.")],
        rat: [Fix("Bitte die Stationen umstellen oder „Kenntnisnahme“ eintragen.")])
    }
  }

  static func satz(
    _ zustaendigkeit: Zustaendigkeit, _ station: Beratung, nach entscheidung: Beratung
  ) -> String {
    func am(_ datum: Datumsbereich?) -> String { datum.map { " am \($0.text)" } ?? "" }
    return
      "\(zustaendigkeit.rawValue)\(am(station.datum)) in \(station.gremiumText) folgt noch auf "
      + "die Entscheidung\(am(entscheidung.datum))"
  }
}
