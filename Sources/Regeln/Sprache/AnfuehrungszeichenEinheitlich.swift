package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein Dokument hat nur eine Art von Anführungszeichen, und jedes geöffnete wird geschlossen.
///
/// Asked of the text as people read it: quotation marks of YAML around a value are none. One finding a
/// document for marks that are mixed, one for marks that stay open.
package struct AnfuehrungszeichenEinheitlich: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-004", .hinweis, "Anführungszeichen sind einheitlich und geschlossen",
    warum: "Verschiedene Zeichen im selben Text wirken zusammengesetzt; ein offenes lässt nicht "
      + "erkennen, wo das Zitat endet.",
    stattdessen: "Überall „ und “ setzen, in einem Zitat ‚ und ‘.", quelle: "DIN 5008",
    gut: [
      Regelbeispiel("## Begründung\n\nDas Projekt „Integration“ und „Teilhabe“."),
      Regelbeispiel("## Begründung\n\nDas Projekt \"Integration\" und der 24\"-Monitor."),
      Regelbeispiel("betreff: \"Projekt „Integration“\"\n\n## Begründung\n\nDas „Haus“. `\"x\"`"),
      Regelbeispiel("## Begründung\n\nEin “Fachwort” und ein “anderes”."),
      Regelbeispiel("## Begründung\n\n„Erster Absatz.\n\n„Zweiter Absatz.“\n"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nProjekt „Integration“ in ⟦\"Heime\"⟧ und \"Haus\"."),
      Regelbeispiel("## Begründung\n\nEr sagte: „Wir nennen das ⟦\"Dorf\"⟧.“"),
      Regelbeispiel("## Begründung\n\nDie Note ist ⟦“gut”⟧ und nicht „schlecht“."),
      Regelbeispiel("## Begründung\n\nDas Projekt ⟦„⟧Integration ist neu."),
      Regelbeispiel("## Begründung\n\nDas Projekt ,,Integration⟦“⟧ ist neu."),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let zeichen = kontext.spuren.sprache.filter {
      $0.art == .geradesZeichen || $0.art == .oeffnendesZeichen || $0.art == .schliessendesZeichen
    }
    guard !zeichen.isEmpty else { return [] }
    return gemischt(kontext, zeichen) + offen(kontext, zeichen)
  }

  private func gemischt(_ kontext: Dokumentkontext, _ zeichen: [Schriftspur]) -> [Finding] {
    guard zeichen.contains(where: { $0.art == .oeffnendesZeichen }) else { return [] }
    let gerade = Zeichenpaare.gerade(kontext.dokument.datei, zeichen)
    let englische = Zeichenpaare.englische(kontext.dokument.datei, zeichen)
    let paare = (gerade + englische).sorted { $0.span.start < $1.span.start }
    guard let erstes = paare.first else { return [] }
    // A name in a table of the form or in the head may be one that others refer to as it is written.
    let formular = kontext.dokument.formulartabellen.map { kontext.dokument.baum.span($0) }
    let freie = paare.filter { paar in
      kontext.spuren.istImText(paar.oeffnend)
        || kontext.spuren.istInTabelle(paar.oeffnend)
          && !formular.contains { $0.range.contains(paar.span.start) }
    }
    var fixes = freie.map { paar in
      let istInnen = Zeichenpaare.istInnen(paar, kontext.dokument.datei, zeichen)
      return Fix(
        istInnen ? Self.ratInnen : Self.rat,
        Self.ersatz(paar.span, paar.inhalt, kontext.dokument.datei, istInnen: istInnen))
    }
    if freie.count < paare.count { fixes.append(Fix(Self.ratVonHand)) }
    return [
      Self.blatt.befund(
        kontext.pfad, erstes.span,
        Self.satz(
          paare.count, englische.isEmpty ? "gerade" : gerade.isEmpty ? "“englisch”" : "anders"),
        rat: fixes)
    ]
  }

  private static let ratVonHand =
    "Bitte im Kopf und in Tabellen des Formulars von Hand ändern: Auf einen Namen dort können sich "
    + "andere Dateien beziehen."

  /// A backslash before a mark goes with it: Markdown needs it for straight marks only.
  private static func ersatz(
    _ span: Span, _ inhalt: Span, _ datei: SourceFile, istInnen: Bool
  ) -> Schriftspur.Ersatz {
    var (span, inhalt) = (span, inhalt)
    if span.start > 0, datei.bytes[span.start - 1] == 0x5C { span.start -= 1 }
    if inhalt.end > inhalt.start, datei.bytes[inhalt.end - 1] == 0x5C { inhalt.end -= 1 }
    let text = datei.text(inhalt)
    if istInnen { return Schriftspur.Ersatz(span: span, text: "‚\(text)‘") }
    // „So“ inside of straight marks becomes ‚so‘.
    let innen = text.replacing("„", with: "‚").replacing("“", with: "‘")
    return Schriftspur.Ersatz(span: span, text: "„\(innen)“")
  }

  private func offen(_ kontext: Dokumentkontext, _ zeichen: [Schriftspur]) -> [Finding] {
    guard let einzelnes = Zeichenpaare.einzelnes(kontext.dokument.datei, zeichen) else { return [] }
    let fehlt = einzelnes.art == .oeffnendesZeichen ? "“" : "„"
    return [
      Self.blatt.befund(
        kontext.pfad, einzelnes.span,
        "Anführungszeichen \(einzelnes.art == .oeffnendesZeichen ? "„" : "“") ohne Gegenstück",
        rat: [Fix("Bitte das fehlende Zeichen „\(fehlt)“ ergänzen oder das einzelne streichen.")])
    ]
  }

  private static let rat = "Bitte überall „ und “ setzen."
  private static let ratInnen = "Bitte in einem Zitat ‚ und ‘ setzen."

  static func satz(_ anzahl: Int, _ wie: String = "gerade") -> String {
    "Anführungszeichen uneinheitlich: an \(anzahl == 1 ? "einer Stelle" : "\(anzahl) Stellen") "
      + "\(wie), sonst „ und “"
  }
}
