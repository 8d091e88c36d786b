package import Diagnostics
import SourceText
import Terminplan

/// Prüft: Zu jedem PSP-Code gibt es das Element darüber, und nur ein Projekt steht oben.
///
/// Parts may stand side by side at the top where the project itself has no row, and below a project „0“.
package struct CodeGehoertZuElternelement: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-002", .fehler, "Jedes Element hat das Element über sich, das sein Code nennt",
    warum: "Aus den Codes entsteht der Baum; ohne das Element darüber hängt der Zweig in der Luft.",
    stattdessen: "Das fehlende Element ergänzen oder den Code berichtigen.",
    quelle: "DIN 69901-3 und -5",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;TA", "1.1.1;AP", "1.1.2;AP"]),
      Planbeispiel.plan(["1;TA", "2;TA", "2.1;AP", "2.2;AP"]),
      Planbeispiel.plan(["0;P", "1;TA", "2;AP"]),
    ],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;AP", "⟦1.2.1⟧;AP", "1.2.2;AP"]),
      Planbeispiel.plan(["1;P", "1.1;AP", "⟦2⟧;AP", "⟦3⟧;TA"]),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    let projekt = plan.elemente.firstIndex {
      $0.art == .projekt && Strukturplan.elterncode($0.code) == nil
    }
    var genannt: Set<String> = []
    return plan.elemente.indices.compactMap { index in
      let element = plan.elemente[index]
      guard element.eltern == nil, plan.nummern[element.code] == index else { return nil }
      if let eltern = Strukturplan.elterncode(element.code) {
        // One finding tells of a missing element, however many are below it.
        guard genannt.insert(eltern).inserted else { return nil }
        return Self.blatt.befund(
          kontext.pfad, element.codeSpan,
          "PSP-Code \(element.code): Das Element \(eltern) darüber fehlt",
          rat: [Fix("Bitte „\(eltern)“ ergänzen oder den Code berichtigen.")])
      }
      guard let projekt, projekt != index else { return nil }
      let oben = plan.elemente[projekt]
      return Self.blatt.befund(
        kontext.pfad, element.codeSpan,
        "PSP-Code \(element.code) liegt nicht unter dem Projekt \(oben.code)",
        notizen: [Note(span: oben.codeSpan, text: "Das Projekt.")],
        rat: [Fix("Bitte mit „\(oben.code).“ beginnen, wenn es zum Projekt gehört.")])
    }
  }
}
