package import Diagnostics
import SourceText
import Terminplan

/// Prüft: Kein Element wartet am Ende auf sich selbst.
///
/// Each element counts with its beginning and its end, so that „AA“ and „EE“ are what they are and parts and
/// sums hang together: „1.1 nach 1“ is a circle, since 1 only ends with 1.1.
package struct AbhaengigkeitenOhneKreis: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-008", .fehler, "Abhängigkeiten bilden keinen Kreis",
    warum: "In einem Kreis kann kein Element beginnen.",
    stattdessen: "Eine der genannten Abhängigkeiten streichen.", quelle: "DIN 69900",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP;;;;;1.1", "1.3;AP;;;;;1.1, 1.2"]),
      Planbeispiel.plan(["1;P", "1.1;AP;;;;;1.2 EE", "1.2;AP;;;;;1.1 AA"]),
    ],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;AP;;;;;⟦1.2⟧", "1.2;AP;;;;;1.1"]),
      Planbeispiel.plan(["1;P", "1.1;AP;;;;;⟦1.1⟧", "1.2;AP"]),
      Planbeispiel.plan(["1;P", "1.1;AP;;;;;⟦1⟧", "1.2;AP"]),
      Planbeispiel.plan(["1;P", "1.1;AP;;;;;⟦1 AA⟧", "1.2;AP"]),
      Planbeispiel.plan([
        "1;P", "1.1;AP;;;;;⟦1.3⟧", "1.2;AP;;;;;1.1", "1.3;AP;;;;;1.2", "1.4;AP;;;;;⟦1.5⟧",
        "1.5;AP;;;;;1.4",
      ]),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan,
      // As nearly always: what waits only for packages further up cannot wait for itself.
      !plan.elemente.indices.allSatisfy({ Self.wartetNurAufFruehere(plan, $0) })
    else { return [] }
    let kreise = Abhaengigkeitsnetz(plan).kreise()
    // That a part cannot wait for the whole says more than the way round.
    let verwandte = Self.verwandte(kontext.pfad, plan)
    let erzaehlt = Set(verwandte.map(\.span))
    return verwandte
      + kreise.filter { !erzaehlt.contains($0.span) }.map { kreis in
        Self.blatt.befund(
          kontext.pfad, kreis.span, "Abhängigkeiten bilden einen Kreis: \(Self.pfad(kreis.codes))",
          rat: [Fix("Bitte eine dieser Abhängigkeiten streichen.")])
      }
  }

  /// Whether it waits for nothing, or is a package that waits for others before it in the file.
  private static func wartetNurAufFruehere(_ plan: Strukturplan, _ index: Int) -> Bool {
    let element = plan.elemente[index]
    return element.vorgaenger.isEmpty
      || element.istBlatt
        && element.vorgaenger.indices.allSatisfy { stelle in
          guard let vorgaenger = element.vorgaenger[stelle].vorgaenger else { return true }
          return vorgaenger < index && plan.elemente[vorgaenger].istBlatt
        }
  }

  /// What waits for the element that it is a part of, or for one of its own parts.
  private static func verwandte(
    _ pfad: String, _ plan: Strukturplan
  ) -> [Finding] {
    plan.elemente.indices.flatMap { index in
      plan.elemente[index].vorgaenger.compactMap { abhaengigkeit in
        guard let vorgaenger = abhaengigkeit.vorgaenger,
          plan.liegt(index, unter: vorgaenger) || plan.liegt(vorgaenger, unter: index)
        else { return nil }
        return blatt.befund(
          pfad, abhaengigkeit.span,
          "\(plan.elemente[index].code) und \(abhaengigkeit.code) sind Teil und Ganzes, keines kann "
            + "auf das andere warten",
          rat: [Fix("Bitte die Abhängigkeit streichen.")])
      }
    }
  }

  /// „1.1 → 1.2 → 1.1“; a long one is cut in its middle.
  static func pfad(_ codes: [String]) -> String {
    guard codes.count > 12 else { return codes.joined(separator: " → ") }
    return (codes.prefix(6) + ["…"] + codes.suffix(5)).joined(separator: " → ")
  }
}
