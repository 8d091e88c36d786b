package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Ist „ # …“ in einem Text des Kopfes als Notiz gemeint?
///
/// To YAML it would be a comment, and the form takes the rest of the line as it stands (so that „C #“ or
/// „Haus # 5“ is kept). Quoted values and the house's own note are left alone.
package struct RauteImKopf: Dokumentregel {
  package static let blatt = Regelblatt(
    "LE-020", .hinweis, "Eine Notiz hinter „#“ steht nicht in einer Angabe des Kopfes",
    warum: "Im Kopf gehört alles bis zum Ende der Zeile zur Angabe; was hinter „#“ steht, wird "
      + "veröffentlicht.",
    stattdessen:
      "Notizen für das Haus in eine Zeile „intern: …“ schreiben; gehört „#“ zum Text, die Angabe "
      + "in Anführungszeichen setzen.",
    quelle: "YAML 1.1 § 6.5",
    gut: [
      .seite(kopf: "schlagworte: Haus #5"), .seite(kopf: "version: \"1 # 2\""),
      .seite(kopf: "intern: Text # Notiz"), .seite(kopf: "stand: 08.06.2018 # Notiz"),
    ],
    schlecht: [
      .seite(kopf: "version: Entwurf ⟦# noch abstimmen⟧"),
      .seite(kopf: "version: Entwurf ⟦#abstimmen⟧"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let datei = kontext.dokument.datei
    let kopf = kontext.dokument.kopfSpan
    guard datei.suche(" #", von: kopf.start, bis: kopf.end) != nil else { return [] }
    return kontext.dokument.kopf.eintraege.compactMap { eintrag in
      guard eintrag.text.utf8.contains(0x23), eintrag.feld != Allgemein.intern.schluessel,
        let erstes = datei.bytes[eintrag.span.range].first, erstes != 0x22, erstes != 0x27,
        let raute = datei.suche(" #", von: eintrag.span.start, bis: eintrag.span.end),
        Self.istNotiz(datei.bytes[raute.end..<eintrag.span.end])
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, Span(raute.start + 1, eintrag.span.end),
        "Text hinter „#“ gehört zur Angabe und wird veröffentlicht – ist er eine Notiz?",
        rat: [Fix("Bitte Notizen in eine Zeile „intern: …“ schreiben.")])
    }
  }

  /// A blank or a letter behind it, and no number.
  private static func istNotiz(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let erstes = rest.first else { return false }
    let wort = rest.first { $0 != 0x20 } ?? 0x30
    return erstes == 0x20 && wort &- 0x30 >= 10 || (erstes | 0x20) &- 0x61 < 26 || erstes == 0xC3
  }
}
