package import Diagnostics
import Fachmodell
import Kalender
import Terminplan

/// Prüft: Kein Element endet, bevor es beginnt, geplant wie geschehen; und „Dauer“ sagt nichts anderes als
/// die Termine.
///
/// Durations are working days of the plan, both ends included; where beginning and end are given they count.
package struct EndeNachBeginn: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-013", .fehler, "Ein Element endet nicht vor seinem Beginn",
    warum: "Eine der Angaben ist verschrieben; wer auf das Element wartet, rechnet damit.",
    stattdessen: "Beginn und Ende prüfen; die Dauer darf wegbleiben, wenn beide dastehen.",
    quelle: "DIN 69900, Vorgang",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP;01.10.2018;01.10.2018", "1.2;AP;;31.10.2018"]),
      // 03.10.2018 is a holiday.
      Planbeispiel.roh(
        "| Code | Element | Art | Beginn | Ende | Dauer |\n|---|---|---|---|---|---|\n"
          + "| 1 | Bau | TA | 01.10.2018 | 05.10.2018 | 4 |\n"
          + "| 2 | Haus | TA | 01.10.2018 | | 40 |"),
    ],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;AP;01.10.2018;⟦28.09.2018⟧", "1.2;AP"]),
      Planbeispiel.roh(
        "| Code | Element | Art | Beginn | Ende | Dauer | Ist-Beginn | Ist-Ende |\n"
          + "|---|---|---|---|---|---|---|---|\n"
          + "| 1 | Bau | TA | 01.10.2018 | 05.10.2018 | ⟦5⟧ | 01.10.2018 | ⟦28.09.2018⟧ |"),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    let hatMehr =
      plan.tabelle.hatSpalte(Strukturelement.dauer)
      || plan.tabelle.hatSpalte(Strukturelement.istBeginn)
        && plan.tabelle.hatSpalte(Strukturelement.istEnde)
    return plan.elemente.flatMap { element -> [Finding] in
      // As nearly always: what is written counts as it is written.
      if !hatMehr, element.ende.map({ $0 >= element.beginn ?? $0 }) ?? true { return [] }
      // Two days of a milestone are told by its own rule.
      let geplant =
        element.art == .meilenstein
        ? nil : folge(kontext, element, Strukturelement.beginn, Strukturelement.ende, "Ende")
      let geschehen = folge(
        kontext, element, Strukturelement.istBeginn, Strukturelement.istEnde, "Ist-Ende")
      return [geplant ?? dauer(kontext, element), geschehen].compactMap { $0 }
    }
  }

  private func folge(
    _ kontext: Dokumentkontext, _ element: Strukturplan.Element, _ von: Feld<Datum>,
    _ bis: Feld<Datum>, _ name: String
  ) -> Finding? {
    guard let beginn = element.zeile[von], let ende = element.zeile[bis], ende < beginn else {
      return nil
    }
    return Self.blatt.befund(
      kontext.pfad, element.zeile.span(bis),
      "\(element.code): \(name) \(ende.text) liegt vor dem Beginn \(beginn.text)",
      notizen: [Note(span: element.zeile.span(von), text: "Der Beginn.")],
      rat: [Fix("Bitte Beginn und Ende prüfen.")])
  }

  private func dauer(_ kontext: Dokumentkontext, _ element: Strukturplan.Element) -> Finding? {
    let zeile = element.zeile
    guard element.art != .meilenstein, let dauer = zeile[Strukturelement.dauer],
      let beginn = zeile[Strukturelement.beginn], let ende = zeile[Strukturelement.ende],
      beginn <= ende
    else { return nil }
    let tage = kontext.projektkalender.arbeitstage(von: beginn, bis: ende)
    guard tage != dauer else { return nil }
    return Self.blatt.befund(
      kontext.pfad, zeile.span(Strukturelement.dauer),
      "\(element.code) dauert nach seinen Terminen \(tage) AT, nicht \(dauer)",
      weil: "Gezählt sind Arbeitstage vom \(beginn.text) bis zum \(ende.text), beide mitgezählt.",
      rat: [Fix("Bitte Dauer oder Termine berichtigen, oder die Dauer streichen.")])
  }
}
