package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Ergebnisse gibt es erst, wenn die Sitzung war, und veröffentlicht sind sie nicht vor ihr; eine
/// abgesagte hat keine.
///
/// What is taken off the agenda or withdrawn can be known before, and votes without a meeting have no such
/// day.
package struct ErgebnisNachDerSitzung: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ER-005", .warnung, "Ergebnisse stehen nach der Sitzung fest, nicht davor",
    warum:
      "Was vor der Sitzung eingetragen ist, ist nicht beschlossen, würde aber so veröffentlicht.",
    stattdessen:
      "Den Tag der Sitzung oder der Veröffentlichung berichtigen, oder die Ergebnisse erst "
      + "nach der Sitzung eintragen.",
    gut: [
      Regelbeispiel(zeigt: [muster("datum: 20.06.2018", "vertagt | 20.06.2018")]),
      Regelbeispiel(zeigt: [muster("datum: 27.06.2018", "abgesetzt | ")]),
      Regelbeispiel(zeigt: [muster("datum: 27.06.2018\nform: Umlauf", "beschlossen | ")]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [muster("datum: 13.06.2018", "beschlossen | ⟦12.06.2018⟧")]),
      Regelbeispiel(zeigt: [muster("datum: 27.06.2018", "⟦beschlossen⟧ | ")]),
      Regelbeispiel(zeigt: [muster("datum: 13.06.2018\nabgesagt: ja", "⟦beschlossen⟧ | ")]),
    ])

  private static func muster(_ kopf: String, _ zeile: String) -> Beispieldatei {
    .sitzung(
      """
      \(kopf)
      einladung-am: 01.06.2018

      ## Ergebnisse

      | TOP | Ergebnis | Veröffentlicht am |
      |---|---|---|
      | Ö 1 | \(zeile) |
      """)
  }

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard !kontext.abstimmungen.isEmpty, let tag = dokument[Sitzung.datum]?.von,
      dokument[Sitzung.form] != .umlauf, dokument[Sitzung.form] != .offenlegung
    else { return [] }
    let notiz = Note(span: dokument.kopf.span(Sitzung.datum), text: "Der Tag der Sitzung.")
    let zeilen = kontext.abstimmungen.map(\.zeile)
    let baudatum = kontext.register.baudatum
    if dokument[Sitzung.abgesagt] == true {
      return zeilen.first { zeile in
        zeile.istAngegeben(Ergebniszeile.ergebnis.schluessel) && !Self.istVorherBekannt(zeile)
          && zeile[Ergebniszeile.ergebnis] != .vertagt
      }.map { zeile in
        [
          Self.blatt.befund(
            kontext.pfad, zeile.span(Ergebniszeile.ergebnis),
            "Ergebnis ist eingetragen, die Sitzung am \(tag.text) aber abgesagt",
            notizen: [
              Note(span: dokument.kopf.span(Sitzung.abgesagt), text: "Hier ist sie abgesagt.")
            ], rat: [Fix("Bitte das Ergebnis streichen oder „abgesagt“ berichtigen.")])
        ]
      } ?? []
    }
    if tag > baudatum {
      let verfrueht = zeilen.first {
        $0.istAngegeben(Ergebniszeile.ergebnis.schluessel) && !Self.istVorherBekannt($0)
      }
      return verfrueht.map { zeile in
        [
          Self.blatt.befund(
            kontext.pfad, zeile.span(Ergebniszeile.ergebnis), Self.satz(tag, baudatum),
            notizen: [notiz], rat: [Fix("Bitte den Tag der Sitzung oder das Ergebnis prüfen.")])
        ]
      } ?? []
    }
    return zeilen.flatMap { zeile in
      [Ergebniszeile.veroeffentlichtAm, Ergebniszeile.bekanntgegebenAm].compactMap { feld in
        guard let am = zeile[feld], am < tag, !Self.istVorherBekannt(zeile) else { return nil }
        return Self.blatt.befund(
          kontext.pfad, zeile.span(feld),
          "\(feld.name) \(am.text), die Sitzung ist aber erst am \(tag.text)", notizen: [notiz],
          rat: [Fix("Bitte das falsche der beiden Daten berichtigen.")])
      }
    }
  }

  private static func istVorherBekannt(_ zeile: Datensatz) -> Bool {
    switch zeile[Ergebniszeile.ergebnis] {
    case .abgesetzt, .zurueckgezogen, .zurueckgestellt: true
    default: false
    }
  }

  static func satz(_ tag: Datum, _ baudatum: Datum) -> String {
    "Ergebnis ist eingetragen, die Sitzung am \(tag.text) war am \(baudatum.text) aber noch nicht"
  }
}
