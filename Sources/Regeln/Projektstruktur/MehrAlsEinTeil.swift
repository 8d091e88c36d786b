package import Diagnostics
import SourceText

/// Prüft: Ein Element, das geteilt ist, hat mehr als einen Teil.
package struct MehrAlsEinTeil: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-006", .hinweis, "Ein geteiltes Element hat mindestens zwei Teile",
    warum: "Mit nur einem Teil sagen beide Ebenen dasselbe, oder ein Teil ist vergessen.",
    stattdessen: "Die beiden zusammenlegen oder den fehlenden Teil ergänzen.",
    gut: [Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP"]), Planbeispiel.plan(["1;AP"])],
    schlecht: [Planbeispiel.plan(["1;P", "1.1;AP", "⟦1.2⟧;TA", "1.2.1;AP"])])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return plan.elemente.filter { $0.kinder.count == 1 }.map { element in
      Self.blatt.befund(
        kontext.pfad, element.codeSpan, "\(element.code) hat nur ein untergeordnetes Element",
        notizen: element.kinder.map {
          Note(span: plan.elemente[$0].codeSpan, text: "Das untergeordnete Element.")
        }, rat: [Fix("Bitte beide zusammenlegen oder den fehlenden Teil ergänzen.")])
    }
  }
}
