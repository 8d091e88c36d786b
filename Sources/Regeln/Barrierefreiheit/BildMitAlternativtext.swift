package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Jedes Bild hat einen Alternativtext, oder sagt mit dem Titel „dekorativ“, dass es keinen braucht.
///
/// The name of the file is none.
package struct BildMitAlternativtext: Dokumentregel {
  package static let blatt = Regelblatt(
    "BA-002", .fehler, "Jedes Bild hat einen Alternativtext",
    warum: "Wer das Bild nicht sieht, erfährt sonst nicht, was es zeigt.",
    stattdessen: "„![Lageplan: das Baufenster liegt am Bach](plan.png)“ schreiben; für Schmuck "
      + "„![](linie.png \"dekorativ\")“.",
    quelle: "WCAG 2.1, 1.1.1; EN 301 549",
    gut: [
      Regelbeispiel("## Begründung\n\n![Lageplan: das Baufenster liegt am Bach](plan.png)"),
      Regelbeispiel("## Begründung\n\n![](linie.png \"dekorativ\")"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nSiehe ⟦![](plan.png)⟧ und ⟦![plan.png](bilder/plan.png)⟧.")
    ])

  package static let betrifft: Merkmale = [.bilder]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let baum = kontext.dokument.baum
    return kontext.baumgang.links.compactMap { bild in
      guard bild.isImage else { return nil }
      let text = trimmed(baum.plainText(of: bild.node))
      let datei = bild.destination.split(separator: "/").last.map(String.init) ?? bild.destination
      let istDateiname = text == datei
      guard
        text.isEmpty && FoldedKey(baum.secondLiteral(of: bild.node)) != Self.dekorativ
          || istDateiname
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, bild.span,
        istDateiname
          ? "Alternativtext „\(text)“ ist nur der Name der Datei"
          : "Bild „\(datei)“ hat keinen Alternativtext",
        rat: [Fix("Bitte zwischen den eckigen Klammern sagen, was das Bild zeigt.")])
    }
  }

  private static let dekorativ = FoldedKey("dekorativ")
}
