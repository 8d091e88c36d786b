package import Diagnostics
import Fachmodell
import SourceText
import Terminplan

/// Prüft: Die Abhängigkeiten lassen sich mit Dauern und Abständen zusammen einhalten.
///
/// No element waits for itself here (PSP-008), but together they ask of one to lie later than it does: „1.2
/// begins with 1.1 and five days later“ and „1.1 ends with 1.2“, of packages of the same length.
package struct AbhaengigkeitenVertraeglich: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-021", .fehler, "Die Abhängigkeiten lassen sich zusammen einhalten",
    warum: "Kein Termin erfüllt sie alle; die Elemente und was auf sie wartet, bekommen keinen.",
    stattdessen: "Eine der genannten Abhängigkeiten streichen, oder Abstände und Dauern ändern.",
    quelle: "DIN 69900, Anordnungsbeziehungen",
    gut: [
      plan(["1.1 | 10 | 1.2 EE", "1.2 | 5 | 1.1 AA + 5 AT"]),
      plan(["1.1 | 5 | 1.2 AE", "1.2 | 5 | 1.1 AA"]),
    ],
    schlecht: [
      plan(["1.1 | 5 | 1.2 EE", "1.2 | 5 | ⟦1.1 AA + 5 AT⟧"]),
      plan(["1.1 | 3 | 1.2 EE", "1.2 | 5 | ⟦1.1 AA⟧", "1.3 | 2 | 1.2"]),
    ])

  private static func plan(_ zeilen: [String]) -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Dauer | Vorgänger | Element | Art | Verantwortlich | Beginn |\n"
        + "|---|---|---|---|---|---|---|\n| 1 | | | Bau | Projekt | | 01.10.2018 |\n"
        + zeilen.map { "| \($0) | Teil | Arbeitspaket | Amt | |" }.joined(separator: "\n"))
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan, Self.kannWidersprechen(plan) else { return [] }
    guard let index = kontext.arbeitstage else { return [] }
    let (_, netz) = Projektplan.netz(
      plan, auftrag: kontext.projektauftrag, kalender: kontext.projektkalender, index)
    guard !netz.widersprueche.isEmpty else { return [] }
    let abhaengigkeiten = plan.abhaengigkeiten
    return netz.widersprueche.compactMap { widerspruch in
      let runde = widerspruch.anordnungen.map { abhaengigkeiten[$0] }
      guard let letzte = widerspruch.anordnungen.max().map({ abhaengigkeiten[$0] }),
        let erste = runde.first
      else { return nil }
      let codes = (runde + [erste]).map(\.abhaengigkeit.code)
      return Self.blatt.befund(
        kontext.pfad, letzte.abhaengigkeit.span,
        "Abhängigkeiten sind zusammen nicht einzuhalten: "
          + AbhaengigkeitenOhneKreis.pfad(codes),
        weil: "Auf diesem Weg müsste jedes Element um \(widerspruch.zuviel) AT später liegen, als "
          + "es liegt.",
        rat: [Fix("Bitte eine dieser Abhängigkeiten streichen oder ihren Abstand ändern.")])
    }
  }

  /// A way that comes into an element at its end and leaves at its beginning needs one of each.
  private static func kannWidersprechen(_ plan: Strukturplan) -> Bool {
    var (zumEnde, vomAnfang) = (false, false)
    for element in plan.elemente {
      for abhaengigkeit in element.vorgaenger {
        zumEnde = zumEnde || abhaengigkeit.art == .endeEnde || abhaengigkeit.art == .anfangEnde
        vomAnfang =
          vomAnfang || abhaengigkeit.art == .anfangAnfang || abhaengigkeit.art == .anfangEnde
      }
    }
    return zumEnde && vomAnfang
  }
}
