package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Keine Zeile „::: nichtöffentlich“ steht in einem Codeblock, der veröffentlicht wird.
///
/// Within code nothing begins and nothing ends: the page would show the passage to everybody. On a page that
/// explains how papers are written it may stand as an example, and is asked for.
package struct PassageNichtImCode: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-020", .fehler, "Eine nichtöffentliche Passage steht nicht in einem Codeblock",
    warum:
      "Zwischen „```“ und „```“ ist „::: nichtöffentlich“ nur Text: Die Website zeigt die Passage "
      + "allen.",
    stattdessen:
      "Die Zeilen „```“ um die Passage streichen. Auf einer Seite, die das Schreiben erklärt, kann die "
      + "Zeile ein Beispiel sein; dort ist es ein Hinweis.",
    gut: [
      Regelbeispiel(
        "## Begründung\n\n::: nichtöffentlich\n\n```\nHerr Muster verlangt 40.000 €.\n```\n\n:::"),
      Regelbeispiel("## Begründung\n\n```\nstd::vector, a ::: b\n:::\n```"),
      Regelbeispiel(
        "sperrvermerk: ja\n\n## Begründung\n\n```\n::: nichtöffentlich\nGeheim\n:::\n```"),
    ],
    schlecht: [
      Regelbeispiel(
        "## Begründung\n\n```\n⟦::: nichtöffentlich⟧\nHerr Muster verlangt 40.000 €.\n:::\n```"),
      Regelbeispiel("## Begründung\n\n~~~ text\n⟦:::Nicht öffentlich⟧\nGeheim\n:::\n~~~"),
      Regelbeispiel(zeigt: [
        .datei(
          "Content/seiten/schreiben.md",
          "---\nart: Seite\ntitel: Schreiben\n---\n\n```\n⟦::: nichtöffentlich⟧\nText\n:::\n```\n")
      ]),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard !dokument.passagen.imCode.isEmpty, kontext.wirdOeffentlich else { return [] }
    let lage = Textlage(dokument)
    return dokument.passagen.imCode.prefix(50).compactMap { zeile in
      guard let span = Self.marke(zeile, dokument), lage.wirdGezeigt(span.start) else { return nil }
      return Self.blatt.befund(
        dokument.pfad, span,
        Self.satz(istSeite: dokument.art == .seite),
        rat: [Fix("Bitte die Zeilen „```“ vor und hinter der Passage streichen.")],
        stufe: dokument.art == .seite ? .hinweis : nil)
    }
  }

  static func satz(istSeite: Bool) -> String {
    "Nichtöffentliche Passage steht in einem Codeblock und wird allen gezeigt"
      + (istSeite ? " – ist das ein Beispiel?" : "")
  }

  /// What stands in the line, where it says that something is not public.
  private static func marke(_ zeile: Span, _ dokument: Dokument) -> Span? {
    let bytes = dokument.datei.bytes
    var span = zeile
    while span.start < span.end, bytes[span.start] <= 0x20 { span.start += 1 }
    while span.end > span.start, bytes[span.end - 1] <= 0x20 { span.end -= 1 }
    let text = fold(dokument.datei.text(span))
    return worte.contains(where: text.contains) ? span : nil
  }

  private static let worte = ["nichtoffentlich", "nichtoeffentlich", "intern", "vertraulich"]
}
