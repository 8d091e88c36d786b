package import Diagnostics
import SourceText

/// Prüft: Kein PSP-Code kommt zweimal vor; „1.1“ und „1.10“ sind zwei.
package struct CodeIstEinmalig: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-001", .fehler, "Jeder PSP-Code steht für ein Element",
    warum: "Vorgänger, Meilensteine und Aufwände nennen den Code; ein doppelter meint niemanden.",
    stattdessen: "Einem der beiden den nächsten freien Code geben.",
    quelle: "DIN 69901-5, PSP-Code",
    gut: [Planbeispiel.plan(["1;P", "1.1;AP", "1.10;AP"])],
    schlecht: [Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP", "⟦1.2⟧;AP"])])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return plan.elemente.indices.compactMap { index in
      let element = plan.elemente[index]
      guard let erstes = plan.nummern[element.code], erstes != index else { return nil }
      return Self.blatt.befund(
        kontext.pfad, element.codeSpan, "PSP-Code \(element.code) kommt mehrfach vor",
        notizen: [Note(span: plan.elemente[erstes].codeSpan, text: "Hier steht er zuerst.")],
        rat: [Fix("Bitte einem der beiden einen anderen Code geben.")])
    }
  }
}
