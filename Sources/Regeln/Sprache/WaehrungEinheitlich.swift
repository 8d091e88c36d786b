package import Diagnostics
import SourceText

/// Prüft: Ein Dokument schreibt die Währung hinter Beträgen überall gleich.
///
/// Only amounts in running prose: forms and tables have words of their own. One finding a document.
package struct WaehrungEinheitlich: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-007", .hinweis, "Die Währung ist im Text überall gleich geschrieben",
    warum: "Ein Text mit „€“, „Euro“ und „EUR“ wirkt zusammengesetzt, und die Suche findet nicht "
      + "alle Beträge.",
    stattdessen: "Überall „€“ schreiben.", quelle: "DIN 5008",
    gut: [
      Regelbeispiel("## Begründung\n\nEs sind 5 € und 3 €; Beträge in Euro; der Euro-Raum."),
      Regelbeispiel(
        "## Begründung\n\nEs sind 5 Euro und 3 Euro.\n\n| Jahr | EUR |\n|---|---|\n| 1 | 5 EUR |"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nEs sind 5 ⟦Euro⟧, 3 € und 2 €."),
      Regelbeispiel("## Begründung\n\nEs sind 5 €, 7 ⟦EUR⟧ und 3 Euro, also 8 €."),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let spuren = kontext.spuren.sprache.compactMap { spur in
      if case .waehrung(let wort) = spur.art, kontext.spuren.istImText(spur) {
        (spur, wort)
      } else {
        nil
      }
    }
    let worte = Schriftspur.Waehrungswort.allCases.filter { wort in
      spuren.contains { $0.1 == wort }
    }
    guard worte.count > 1 else { return [] }
    let haeufigstes = worte.max { a, b in
      spuren.count { $0.1 == a } < spuren.count { $0.1 == b }
    }
    guard let erste = spuren.first(where: { $0.1 != haeufigstes }) else { return [] }
    let andere = spuren.filter { $0.1 != .zeichen }
    return [
      Self.blatt.befund(
        kontext.pfad, erste.0.span,
        "Währung uneinheitlich: " + worte.map { "„\($0.rawValue)“" }.joined(separator: ", "),
        rat: andere.map { spur, _ in
          Fix("Bitte überall „€“ schreiben.", Schriftspur.Ersatz(span: spur.span, text: "€"))
        })
    ]
  }
}
