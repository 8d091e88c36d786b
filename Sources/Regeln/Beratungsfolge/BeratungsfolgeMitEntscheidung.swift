package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Beratungsfolge einer Beschlussvorlage hat eine Entscheidung, und kein Gremium entscheidet
/// zweimal, ohne dass es mit „Erneut: ja“ gewollt ist.
///
/// Where the Zuständigkeit of one station is neither given nor follows from the verb of its
/// Beschlussvorschlag, that station may be the deciding one: nothing is said.
package struct BeratungsfolgeMitEntscheidung: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-003", .fehler, "Die Beratungsfolge einer Beschlussvorlage hat eine Entscheidung",
    warum: "Ein Beschluss kommt nur zustande, wenn ein Gremium entscheidet.",
    stattdessen: "Die Zuständigkeit der letzten Station prüfen, oder die Station ergänzen, die "
      + "entscheidet; für einen zweiten Beschluss „Erneut: ja“ eintragen.",
    quelle: "In Baden-Württemberg GemO §§ 24, 39, LKrO §§ 19, 34; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(beratungsfolge("Vorberatung", "Entscheidung")),
      // Given nowhere, but „empfiehlt“ and „beauftragt“ say it.
      Regelbeispiel(beratungsfolge("", "")),
      Regelbeispiel(
        beratungsfolge("Vorberatung", "")
          + "\n\n## Beschlussvorschlag\n\nDas Konzept wird fortgeschrieben."),
      Regelbeispiel(
        "art: Informationsvorlage\n\n" + beratungsfolge("Kenntnisnahme", "Kenntnisnahme")
          + "\n\n## Mitteilung\n\nDas Konzept wird fortgeschrieben.",
        ohne: ["## Beschlussvorschlag"]),
      Regelbeispiel(zweimal(erneut: "ja")),
    ],
    schlecht: [
      Regelbeispiel(
        beratungsfolge("Vorberatung", "Vorberatung")
          .replacing("## Beratungsfolge", with: "⟦## Beratungsfolge⟧")),
      Regelbeispiel(
        zweimal(erneut: "").replacing(
          "| Kreistag | öffentlich | 26", with: "| ⟦Kreistag⟧ | öffentlich | 26")),
    ])

  private static func beratungsfolge(_ erste: String, _ zweite: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Sozialausschuss | öffentlich | 20.06.2018 | \(erste) |
    | Kreistag | öffentlich | 18.07.2018 | \(zweite) |
    """
  }

  private static func zweimal(erneut: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit | Erneut |
    |---|---|---|---|---|
    | Kreistag | öffentlich | 18.07.2018 | Entscheidung | |
    | Kreistag | öffentlich | 26.09.2018 | Entscheidung | \(erneut) |
    """
  }

  package static let betrifft: Merkmale = [.stationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.vorlagenart == .beschlussvorlage, !kontext.beratungen.isEmpty else {
      return []
    }
    let entscheidungen = kontext.beratungen.filter { $0.zustaendigkeit == .entscheidung }
    if entscheidungen.isEmpty {
      guard kontext.beratungen.allSatisfy({ $0.zustaendigkeit != nil }),
        let abschnitt = kontext.dokument.abschnitt(Vorlage.beratungsfolge)
      else { return [] }
      return [
        Self.blatt.befund(
          kontext.pfad, abschnitt.titelSpan, Self.satz,
          rat: [Fix("Bitte bei einer Station die Zuständigkeit „Entscheidung“ eintragen.")])
      ]
    }
    var befunde: [Finding] = []
    var gesehen: [Gremiumschluessel: Beratung] = [:]
    for station in entscheidungen {
      guard let erste = gesehen[station.gremiumSchluessel] else {
        gesehen[station.gremiumSchluessel] = station
        continue
      }
      guard station.zeile[Station.erneut] != true else { continue }
      befunde.append(
        Self.blatt.befund(
          kontext.pfad, station.gremiumSpan, Self.satz(zweimal: station.gremiumText),
          weil: "Ein zweiter Beschluss desselben Gremiums ist selten gewollt.",
          notizen: [Note(span: erste.gremiumSpan, text: "Die erste Entscheidung.")],
          rat: [Fix("Bitte die Zuständigkeit berichtigen oder „Erneut: ja“ eintragen.")]))
    }
    return befunde
  }

  static let satz = "Entscheidung fehlt in der Beratungsfolge"

  static func satz(zweimal gremium: String) -> String {
    "\(gremium) entscheidet nach der Beratungsfolge zweimal"
  }
}
