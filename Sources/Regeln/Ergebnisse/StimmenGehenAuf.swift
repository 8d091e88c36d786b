package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ja, Nein und Enthaltung sind zusammen nicht mehr als die anwesenden Stimmberechtigten, und die
/// Fraktionen ergeben das Ganze.
///
/// Befangene are counted apart. An empty cell of a row with numbers counts as none. One vote that no
/// Fraktion has may be the chair's, unless the body says `vorsitz-stimmrecht: nein`: there a Hinweis.
package struct StimmenGehenAuf: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ER-001", .fehler, "Die Stimmen einer Abstimmung gehen auf",
    warum: "Ein Ergebnis, das nicht aufgeht, ist angreifbar.",
    stattdessen:
      "Die Zahlen mit der Niederschrift vergleichen; Fraktionslose und Vorsitz als eigene Zeile "
      + "eintragen. Fehlt nur die Stimme des Vorsitzes, ist es ein Hinweis.",
    quelle: "Niederschrift; Segeberg: 9 + 0 + 3 = 12",
    gut: [
      Regelbeispiel(zeigt: [muster("9 | 0 | 3 | 12")]),
      Regelbeispiel(zeigt: [muster("9 | | | 12")]),
      Regelbeispiel(zeigt: [muster("25 | 3 | 5 | ")]),
      Regelbeispiel(zeigt: [muster("9 | 0 | 3 | 12", fraktionen: "5 | | 3", "4 | 0 |")]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [muster("25 | 3 | 5 | ⟦30⟧")]),
      Regelbeispiel(zeigt: [muster("⟦9⟧ | 0 | 3 | 12", fraktionen: "6 | 0 | 3", "4 | 0 | 0")]),
      Regelbeispiel(zeigt: [muster("9 | 0 | ⟦3⟧ | 12", fraktionen: "5 | 0 | 1", "4 | 0 | 0")]),
      Regelbeispiel(zeigt: [muster("⟦10⟧ | 0 | 3 | 13", fraktionen: "5 | 0 | 3", "4 | 0 | 0")]),
    ])

  private static func muster(_ stimmen: String, fraktionen: String...) -> Beispieldatei {
    let zeilen = fraktionen.map { "| Ö 1 | Fraktion | \($0) |" }.joined(separator: "\n")
    let tabelle =
      zeilen.isEmpty
      ? ""
      : """


      ## Abstimmung nach Fraktionen

      | TOP | Fraktion | Ja | Nein | Enthaltung |
      |---|---|--:|--:|--:|
      \(zeilen)
      """
    return .sitzung(
      """
      ## Ergebnisse

      | TOP | Ergebnis | Ja | Nein | Enthaltung | Stimmberechtigt anwesend |
      |---|---|--:|--:|--:|--:|
      | Ö 1 | ungeändert beschlossen | \(stimmen) |
      """ + tabelle)
  }

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let abstimmungen = kontext.abstimmungen
    guard !abstimmungen.isEmpty else { return [] }
    let fraktionen = kontext.dokument.zeilen(Sitzung.abstimmung).filter {
      $0[Fraktionszeile.ja] != nil || $0[Fraktionszeile.nein] != nil
        || $0[Fraktionszeile.enthaltung] != nil
    }
    let jeTOP = Dictionary(grouping: fraktionen) { FoldedKey($0.text(Fraktionszeile.top)) }
    var befunde: [Finding] = []
    for abstimmung in abstimmungen {
      if let zuViele = zuViele(abstimmung, kontext.pfad) { befunde.append(zuViele) }
      guard !jeTOP.isEmpty, let zeilen = jeTOP[FoldedKey(abstimmung.top)] else { continue }
      befunde += unterschiede(abstimmung, zeilen, kontext)
    }
    return befunde
  }

  private func zuViele(_ abstimmung: Abstimmung, _ pfad: String) -> Finding? {
    let (ja, nein) = (abstimmung.ja ?? 0, abstimmung.nein ?? 0)
    let enthaltung = abstimmung.enthaltung ?? 0
    guard let anwesend = abstimmung.zeile[Ergebniszeile.anwesend],
      ja &+ nein &+ enthaltung > anwesend
    else { return nil }
    return Self.blatt.befund(
      pfad, abstimmung.zeile.span(Ergebniszeile.anwesend),
      Self.satz([ja, nein, enthaltung], anwesend),
      rat: [Fix("Bitte die Zahlen mit der Niederschrift vergleichen.")])
  }

  private func unterschiede(
    _ abstimmung: Abstimmung, _ zeilen: [Datensatz], _ kontext: Dokumentkontext
  ) -> [Finding] {
    Self.spalten.compactMap { gesamt, teil in
      guard let soll = abstimmung.zeile[gesamt] else { return nil }
      let summe = zeilen.reduce(0) { $0 &+ ($1[teil] ?? 0) }
      guard summe != soll else { return nil }
      let teile = zeilen.map { $0[teil] ?? 0 }
      return Self.blatt.befund(
        kontext.pfad, abstimmung.zeile.span(gesamt), Self.satz(gesamt.name, teile, soll),
        notizen: zeilen.map { zeile in
          Note(
            span: zeile.span(teil),
            text: "\(zeile.text(Fraktionszeile.fraktion)): \(zeile[teil] ?? 0).")
        },
        rat: [Fix("Bitte die Zahlen vergleichen; Fraktionslose und Vorsitz sind eigene Zeilen.")],
        stufe: summe == soll - 1 && vorsitzStimmt(kontext) ? .hinweis : nil)
    }
  }

  private static let spalten = [
    (Ergebniszeile.ja, Fraktionszeile.ja), (Ergebniszeile.nein, Fraktionszeile.nein),
    (Ergebniszeile.enthaltung, Fraktionszeile.enthaltung),
  ]

  /// Whether the chair may have a vote: yes, unless the body says no.
  private func vorsitzStimmt(_ kontext: Dokumentkontext) -> Bool {
    let name = kontext.dokument.kopf.text(Sitzung.gremium)
    guard let eintrag = kontext.register.gremien.eintrag(name) else { return true }
    let dokument = kontext.register.dokumente.first { $0.pfad == eintrag.pfad }
    return dokument?[Gremium.vorsitzStimmrecht] != false
  }

  static func satz(_ teile: [Int], _ anwesend: Int) -> String {
    let rechnung = zip(["Ja", "Nein", "Enthaltung"], teile).map { "\($0) \($1)" }
      .joined(separator: " + ")
    return "Abstimmung: \(rechnung) = \(teile.reduce(0, &+)), anwesend sind \(anwesend)"
  }

  static func satz(_ spalte: String, _ teile: [Int], _ soll: Int) -> String {
    let rechnung = teile.map { String($0) }.joined(separator: " + ")
    let summe = teile.count > 1 ? "\(rechnung) = \(teile.reduce(0, &+))" : rechnung
    return "Abstimmung, \(spalte): Die Fraktionen ergeben \(summe), angegeben sind \(soll)"
  }
}
