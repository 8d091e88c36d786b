package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Ein Codeblock, der mit „```“ oder „~~~“ beginnt, endet auch so.
package struct CodeGeschlossen: Dokumentregel {
  package static let blatt = Regelblatt(
    "LE-021", .fehler, "Ein Codeblock wird geschlossen",
    warum:
      "Ohne die schließende Zeile gilt alles bis zum Ende der Datei als Code: Abschnitte und Tabellen "
      + "werden nicht gelesen, und die Seite zeigt den Quelltext.",
    stattdessen: "Die Zeile streichen; ist Code gemeint, dahinter eine gleiche Zeile setzen.",
    quelle: "CommonMark 0.29, Fenced code blocks",
    gut: [
      .seite("```\nart: Seite\n```\n\nText.\n"), .seite("    art: Seite\n\nText.\n"),
      .seite("Mit `art` beginnt es.\n"), .seite("~~~~\n~~~\n~~~~\n"),
    ],
    schlecht: [
      .seite("⟦```⟧\nText.\n"), .seite("Text.\n\n⟦~~~ yaml⟧\nart: Seite\n```\n"), .seite("⟦```⟧\n"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let bytes = kontext.dokument.datei.bytes
    return kontext.baumgang.code.compactMap { span in
      guard let zaun = Codezaun(bytes[span.range]), !zaun.istGeschlossen else { return nil }
      return Self.blatt.befund(
        kontext.pfad, Span(span.start, span.start + zaun.zeile),
        "Codeblock ist nicht geschlossen: Alles dahinter gilt als Code",
        rat: [Fix("Bitte die Zeile streichen oder hinter den Code eine gleiche setzen.")])
    }
  }
}
