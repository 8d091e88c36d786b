package import Diagnostics
import SourceText
import Terminplan

/// Prüft: Jeder Vorgänger steht einmal da, und sein Abstand ist zu lesen.
///
/// The same predecessor may be named with several kinds: „1.1 AA, 1.1 EE“. One named twice counts; one that
/// nobody can read is lost for the plan, and that is a Fehler.
package struct VorgaengerEindeutig: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-017", .fehler, "Jeder Vorgänger ist einmal und lesbar eingetragen",
    warum:
      "Von zwei Abständen gilt nur der längere; was nicht zu lesen ist, zählt nicht mit, und der "
      + "Plan wird ohne diese Abhängigkeit gerechnet.",
    stattdessen: "„1.2.2“, „1.2.2 EA + 5 AT“, „1.2.2 AA - 1 Woche“; mehrere trennt ein Komma.",
    quelle: "DIN 69900, Anordnungsbeziehungen",
    gut: [Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP;;;;;1.1 AA + 1 Woche, 1.1 EE - 2 AT"])],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP;;;;;1.1, ⟦1.1 EA + 5 AT⟧"]),
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP;;;;;⟦1.1 EA bald danach⟧"]),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return plan.elemente.flatMap { element -> [Finding] in
      var genannt: Set<String> = []
      return element.vorgaenger.compactMap { vorgaenger in
        guard vorgaenger.vorgaenger != nil else { return nil }
        guard vorgaenger.abstand != nil else {
          return Self.befund(
            kontext.pfad, vorgaenger.span,
            "Angabe zum Vorgänger \(vorgaenger.code) von \(element.code) ist nicht zu lesen",
            "Bitte nach dem Code die Art (EA, AA, EE oder AE) und den Abstand in Arbeitstagen "
              + "schreiben: „\(vorgaenger.code) EA + 5 AT“.")
        }
        guard !genannt.insert(vorgaenger.code + vorgaenger.art.rawValue).inserted else {
          return nil
        }
        return Self.befund(
          kontext.pfad, vorgaenger.span,
          "Vorgänger \(vorgaenger.code) von \(element.code) steht zweimal da",
          "Bitte einen der beiden streichen.", .warnung)
      }
    }
  }

  private static func befund(
    _ pfad: String, _ span: Span, _ satz: String, _ rat: String, _ stufe: Stufe? = nil
  ) -> Finding {
    blatt.befund(pfad, span, satz, rat: [Fix(rat)], stufe: stufe)
  }
}
