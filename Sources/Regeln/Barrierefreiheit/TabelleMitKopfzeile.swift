package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Die Kopfzeile einer Tabelle nennt ihre Spalten, und die Tabelle hat eine Beschriftung.
///
/// The caption is the heading right above, or a paragraph there that ends with a colon or begins with
/// „Tabelle“, or one right below that does. Tables of the form are named by it.
package struct TabelleMitKopfzeile: Dokumentregel {
  package static let blatt = Regelblatt(
    "BA-003", .fehler, "Eine Tabelle hat eine Kopfzeile und eine Beschriftung",
    warum:
      "Vorlesehilfen sagen zu jeder Zelle, in welcher Spalte sie steht; ohne Kopfzeile sind es nur "
      + "Zahlen.",
    stattdessen:
      "In die erste Zeile der Tabelle die Namen der Spalten schreiben und darüber, was sie "
      + "zeigt.",
    quelle: "WCAG 2.1, 1.3.1; EN 301 549",
    gut: [
      Regelbeispiel(
        "## Begründung\n\n### Kosten\n\n| | 2018 | 2019 |\n|---|---|---|\n| Bau | 1 | 2 |"),
      Regelbeispiel(
        "## Begründung\n\nDie Kosten im Einzelnen:\n\n| Jahr | Euro |\n|---|---|\n| 1 | 2 |"),
      Regelbeispiel(
        "## Begründung\n\nText.\n\n| Jahr | Zahl |\n|---|---|\n| 1 | 2 |\n\nTabelle 1: Zahlen"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nKosten:\n\n⟦| | | |\n|---|---|---|\n| Bau | 1 | 2 |⟧\n"),
      Regelbeispiel("## Begründung\n\nEs wird teuer.\n\n⟦| Jahr | Zahl |\n|---|---|\n| 1 | 2 |⟧\n"),
    ])

  package static let betrifft: Merkmale = [.tabellen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    let baum = dokument.baum
    var befunde: [Finding] = []
    for tabelle in kontext.freieTabellen {
      let (block, davor) = (tabelle.knoten, tabelle.davor)
      if hatLeerenKopf(baum, block) {
        befunde.append(ohneKopf(kontext, baum.nodes[block].span))
      } else if !hatBeschriftung(baum, block, davor), !hatLesefehler(dokument),
        // Of an unknown kind it may be the table of a form.
        !dokument.artwort.isEmpty
      {
        befunde.append(ohneBeschriftung(kontext, baum.nodes[block].span))
      }
    }
    return befunde
  }

  /// Whether the reader has complained about tables: that comes first.
  private func hatLesefehler(_ dokument: Dokument) -> Bool {
    dokument.befunde.contains { befund in
      // A table of the form whose heading is missing gets its caption with it.
      if case .unbekannteUeberschrift("", _) = befund.art { return true }
      guard case .markup(let problem) = befund.art else { return false }
      switch MarkupSaetze.rubrik(problem.kind) {
      case .tabelle, .zuVieleZellen, .zuWenigeZellen, .grenze: return true
      case .html, .link: return false
      }
    }
  }

  private func hatLeerenKopf(_ baum: MarkupTree, _ tabelle: Int) -> Bool {
    guard let kopf = baum.nodes[tabelle].firstChild else { return false }
    var leere = 0
    var alle = 0
    for zelle in baum.children(of: kopf) {
      alle += 1
      if Self.istLeer(baum, zelle) { leere += 1 }
    }
    return leere * 2 > alle
  }

  private func hatBeschriftung(_ baum: MarkupTree, _ tabelle: Int, _ davor: Int?) -> Bool {
    if let danach = baum.nodes[tabelle].next, istBeschriftung(baum, danach) { return true }
    guard let davor else { return false }
    if baum.nodes[davor].kind == .heading { return true }
    return istBeschriftung(baum, davor)
      || baum.nodes[davor].kind == .paragraph && Self.endetMitDoppelpunkt(baum, davor)
  }

  private static func istLeer(_ baum: MarkupTree, _ zelle: Int) -> Bool {
    // Most cells hold a word that begins with a letter.
    if let text = baum.onlyText(of: zelle), let erstes = baum.text[text].first,
      erstes > 0x20, erstes < 0x80
    {
      return false
    }
    return trimmed(baum.plainText(of: zelle)).isEmpty
  }

  private static func endetMitDoppelpunkt(_ baum: MarkupTree, _ block: Int) -> Bool {
    if let text = baum.onlyText(of: block), let letztes = baum.text[text].last,
      letztes > 0x20, letztes < 0x80
    {
      return letztes == 0x3A
    }
    return trimmed(baum.plainText(of: block)).hasSuffix(":")
  }

  private func istBeschriftung(_ baum: MarkupTree, _ block: Int) -> Bool {
    guard baum.nodes[block].kind == .paragraph, baum.mayBegin(block, with: UInt8(ascii: "T")) else {
      return false
    }
    let text = trimmed(baum.plainText(of: block))
    return text.hasPrefix("Tabelle ") || text.hasPrefix("Tab. ")
  }

  private func ohneKopf(_ kontext: Dokumentkontext, _ span: Span) -> Finding {
    Self.blatt.befund(
      kontext.pfad, span, "Kopfzeile der Tabelle ist leer",
      rat: [Fix("Bitte in die erste Zeile die Namen der Spalten schreiben.")])
  }

  private func ohneBeschriftung(_ kontext: Dokumentkontext, _ span: Span) -> Finding {
    Self.blatt.befund(
      kontext.pfad, span, "Tabelle hat keine Beschriftung",
      weil: "Wer sich die Seite vorlesen lässt, weiß sonst nicht, ob sich die Tabelle lohnt.",
      rat: [Fix("Bitte davor in einer Zeile mit „:“ sagen, was die Tabelle zeigt.")],
      stufe: .hinweis)
  }
}
