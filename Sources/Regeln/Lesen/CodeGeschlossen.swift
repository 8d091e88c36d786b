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
      guard span.end - span.start >= 3, let zaun = Zaun(bytes[span.range]), !zaun.istGeschlossen
      else {
        return nil
      }
      return Self.blatt.befund(
        kontext.pfad, Span(span.start, span.start + zaun.zeile),
        "Codeblock ist nicht geschlossen: Alles dahinter gilt als Code",
        rat: [Fix("Bitte die Zeile streichen oder hinter den Code eine gleiche setzen.")])
    }
  }

  /// The fence of a block.
  private struct Zaun {
    /// Bytes of the line that opens it.
    let zeile: Int
    let istGeschlossen: Bool

    /// `nil` for code that is indented, or in a line.
    init?(_ block: ArraySlice<UInt8>) {
      guard let zeichen = block.first, zeichen == 0x60 || zeichen == 0x7E else { return nil }
      let laenge = block.prefix { $0 == zeichen }.count
      let erste = block.prefix { $0 != 0x0A && $0 != 0x0D }
      // Backticks behind the first ones are those of code in a line.
      guard laenge >= 3, zeichen == 0x7E || !erste.dropFirst(laenge).contains(0x60) else {
        return nil
      }
      zeile = erste.count
      let zeilen = block.split { $0 == 0x0A || $0 == 0x0D }
      guard zeilen.count > 1, let letzte = zeilen.last else {
        istGeschlossen = false
        return
      }
      // Quote marks and bullets before it belong to what the block stands in.
      let inhalt = letzte.drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
      let schluss = inhalt.prefix { $0 == zeichen }.count
      istGeschlossen = schluss >= laenge && inhalt.dropFirst(schluss).allSatisfy { $0 == 0x20 }
    }
  }
}
