package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Überschriften überspringen keine Ebene, und es gibt höchstens eine mit „#“.
///
/// The page has its own heading of the first level (Betreff or title), so a text begins with „##“.
package struct UeberschriftenOhneSprung: Dokumentregel {
  package static let blatt = Regelblatt(
    "BA-001", .fehler, "Überschriften überspringen keine Ebene",
    warum:
      "Vorlesehilfen springen von Überschrift zu Überschrift; fehlt eine Ebene, klingt es, als "
      + "fehlte ein Abschnitt.",
    stattdessen: "Die Ebenen der Reihe nach verwenden: ##, darunter ###, darunter ####.",
    quelle: "WCAG 2.1, 1.3.1 und 2.4.6; EN 301 549; L-BGG BW § 10",
    gut: [
      Regelbeispiel("## Begründung\n\nText\n\n### Sachverhalt\n\nText\n\n#### Lage\n\nText"),
      seite("# Eins\n\n## Zwei\n\n### Drei\n\n## Vier\n\n#### \n"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nText\n\n⟦#### Lage⟧\n\nText\n\n#### Kosten\n\nText"),
      seite("⟦### Wort⟧\n\nText\n\n# Eins\n\nA\n\n⟦# Zwei⟧\n"),
    ])

  private static func seite(_ text: String) -> Regelbeispiel {
    Regelbeispiel(
      dateien: [("Content/seiten/hilfe.md", "---\nart: Seite\ntitel: Hilfe\n---\n\n" + text)])
  }

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let baum = kontext.dokument.baum
    var vorige: Int32 = 1
    var hatErste = false
    var befunde: [Finding] = []
    for block in kontext.baumgang.bloecke where baum.nodes[block].kind == .heading {
      let knoten = baum.nodes[block]
      // An empty heading is nothing that anybody hears.
      guard knoten.firstChild != nil else { continue }
      if knoten.level == 1 {
        if hatErste {
          befunde.append(zweite(kontext, knoten.span))
        }
        hatErste = true
      } else if knoten.level > vorige + 1 {
        befunde.append(sprung(kontext, knoten.span, vorige, knoten.level))
      }
      vorige = knoten.level
    }
    return befunde
  }

  private func sprung(
    _ kontext: Dokumentkontext, _ span: Span, _ vorige: Int32, _ ebene: Int32
  ) -> Finding {
    let richtig = String(repeating: "#", count: Int(vorige) + 1)
    let ist = String(repeating: "#", count: Int(ebene))
    let davor =
      vorige == 1
      ? "den Titel" : "eine Überschrift mit „\(String(repeating: "#", count: Int(vorige)))“"
    return Self.blatt.befund(
      kontext.pfad, span, "Überschriftenebene übersprungen: auf \(davor) folgt eine mit „\(ist)“",
      rat: [Fix("Bitte „\(richtig)“ statt „\(ist)“ schreiben.")])
  }

  private func zweite(_ kontext: Dokumentkontext, _ span: Span) -> Finding {
    Self.blatt.befund(
      kontext.pfad, span, "Überschrift der ersten Ebene steht zum zweiten Mal da",
      rat: [Fix("Bitte „##“ statt „#“ schreiben.")])
  }
}
