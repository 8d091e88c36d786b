package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Ein Absatz, der nur aus fettem Text besteht, ist keine Überschrift.
///
/// Up to eighty characters, without a full stop or colon, with a text below; longer ones are emphasis.
package struct UeberschriftIstAusgezeichnet: Dokumentregel {
  package static let blatt = Regelblatt(
    "BA-005", .hinweis, "Überschriften sind als solche ausgezeichnet und nicht nur fett",
    warum:
      "Fetter Text sieht aus wie eine Überschrift, ist für Vorlesehilfen aber keine und fehlt im "
      + "Verzeichnis.",
    stattdessen: "„### Ausgangslage“ statt „**Ausgangslage**“ schreiben.",
    quelle: "WCAG 2.1, 1.3.1; EN 301 549",
    gut: [
      Regelbeispiel("## Begründung\n\n### Ausgangslage\n\nText."),
      Regelbeispiel("## Begründung\n\n**Wichtig:** Text.\n\n**Das gilt ab 2019.**\n\nText."),
      Regelbeispiel("## Begründung\n\n- **Punkt**\n\nText.\n\n**Ende**"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\n⟦**Ausgangslage**⟧\n\nText.")
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let baum = kontext.dokument.baum
    let interne = Set(kontext.dokument.interneBloecke.map(\.knoten))
    var befunde: [Finding] = []
    for block in kontext.baumgang.bloecke {
      let knoten = baum.nodes[block]
      guard knoten.kind == .paragraph, let fett = knoten.firstChild,
        baum.nodes[fett].kind == .strong,
        baum.nodes[fett].next == nil, let danach = knoten.next,
        baum.nodes[danach].kind != .heading, !interne.contains(block)
      else { continue }
      let text = trimmed(baum.plainText(of: fett))
      guard !text.isEmpty, text.count <= 80, let letztes = text.last,
        letztes.isLetter || letztes.isNumber || letztes == ")" || letztes == "“"
      else { continue }
      befunde.append(
        Self.blatt.befund(
          kontext.pfad, knoten.span, "Fetter Absatz „\(text)“ sieht aus wie eine Überschrift",
          rat: [Fix("Bitte eine Überschrift daraus machen, zum Beispiel mit „###“.")]))
    }
    return befunde
  }
}
