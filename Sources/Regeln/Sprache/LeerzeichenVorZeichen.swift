package import Diagnostics
import SourceText

/// Prüft: Zwischen Zahl und Einheit, hinter „§“ und in „z. B.“ steht ein Leerzeichen.
///
/// One finding a document: every place can be mended by machine. „100%ig“ and „5%-Hürde“ are right.
package struct LeerzeichenVorZeichen: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-006", .hinweis, "Vor „%“ und „€“, hinter „§“ und in „z. B.“ steht ein Leerzeichen",
    warum: "So liest es sich leichter, und die Ausgabe hält beides in einer Zeile zusammen.",
    stattdessen: "„5 %“, „20 €“, „§ 5“, „z. B.“ schreiben.", quelle: "DIN 5008",
    gut: [
      Regelbeispiel("## Begründung\n\n§ 5 Abs. 2, 5 %, 20 €, z. B. hier, 100%ig, die 5%-Hürde."),
      Regelbeispiel("## Begründung\n\n[Plan](https://example.org/a%20b?z.B.=5%25) und `5%`"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nNach ⟦§5⟧ sind es 5% und 20€."),
      Regelbeispiel("## Begründung\n\nDas ist ⟦z.B.⟧ so."),
      Regelbeispiel("## Begründung\n\nEs sind ⟦12,5%⟧ mehr."),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let spuren = kontext.spuren.sprache(.ohneLuecke)
    guard let erste = spuren.first else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, erste.span,
        Self.satz(kontext.dokument.datei.text(erste.span), spuren.count),
        rat: spuren.map { Fix("Bitte ein Leerzeichen setzen.", $0.ersatz) })
    ]
  }

  static func satz(_ text: String, _ anzahl: Int) -> String {
    let weitere =
      switch anzahl {
      case 1: ""
      case 2: " und an einer weiteren Stelle"
      default: " und an \(anzahl - 1) weiteren Stellen"
      }
    return "Leerzeichen fehlt: „\(text)“" + weitere
  }
}
