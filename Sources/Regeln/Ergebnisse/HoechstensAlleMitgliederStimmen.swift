package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Es stimmen nicht mehr ab, als das Gremium stimmberechtigte Mitglieder hat.
///
/// `mitglieder` of the body counts, and one more where the chair votes besides; a session before the
/// last election may have had other seats, so it is a Warnung.
package struct HoechstensAlleMitgliederStimmen: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ER-004", .warnung, "Es stimmen höchstens so viele ab, wie das Gremium Mitglieder hat",
    warum: "Vielleicht ist jemand ohne Stimmrecht mitgezählt, oder eine Zahl ist vertippt.",
    stattdessen: "Stimmen mit der Niederschrift vergleichen; die Zahl der Mitglieder steht beim "
      + "Gremium unter „mitglieder“.",
    gut: [
      Regelbeispiel(zeigt: [muster("30 | 10 | 2"), gremium]),
      Regelbeispiel(zeigt: [muster("30 | 10 | 20")]),
    ],
    schlecht: [Regelbeispiel(zeigt: [muster("⟦30⟧ | 10 | 4"), gremium])])

  private static let gremium = Beispieldatei.gremium(
    "kennung: sozialausschuss\nname: Sozialausschuss\ntyp: beschließender Ausschuss\nmitglieder: 42\n"
      + "vorsitz-stimmrecht: nein", kennung: "sozialausschuss")

  private static func muster(_ stimmen: String) -> Beispieldatei {
    .sitzung(
      """
      ## Ergebnisse

      | TOP | Ergebnis | Ja | Nein | Enthaltung |
      |---|---|--:|--:|--:|
      | Ö 1 | ungeändert beschlossen | \(stimmen) |
      """)
  }

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let abstimmungen = kontext.abstimmungen
    guard !abstimmungen.isEmpty, let (zahl, quelle) = kontext.gremiummitglieder else { return [] }
    let mitglieder = quelle[Gremium.vorsitzStimmrecht] == false ? zahl : zahl &+ 1
    return abstimmungen.compactMap { abstimmung in
      let stimmen = [abstimmung.ja, abstimmung.nein, abstimmung.enthaltung].compactMap(\.self)
        .reduce(0, &+)
      guard stimmen > mitglieder, abstimmung.ja != nil else { return nil }
      return Self.blatt.befund(
        kontext.pfad, abstimmung.zeile.span(Ergebniszeile.ja),
        "Es stimmen \(stimmen) ab, stimmberechtigt sind höchstens \(mitglieder)",
        notizen: [
          Note(
            path: quelle.pfad, span: quelle.kopf.span(Gremium.mitglieder),
            text: "Die Zahl der Mitglieder.")
        ], rat: [Fix("Bitte die Zahlen mit der Niederschrift vergleichen.")])
    }
  }

}
