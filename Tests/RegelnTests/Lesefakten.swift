import Fachmodell
import SourceText

/// Each fact that reading can notice, with the rule that it belongs to.
enum Lesefakten {
  struct Fakt: Sendable {
    let befund: Lesebefund
    let regel: String
  }

  static let span = Span(2, 5)

  static func fakt(_ art: Lesebefund.Art, _ regel: String) -> Fakt {
    Fakt(befund: Lesebefund(art, span), regel: regel)
  }

  static func yaml(_ kind: Lesebefund.YAMLStelle.Kind, _ regel: String) -> Fakt {
    fakt(.yaml(Lesebefund.YAMLStelle(kind, span)), regel)
  }

  static func unlesbar(_ typ: Feldtyp, _ fehler: Lesefehler) -> Fakt {
    fakt(.unlesbar(feld: "gesamtkosten", text: "20.5", typ: typ, fehler: fehler), "BV-ST-003")
  }

  static let yamlStellen: [Fakt] = [
    yaml(.colonInValue, "LE-006"), yaml(.tabIndent, "LE-006"), yaml(.unclosedQuote, "LE-006"),
    yaml(.unclosedBracket, "LE-006"), yaml(.badCharacter("@"), "LE-006"),
    yaml(.badCharacter("\u{200B}"), "LE-006"), yaml(.controlCharacter("\u{0B}"), "LE-002"),
    yaml(.badIndent, "LE-006"), yaml(.notAKey, "LE-006"),
    yaml(.missingSpaceAfterColon, "LE-006"), yaml(.textAfterQuote, "LE-006"),
    yaml(.badEscape, "LE-006"), yaml(.dashInValue, "LE-006"),
    yaml(.other("did not find expected node"), "LE-006"), yaml(.anchor, "LE-007"),
    yaml(.alias, "LE-007"), yaml(.tag, "LE-007"), yaml(.mergeKey, "LE-007"),
    yaml(.complexKey, "LE-007"), yaml(.tooDeep, "LE-008"), yaml(.secondDocument, "LE-008"),
    yaml(.notAMapping, "LE-008"),
  ]

  static let kopfUndDatei: [Fakt] = [
    fakt(.kodierung(.emptyFile), "LE-003"), fakt(.kodierung(.utf16), "LE-001"),
    fakt(.kodierung(.invalidUTF8(span, count: 1)), "LE-001"),
    fakt(.kodierung(.invalidUTF8(span, count: 7)), "LE-001"),
    fakt(.kodierung(.nulBytes(span, count: 1)), "LE-002"),
    fakt(.kodierung(.nulBytes(span, count: 7)), "LE-002"),
    fakt(.kopf(.missingFence(span)), "LE-004"),
    fakt(.kopf(.missingOpeningFence(span)), "LE-004"),
    fakt(.kopf(.misspeltFence(span)), "LE-004"),
    fakt(.kopf(.unclosedFence(span)), "LE-005"),
    fakt(.passage(.keineZeile), "LE-010"), fakt(.passage(.eingerueckt), "LE-010"),
    fakt(.passage(.verschachtelt), "LE-010"),
    fakt(.passage(.nichtGeschlossen), "LE-010"),
    fakt(.passage(.nichtGeoeffnet), "LE-010"), fakt(.passage(.imKopf), "LE-010"),
    fakt(.passage(.ueberschrift), "LE-010"),
  ]

