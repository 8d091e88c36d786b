package import Diagnostics
import Fachmodell
import SourceText
import Terminplan

/// Fragt: Hängt ein Arbeitspaket, das weder Vorgänger noch Nachfolger hat, wirklich an nichts?
///
/// Only in plans with dependencies. What an element above says counts for the package too.
package struct ArbeitspaketEingebunden: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-019", .hinweis, "Jedes Arbeitspaket hängt mit anderen zusammen",
    warum: "Verschiebt sich der Plan, bleibt ein Paket ohne Vorgänger und Nachfolger unbemerkt "
      + "stehen, wo es ist.",
    stattdessen: "Unter „Vorgänger“ eintragen, was davor fertig sein muss, oder das Paket bei dem "
      + "nennen, das darauf wartet.", quelle: "DIN 69900",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP"]),
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP;;;;;1.1"]),
      Planbeispiel.plan([
        "1;P", "1.1;TA", "1.1.1;AP", "1.1.2;AP;;;;;1.1.1", "1.2;TA;;;;;1.1", "1.2.1;AP",
      ]),
    ],
    schlecht: [Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP;;;;;1.1", "⟦1.3⟧;AP"])])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    var verbunden: Set<Int> = []
    for (index, element) in plan.elemente.enumerated() where !element.vorgaenger.isEmpty {
      verbunden.insert(index)
      for abhaengigkeit in element.vorgaenger {
        // Whichever package is meant by a code that there isn't (PSP-007): it would be connected.
        guard let vorgaenger = abhaengigkeit.vorgaenger else { return [] }
        verbunden.insert(vorgaenger)
      }
    }
    guard !verbunden.isEmpty else { return [] }
    return plan.elemente.indices.compactMap { index in
      let element = plan.elemente[index]
      // Of a code given twice the first one counts.
      guard element.istBlatt, element.art == .arbeitspaket, plan.nummern[element.code] == index,
        !Self.istVerbunden(index, plan, verbunden)
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, element.codeSpan,
        "Arbeitspaket \(element.code) hat weder Vorgänger noch Nachfolger",
        rat: [Fix("Bitte den Vorgänger eintragen, wenn es einen gibt.")])
    }
  }

  private static func istVerbunden(
    _ index: Int, _ plan: Strukturplan, _ verbunden: Set<Int>
  ) -> Bool {
    var stelle: Int? = index
    while let hier = stelle {
      if verbunden.contains(hier) { return true }
      stelle = plan.elemente[hier].eltern
    }
    return false
  }
}
