package import Diagnostics
import SourceText

/// Prüft: Jeder Vorgänger ist ein Code des Plans.
package struct VorgaengerGibtEs: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-007", .fehler, "Jeder Vorgänger steht im Plan",
    warum: "Sonst ist nicht zu sagen, wann das Element beginnen kann.",
    stattdessen:
      "Den Code des Vorgängers eintragen: „1.2.2“, „1.2.2 EA + 5 AT“; ohne Vorgänger bleibt "
      + "die Zelle leer.", quelle: "DIN 69900",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP;;;;;1.1 EA + 5 AT", "1.3;AP;;;;;1.1EE+2, 1.2"])
    ],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;AP;;;;;⟦9.9⟧", "1.2;AP;;;;;1.1, ⟦1.20 AA⟧, ⟦Beschluss⟧"])
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    var befunde: [Finding] = []
    var codes: [String]?
    for element in plan.elemente {
      for abhaengigkeit in element.vorgaenger where abhaengigkeit.vorgaenger == nil {
        // Comparing with all codes is dear: the first few show what went wrong.
        let bekannte = befunde.count < 20 ? codes ?? plan.nummern.keys.sorted() : []
        codes = codes ?? bekannte
        let rat =
          nearest(abhaengigkeit.code, among: bekannte)
          .map { "Bitte prüfen, ob „\($0)“ gemeint ist." }
          ?? "Bitte den Code eines Elements eintragen."
        befunde.append(
          Self.blatt.befund(
            kontext.pfad, abhaengigkeit.span,
            "Vorgänger „\(abhaengigkeit.code)“ von \(element.code) gibt es nicht",
            rat: [Fix(rat)]))
      }
    }
    return befunde
  }
}
