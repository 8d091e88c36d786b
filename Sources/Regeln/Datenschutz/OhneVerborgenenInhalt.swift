package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Kein öffentlicher Text enthält Anmerkungen der Textverarbeitung oder Teile, die verborgen sein
/// sollten.
///
/// HTML comments are writers' notes and in no output. CriticMarkup („{>>…<<}“) and hidden elements would
/// be printed as text, word by word.
package struct OhneVerborgenenInhalt: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-007", .fehler, "Ein öffentlicher Text enthält nichts, das verborgen sein sollte",
    warum: "Änderungsmarken und versteckte Teile stünden mit vollem Wortlaut auf der Website.",
    stattdessen:
      "Die Stelle streichen. Notizen für die Verwaltung gehören in „<!-- … -->“ oder in die "
      + "Angabe „intern“.", quelle: "DSGVO Art. 25",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nDer Bau. <!-- Herr X ist dagegen --> Mengen {a, b} und {-- x."),
      Regelbeispiel("sperrvermerk: ja\n\n## Begründung\n\nDer Bau {>>geheim<<}."),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nDer Bau ⟦{>>Herr X ist dagegen<<}⟧ ist ⟦{--teuer--}⟧ nötig."),
      Regelbeispiel(
        "## Begründung\n\nDer Bau ⟦<span style=\"display: none\">⟧geheim</span> beginnt."),
      Regelbeispiel("## Begründung\n\nDer Bau ⟦<![CDATA[ Herr X ist dagegen ]]>⟧ beginnt."),
    ])

  package static let betrifft: Merkmale = [.schutz, .html]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let marken = kontext.schutzspuren([.anmerkung]).map {
      befund(kontext, $0.span, "Änderungsmarke steht im öffentlichen Text")
    }
    return marken + versteckt(kontext)
  }

  private func versteckt(_ kontext: Dokumentkontext) -> [Finding] {
    let baum = kontext.dokument.baum
    let verdacht = kontext.baumgang.html.filter { Self.istVersteckt(baum.literal(of: $0)) }
    guard !verdacht.isEmpty, kontext.wirdOeffentlich else { return [] }
    let lage = Textlage(kontext.dokument)
    return verdacht.map { baum.nodes[$0].span }.filter { lage.wirdGezeigt($0.start) }.map {
      befund(kontext, $0, "Verstecktes HTML-Element wird als Text gedruckt")
    }
  }

  private func befund(_ kontext: Dokumentkontext, _ span: Span, _ satz: String) -> Finding {
    Self.blatt.befund(
      kontext.pfad, span, satz,
      rat: [Fix("Bitte die Stelle streichen; Notizen gehören in „<!-- … -->“.")])
  }

  private static func istVersteckt(_ html: String) -> Bool {
    let text = html.lowercased().filter { $0 != " " }
    // No browser shows them, so somebody has meant to hide what stands in them.
    if text.hasPrefix("<![cdata[") || text.hasPrefix("<?") || text.hasPrefix("<!") { return true }
    return text.contains("display:none") || text.contains("visibility:hidden")
      || html.lowercased().contains(" hidden")
  }
}