  static let namen: [Fakt] = [
    fakt(.unbekannteArt(text: "Xy", naechste: nil), "BV-ST-002"),
    fakt(.unbekannteArt(text: "Seiten", naechste: "Seite"), "BV-ST-002"),
    fakt(.unbekannterSchluessel(name: "numer", naechster: "nummer"), "BV-ST-002"),
    fakt(.unbekannterSchluessel(name: "federführung", naechster: nil), "BV-ST-002"),
    fakt(.unbekannterSchluessel(name: "Beratungsfolge", naechster: nil), "BV-ST-002"),
    fakt(.unbekannterSchluessel(name: "projektname", naechster: nil), "BV-ST-002"),
    fakt(.unbekannterSchluessel(name: "50", naechster: nil), "BV-ST-002"),
    fakt(.unbekannterSchluessel(name: "", naechster: nil), "BV-ST-002"),
    fakt(.unbekannteUeberschrift(text: "Zile", gemeint: "Ziele"), "BV-ST-002"),
    fakt(.unbekannteUeberschrift(text: "Mitzeichnung", gemeint: "Mitzeichnung"), "BV-ST-002"),
    fakt(.ueberschriftEbene(name: "Ziele", ist: 1, soll: 2), "BV-ST-002"),
    fakt(.unbekannteSpalte(text: "", abschnitt: "Ziele", naechste: nil), "BV-ST-002"),
    fakt(.unbekannteSpalte(text: "Zil", abschnitt: "Ziele", naechste: "Ziel"), "BV-ST-002"),
    fakt(.doppelterSchluessel(name: "datum", erster: span), "BV-ST-004"),
    fakt(.doppelteUeberschrift(name: "Ziele", erste: span), "BV-ST-004"),
    fakt(.doppelteSpalte(name: "Ziel", abschnitt: "Ziele"), "BV-ST-004"),
    fakt(.zweiteTabelle(abschnitt: "Ziele"), "BV-ST-004"),
  ]

  static let werte: [Fakt] = [
    unlesbar(.betrag, .keinBetrag(vorschlaege: [])),
    unlesbar(.betrag, .keinBetrag(vorschlaege: ["20,50 €", "20.500 €"])),
    unlesbar(.betrag, .ungefaehrerBetrag), unlesbar(.betrag, .zuGross),
    unlesbar(.zahl, .negativeZahl), unlesbar(.zahl, .zahlMitEinheit(zahl: "3,5", einheit: "PT")),
    unlesbar(.ganzzahl, .zahlMitEinheit(zahl: "2", einheit: "Wochen")),
    unlesbar(.ganzzahl, .zahlMitEinheit(zahl: "2", einheit: "Monate")),
    unlesbar(.zahl, .keineZahl), unlesbar(.ganzzahl, .keineGanzeZahl),
    unlesbar(.haushaltsjahre, .keineHaushaltsjahre),
    unlesbar(.datum, .keinDatum(vorschlag: nil)),
    unlesbar(.datum, .keinDatum(vorschlag: "01.06.2018")),
    unlesbar(.datumsbereich, .zeitraumVerkehrt), unlesbar(.uhrzeit, .keineUhrzeit),
    unlesbar(.wann, .keineTerminangabe), unlesbar(.code, .keinCode),
    unlesbar(.jaNein, .keinJaNein),
    unlesbar(.text, .nichtInListe(naechstes: nil, worte: [])),
    unlesbar(.text, .nichtInListe(naechstes: nil, worte: ["eins", "zwei"])),
    unlesbar(.text, .nichtInListe(naechstes: "eins", worte: ["eins", "zwei"])),
    unlesbar(.betrag, .verschachtelt), unlesbar(.eintraege([]), .verschachtelt),
  ]

  static var alle: [Fakt] { yamlStellen + kopfUndDatei + namen + werte }

  static let markdown: [(String, String)] = [
    ("<div>\n", "LE-011"), ("<!-- offen\n", "LE-011"),
    ("| A |\n|---|\n| 1 | 2 |\n", "LE-012"), ("| A | B |\n|---|---|\n| 1 |\n", "LE-013"),
    ("Text\n| A |\n|---|\n", "LE-014"), ("| A |\n|---|\nText\n", "LE-014"),
    ("| A | B |\n|---|\n", "LE-014"), ("[a](javascript:b)\n", "LE-015"),
    ("![a](data:b)\n", "LE-015"), (String(repeating: "|", count: 65), "LE-016"),
    (String(repeating: "a\n", count: 2_001), "LE-016"),
    (String(repeating: "![ \n\n", count: 201), "LE-016"),
    (String(repeating: "> ", count: 65) + "a", "LE-016"),
    (String(repeating: "a ", count: 1 << 19) + "a", "LE-016"),
  ]
}
