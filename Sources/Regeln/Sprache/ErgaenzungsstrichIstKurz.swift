package import Diagnostics
import SourceText

/// Prüft: Wo ein Wortteil wegfällt, steht ein Bindestrich und kein Gedankenstrich.
///
/// Two dashes near each other enclose a remark, and are right.
package struct ErgaenzungsstrichIstKurz: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-002", .warnung, "Der Ergänzungsstrich ist ein Bindestrich",
    warum: "Ein Gedankenstrich am Wort liest sich wie ein Einschub; Vorlesehilfen machen dort eine "
      + "Pause.",
    stattdessen: "Den kurzen Strich setzen: „Integrationspolitik und -arbeit“.",
    quelle: "DIN 5008",
    gut: [
      Regelbeispiel("## Begründung\n\nIntegrationspolitik und -arbeit, Vor- und Nachteile."),
      Regelbeispiel("## Begründung\n\nDas Amt und –wie berichtet– der Kreis."),
      Regelbeispiel("## Begründung\n\nDas Ziel – und das ist neu – gilt 2018 – oder später."),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nIntegrationspolitik und ⟦–arbeit⟧ sind wichtig."),
      Regelbeispiel("## Begründung\n\nDie ⟦Integrations–⟧ und Sozialarbeit wächst."),
      Regelbeispiel("betreff: >-\n  Politik bzw.\u{A0}⟦–arbeit⟧\n  im Kreis"),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.spuren.sprache(.gedankenstrich).map { spur in
      Self.blatt.befund(
        kontext.pfad, spur.span,
        "Gedankenstrich statt Ergänzungsstrich: „\(kontext.dokument.datei.text(spur.span))“",
        rat: [Fix("Bitte den kurzen Strich „-“ setzen.", spur.ersatz)])
    }
  }
}
