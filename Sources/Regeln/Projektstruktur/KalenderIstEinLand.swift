package import Diagnostics
import Fachmodell
import Kalender
import Terminplan

/// Prüft: „kalender“ nennt ein Bundesland, mit Kürzel oder Namen.
package struct KalenderIstEinLand: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-023", .fehler, "Der Kalender eines Plans ist der eines Bundeslandes",
    warum: "Von den Feiertagen hängen alle Termine ab; gerechnet wird sonst mit denen des Hauses.",
    stattdessen: "Das Kürzel des Landes eintragen, etwa BW für Baden-Württemberg.",
    quelle: "ISO 3166-2:DE",
    gut: [plan("BW"), plan("Freistaat Sachsen"), plan("NRW")],
    schlecht: [plan("⟦BAY⟧"), plan("⟦DE⟧")])

  private static func plan(_ land: String) -> Regelbeispiel {
    let text = Planbeispiel.plan(["1;P", "1.1;AP;;;5", "1.2;AP"], kopf: "stichtag: 01.10.2018\n")
    return Regelbeispiel(
      "",
      dazu: [
        .anlage(
          "projektstrukturplan",
          (text.dateien.first { $0.pfad.hasSuffix("projektstrukturplan.md") }?.text ?? "")
            .replacing("kalender: BW", with: "kalender: \(land)"))
      ])
  }

  package static let betrifft: Merkmale = [.anlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektstrukturplan,
      let text = dokument[Projektstrukturplan.kalender], Land(text) == nil
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Projektstrukturplan.kalender),
        "„\(text.prefix(40))“ ist kein Bundesland",
        weil: "Möglich sind: "
          + Land.allCases.map { "\($0.code) (\($0.name))" }.joined(separator: ", ") + ".",
        rat: [Fix("Bitte das Kürzel des Landes eintragen.")])
    ]
  }
}
