package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Was „einmalig“ anfällt, verteilt sich nicht auf andere Jahre als die genannten.
///
/// Two yearly parts of one sum are one-off too („nicht dauerhaft“): where „einmalig in“ holds an amount
/// the rule only asks. Where it names years, a need in another year contradicts it; where more is
/// needed in those years than is planned, only what is needed beyond the plan does. More than the whole
/// Aufwand cannot be one-off, unless the years say so too: then the Aufwand is wrong (BV-HH-004).
package struct EinmaligesInEinemJahr: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-005", .warnung, "Einmaliger Bedarf steht in den Jahren, für die er einmalig ist",
    warum: "„Einmalig“ heißt nicht dauerhaft; mehrere Jahre können Raten derselben Summe sein oder "
      + "doch etwas Wiederkehrendes.",
    stattdessen:
      "Prüfen, ob „wiederkehrend“ gemeint ist, oder die Jahre in der Begründung erklären. "
      + "Nennt „einmalig in“ einen Betrag und keine Jahre, ist es nur ein Hinweis.",
    quelle: "Formular, „einmalig in“",
    gut: [
      Regelbeispiel(muster("5.000 €", "", "5.000 €", "")),
      Regelbeispiel(muster("", "20.000 €", "5.000 €", "15.000 €")),
      Regelbeispiel(muster("2018, 2019", "", "5.000 €", "15.000 €")),
      Regelbeispiel(muster("20.000 €", "1.000 €", "5.000 €", "15.000 €")),
      Regelbeispiel(mitAufwand("20.000 €", "15.000 €")),
      // What is one-off is what is needed beyond the plan.
      Regelbeispiel(
        muster("2018", "", "5.000 €", "15.000 €")
          + "\n| Plan: Sachaufwand | 0 € | 15.000 € | |",
        begleitet: ["BV-HH-009"]),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦20.000 €⟧", "", "5.000 €", "15.000 €")),
      Regelbeispiel(muster("⟦2018⟧", "", "5.000 €", "15.000 €")),
      Regelbeispiel(mitAufwand("20.000 €", "⟦25.000 €⟧")),
    ])

  private static func mitAufwand(_ aufwand: String, _ einmalig: String) -> String {
    muster(einmalig, "", aufwand, "")
      .replacing("| Betroffen |", with: "| Betroffen | Aufwand |")
      .replacing("|---|--:|--:|\n| ja |", with: "|---|--:|--:|--:|\n| ja | \(aufwand) |")
  }

  private static func muster(
    _ einmalig: String, _ wiederkehrend: String, _ erstes: String, _ zweites: String
  ) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Betroffen | einmalig in | wiederkehrend |
    |---|--:|--:|
    | ja | \(einmalig) | \(wiederkehrend) |

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 | 2019 | ab 2020 |
    |---|--:|--:|--:|
    | Bedarf: Sachaufwand | \(erstes) | \(zweites) | |
    """
  }

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let block = lage.ergebnis, !block.istUnsicher,
      let zeile = lage.wirktErgebnis.first(where: {
        $0.istAngegeben(AuswirkungErgebnis.einmaligIn.schluessel)
      }), let eintrag = zeile.eintrag(AuswirkungErgebnis.einmaligIn)
    else { return [] }
    let jahre = block.jahressummen(.bedarf, .aufwand).filter { $0.summe.betrag > .null }
    switch eintrag.wert {
    case .jahre(let genannt):
      // Columns that cannot be right are BV-HH-008's.
      guard JahresspaltenFortlaufend.sprung(block.jahre) == nil else { return [] }
      var andere = jahre.filter { !Self.deckt(genannt, block.jahre[$0.spalte]) }
      // Where more is needed in those years than is planned, that is what is one-off; the rest may recur.
      if jahre.contains(where: {
        Self.deckt(genannt, block.jahre[$0.spalte]) && Self.uebersteigtPlan($0, block)
      }) {
        andere = andere.filter { Self.uebersteigtPlan($0, block) }
      }
      guard !andere.isEmpty else { return [] }
      return [befund(eintrag, andere, block, kontext.pfad, stufe: nil)]
    case .betrag(let betrag):
      let kehrtWieder = (zeile[AuswirkungErgebnis.wiederkehrend] ?? .null) != .null
      if !kehrtWieder, let zuViel = zuViel(betrag, eintrag, zeile, jahre, kontext.pfad) {
        return [zuViel]
      }
      guard betrag != .null, !kehrtWieder, jahre.count > 1,
        kontext.mandant.einmaligBedeutet == .betrag
      else { return [] }
      return [befund(eintrag, jahre, block, kontext.pfad, stufe: .hinweis)]
    default: return []
    }
  }

  /// More that is one-off than the paper costs or brings in all.
  private func zuViel(
    _ betrag: Betrag, _ eintrag: Eintrag, _ zeile: Datensatz,
    _ jahre: [(spalte: Int, summe: Geldsumme)], _ pfad: String
  ) -> Finding? {
    guard let aufwand = zeile.geld(AuswirkungErgebnis.aufwand), aufwand.betrag > .null,
      betrag > aufwand.betrag, betrag > (zeile[AuswirkungErgebnis.ertrag] ?? .null),
      jahre.reduce(.null, { $0 + $1.summe.betrag }) != betrag
    else { return nil }
    return Self.blatt.befund(
      pfad, eintrag.span,
      "Einmalig sind \(betrag.text) angegeben, der ganze Aufwand ist \(aufwand.betrag.text)",
      notizen: [Note(span: aufwand.span, text: "Der Aufwand.")],
      rat: [Fix("Bitte den falschen der beiden Beträge berichtigen.")])
  }

  private static func uebersteigtPlan(
    _ jahr: (spalte: Int, summe: Geldsumme), _ block: Mittelblock
  ) -> Bool {
    jahr.summe.betrag > block.betrag(.plan, .aufwand, jahr.spalte) ?? .null
  }

  private static func deckt(_ genannt: [Int], _ spalte: Jahresspalte) -> Bool {
    genannt.contains { spalte.undSpaeter ? $0 >= spalte.jahr : $0 == spalte.jahr }
  }

  private func befund(
    _ eintrag: Eintrag, _ jahre: [(spalte: Int, summe: Geldsumme)], _ block: Mittelblock,
    _ pfad: String, stufe: Stufe?
  ) -> Finding {
    Self.blatt.befund(
      pfad, eintrag.span, Self.satz(jahre.map { block.jahre[$0.spalte].text }, fragt: stufe != nil),
      notizen: jahre.map { jahr in
        Note(
          span: jahr.summe.span,
          text: "Bedarf \(block.jahre[jahr.spalte].text): \(jahr.summe.betrag.text).")
      },
      rat: [Fix("Bitte prüfen, ob „wiederkehrend“ gemeint ist oder die Jahre richtig sind.")],
      stufe: stufe)
  }

  static func satz(_ jahre: [String], fragt: Bool) -> String {
    let liste = aufgezaehlt(jahre)
    return fragt
      ? "Einmalig, aber der Bedarf verteilt sich auf \(liste)"
      : "Einmaliger Bedarf steht auch in einem anderen Jahr: \(liste)"
  }
}

/// „2018“, „2018 und 2019“, „2018, 2019 und ab 2020“.
func aufgezaehlt(_ worte: [String]) -> String {
  guard let letztes = worte.last, worte.count > 1 else { return worte.first ?? "" }
  return worte.dropLast().joined(separator: ", ") + " und " + letztes
}
