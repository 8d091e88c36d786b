package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Die eingetragenen Termine passen zu den Abhängigkeiten, in Arbeitstagen des Plans.
///
/// After „EA“ the next element begins on the next working day; a milestone may lie on the same day. Without
/// both dates nothing is said; dates of sums follow from their parts.
package struct TermineHaltenAbhaengigkeiten: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-009", .warnung, "Die Termine halten die Abhängigkeiten ein",
    warum: "Das Element soll beginnen oder enden, bevor sein Vorgänger so weit ist.",
    stattdessen: "Den Termin verschieben, oder Vorgänger und Abstand berichtigen.",
    quelle: "DIN 69900, Anordnungsbeziehungen",
    gut: [
      Planbeispiel.plan([
        "1;P", "1.1;AP;01.10.2018;10.10.2018", "1.2;AP;11.10.2018;12.10.2018;;;1.1",
        "1.3;M;;12.10.2018;;;1.2", "1.4;AP;15.10.2018;31.10.2018;;;1.3",
        "1.5;AP;22.10.2018;31.10.2018;;;1.4 AA + 1 W, 1.4 EE",
      ]),
      Planbeispiel.plan(["1;P", "1.1;AP;;10.10.2018", "1.2;AP;;;;;1.1"]),
      Planbeispiel.plan(
        [
          "1;P", "1.1;AP;01.10.2018;10.10.2018;;;1.2", "1.2;AP;11.10.2018;12.10.2018;;;1.1",
        ], begleitet: ["PSP-008"]),
    ],
    schlecht: [
      Planbeispiel.plan([
        "1;P", "1.1;AP;01.10.2018;10.10.2018", "1.2;AP;⟦09.10.2018⟧;12.10.2018;;;1.1",
      ]),
      // Friday and a holiday before the weekend: the next working day is Monday, five more a week later.
      Planbeispiel.plan([
        "1;P", "1.1;AP;01.10.2018;31.10.2018", "1.2;AP;⟦08.11.2018⟧;12.12.2018;;;1.1 EA + 5 AT",
      ]),
      Planbeispiel.plan([
        "1;P", "1.1;AP;01.10.2018;31.10.2018", "1.2;AP;01.10.2018;⟦30.10.2018⟧;;;1.1 EE",
      ]),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan,
      plan.elemente.contains(where: { !$0.vorgaenger.isEmpty })
    else { return [] }
    let kalender = kontext.projektkalender
    return plan.elemente.flatMap { element in
      element.vorgaenger.compactMap { pruefe(kontext, plan, element, $0, kalender) }
    }
  }

  private func pruefe(
    _ kontext: Dokumentkontext, _ plan: Strukturplan, _ element: Strukturplan.Element,
    _ abhaengigkeit: Abhaengigkeit, _ kalender: Arbeitskalender
  ) -> Finding? {
    guard let abstand = abhaengigkeit.abstand, let index = abhaengigkeit.vorgaenger else {
      return nil
    }
    let vorgaenger = plan.elemente[index]
    let zumEnde = abhaengigkeit.art == .endeEnde || abhaengigkeit.art == .anfangEnde
    let vomEnde = abhaengigkeit.art == .endeAnfang || abhaengigkeit.art == .endeEnde
    guard let bezug = vomEnde ? vorgaenger.ende : vorgaenger.beginn,
      let ist = zumEnde ? element.ende : element.beginn
    else { return nil }
    // The end of a day and the beginning of the next are a working day apart.
    let schritt = abhaengigkeit.art == .endeAnfang && element.art != .meilenstein ? 1 : 0
    let fruehestens = kalender.adding(arbeitstage: abstand + schritt, to: bezug)
    // No date can keep a circle: that is PSP-008's.
    guard ist < fruehestens, !plan.wartet(index, auf: element.code) else { return nil }
    let feld = zumEnde ? Strukturelement.ende : Strukturelement.beginn
    let andere = zumEnde ? Strukturelement.beginn : Strukturelement.ende
    let span =
      element.zeile[feld] != nil
      ? element.zeile.span(feld)
      : element.art == .meilenstein && element.zeile[andere] != nil
        ? element.zeile.span(andere) : abhaengigkeit.span
    return Self.blatt.befund(
      kontext.pfad, span,
      "\(element.code) \(zumEnde ? "endet" : "beginnt") am \(ist.text), frühestens möglich ist der "
        + "\(fruehestens.text) (nach \(vorgaenger.code))",
      notizen: [Note(span: abhaengigkeit.span, text: "Die Abhängigkeit.")],
      rat: [Fix("Bitte den Termin verschieben oder die Abhängigkeit prüfen.")])
  }
}
