package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ergebnis- und Finanzhaushalt der Mittelbereitstellung haben dieselben Jahresspalten.
///
/// Nobody can say which of the two is right: the first column of the Finanzhaushalt that differs is
/// marked. A Fehler only where both tables hold amounts. One that begins with the same years and ends before the
/// other does not come from another year. Columns with a gap are BV-HH-008's: closed, they may well be the same.
package struct JahresspaltenGleich: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-007", .warnung, "Ergebnis- und Finanzhaushalt zeigen dieselben Jahre",
    warum: "Verschiedene Spalten deuten darauf hin, dass eine Tabelle aus einem Formular des "
      + "Vorjahres stammt.",
    stattdessen:
      "Die Jahre angleichen. Stehen in beiden Tabellen Beträge, ist es ein Fehler.",
    quelle: "Formular, „Mittelbereitstellung“",
    gut: [
      Regelbeispiel(muster("2018 | 2019 | ab 2020", "5.000 €", "2018 | 2019 | ab 2020", "")),
      Regelbeispiel(
        muster("2018 | 2019 | ab 2020", "5.000 €", "2018 | 2019 | ab 2020", "7.000 €")),
      Regelbeispiel(
        muster("2018 | 2019 | 2020", "5.000 €", "2018 | 2019", "")
          .replacing("Auszahlung |  | | |", with: "Auszahlung | | |")
          .replacing("|---|--:|--:|--:|\n| Bedarf: A", with: "|---|--:|--:|\n| Bedarf: A")),
      Regelbeispiel(
        muster("2018 | 2019 | ab 2020", "5.000 €", "2018 | 2018 | ab 2020", ""),
        begleitet: ["BV-HH-008"]),
    ],
    schlecht: [
      Regelbeispiel(muster("2018 | 2019 | ab 2020", "5.000 €", "⟦2017⟧ | 2018 | ab 2019", "")),
      Regelbeispiel(
        muster("2018 | 2019 | ab 2020", "5.000 €", "⟦2017⟧ | 2018 | ab 2019", "7.000 €")),
      Regelbeispiel(muster("2018 | 2019 | ab 2020", "5.000 €", "2018 | 2019 | ⟦2020⟧", "")),
    ])

  private static func muster(
    _ ergebnis: String, _ aufwand: String, _ finanz: String, _ auszahlung: String
  ) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | \(ergebnis) |
    |---|--:|--:|--:|
    | Bedarf: Sachaufwand | \(aufwand) | | |

    ### Finanzhaushalt

    | Position | \(finanz) |
    |---|--:|--:|--:|
    | Bedarf: Auszahlung | \(auszahlung) | | |
    """
  }

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let ergebnis = kontext.haushalt?.ergebnis, let finanz = kontext.haushalt?.finanz else {
      return []
    }
    func gleich(_ a: Jahresspalte, _ b: Jahresspalte) -> Bool {
      a.jahr == b.jahr && a.undSpaeter == b.undSpaeter
    }
    // One that only ends before the other is as good.
    guard let erste = zip(ergebnis.jahre, finanz.jahre).first(where: { !gleich($0, $1) }),
      JahresspaltenFortlaufend.sprung(ergebnis.jahre) == nil,
      JahresspaltenFortlaufend.sprung(finanz.jahre) == nil
    else { return [] }
    let beide = [ergebnis, finanz].allSatisfy { block in
      (block.zellen(.bedarf) + block.zellen(.plan)).contains { $0.betrag != .null }
    }
    return [
      Self.blatt.befund(
        kontext.pfad, erste.1.span,
        Self.satz(ergebnis.jahre.map(\.text), finanz.jahre.map(\.text)),
        notizen: [
          Note(span: erste.0.span, text: "Die Jahre des Ergebnishaushalts.")
        ], rat: [Fix("Bitte die Jahre der beiden Tabellen angleichen.")],
        stufe: beide ? .fehler : nil)
    ]
  }

  static func satz(_ ergebnis: [String], _ finanz: [String]) -> String {
    "Jahresspalten weichen ab: Ergebnishaushalt \(ergebnis.joined(separator: ", ")); "
      + "Finanzhaushalt \(finanz.joined(separator: ", "))"
  }
}
