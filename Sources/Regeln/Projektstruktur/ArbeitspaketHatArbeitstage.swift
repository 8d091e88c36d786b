package import Diagnostics
import Fachmodell
import Kalender
import Terminplan

/// Prüft: In jedem Arbeitspaket liegt mindestens ein Arbeitstag des Plans, und seine Dauer ist nicht 0.
///
/// What takes no time is a milestone.
package struct ArbeitspaketHatArbeitstage: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-022", .warnung, "Ein Arbeitspaket hat mindestens einen Arbeitstag",
    warum:
      "Zwischen Feiertagen und Wochenenden wird nicht gearbeitet; gerechnet wird dann mit einem "
      + "Tag, den es nicht gibt.",
    stattdessen: "Termine oder Dauer berichtigen; was keine Zeit braucht, ist ein Meilenstein.",
    quelle: "DIN 69900, Vorgang und Meilenstein",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP;01.10.2018;01.10.2018", "1.2;M;;03.10.2018"]),
      plan("01.10.2018 | | 1"),
    ],
    schlecht: [
      plan("⟦06.10.2018⟧ | 07.10.2018 |"),
      plan("01.10.2018 | | ⟦0⟧"),
    ])

  private static func plan(_ zellen: String) -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Element | Art | Verantwortlich | Beginn | Ende | Dauer |\n|---|---|---|---|---|---|---|\n"
        + "| 1 | Bau | Projekt | | | | |\n| 1.1 | Plan | Arbeitspaket | Amt | \(zellen) |")
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return plan.elemente.compactMap { element in
      guard element.istBlatt, element.art != .meilenstein else { return nil }
      let zeile = element.zeile
      if zeile[Strukturelement.dauer] == 0 {
        return Self.blatt.befund(
          kontext.pfad, zeile.span(Strukturelement.dauer),
          "\(element.code) hat die Dauer 0 und ist kein Meilenstein",
          rat: [Fix("Bitte die Dauer in Arbeitstagen eintragen oder als Art „Meilenstein“.")])
      }
      guard let (beginn, ende) = Self.freieZeit(element, kontext) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Strukturelement.beginn),
        "\(element.code) enthält keinen Arbeitstag, vom \(beginn.text) bis zum \(ende.text) ist frei",
        rat: [Fix("Bitte Termine nehmen, zwischen denen gearbeitet wird.")])
    }
  }

  /// From when to when a package lasts without a working day; `nil` where it has one.
  static func freieZeit(
    _ element: Strukturplan.Element, _ kontext: Dokumentkontext
  ) -> (beginn: Datum, ende: Datum)? {
    guard element.istBlatt, element.art != .meilenstein,
      let beginn = element.zeile[Strukturelement.beginn],
      let ende = element.zeile[Strukturelement.ende], beginn <= ende, beginn.tage(bis: ende) < 31,
      kontext.arbeitstage?.arbeitstage(von: beginn, bis: ende) == 0
    else { return nil }
    return (beginn, ende)
  }
}
