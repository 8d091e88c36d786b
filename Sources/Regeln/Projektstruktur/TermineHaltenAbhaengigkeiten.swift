package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Die eingetragenen Termine passen zu den Abhängigkeiten, in Arbeitstagen des Plans.
///
/// After „EA“ the next element begins on the next working day; a milestone may lie on the same day. Where the
/// predecessor has no date of its own, the earliest counts that follows from its duration and from what it waits
/// for; dates of sums follow from their parts.
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
      // Ten days of work, with a holiday among them.
      Planbeispiel.plan([
        "1;P;01.10.2018", "1.1;AP;;;10", "1.2;AP;⟦15.10.2018⟧;19.10.2018;;;1.1",
      ]),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan,
      plan.elemente.contains(where: { !$0.vorgaenger.isEmpty })
    else { return [] }
    // Made where the index of working days does not tell.
    lazy var kalender = kontext.projektkalender
    let errechnet = Self.errechnet(kontext, plan, kalender)
    var befunde: [Finding] = []
    for element in plan.elemente {
      for stelle in element.vorgaenger.indices {
        if let befund = pruefe(
          kontext, plan, element, element.vorgaenger[stelle], kalender, errechnet)
        {
          befunde.append(befund)
        }
      }
    }
    return befunde
  }

  /// What the network says of predecessors whose dates are not all written; nothing where each has its own.
  private static func errechnet(
    _ kontext: Dokumentkontext, _ plan: Strukturplan, _ kalender: @autoclosure () -> Arbeitskalender
  ) -> [Termine?] {
    let gefragt = plan.elemente.contains { element in
      (element.beginn ?? element.ende) != nil
        && element.vorgaenger.contains { $0.vorgaenger.map { !plan.istDatiert($0) } ?? false }
    }
    guard gefragt else { return [] }
    let (auftrag, kalender) = (kontext.projektauftrag, kalender())
    guard
      let index = Projektplan.tagesindex(plan, auftrag: auftrag, kalender: kalender, rand: 0)
    else { return [] }
    return Projektplan.netz(plan, auftrag: auftrag, kalender: kalender, index).netz.termine
  }

  private func pruefe(
    _ kontext: Dokumentkontext, _ plan: Strukturplan, _ element: Strukturplan.Element,
    _ abhaengigkeit: Abhaengigkeit, _ kalender: @autoclosure () -> Arbeitskalender,
    _ errechnet: [Termine?]
  ) -> Finding? {
    guard let abstand = abhaengigkeit.abstand, let index = abhaengigkeit.vorgaenger else {
      return nil
    }
    let vorgaenger = plan.elemente[index]
    let zumEnde = abhaengigkeit.art == .endeEnde || abhaengigkeit.art == .anfangEnde
    let vomEnde = abhaengigkeit.art == .endeAnfang || abhaengigkeit.art == .endeEnde
    let termine =
      errechnet.indices.contains(index) && !plan.istDatiert(index) ? errechnet[index] : nil
    guard
      let bezug = vomEnde ? termine?.fez ?? vorgaenger.ende : termine?.faz ?? vorgaenger.beginn,
      let ist = zumEnde
        ? element.ende ?? Self.ende(element, kalender())
        : element.beginn ?? Self.beginn(element, kalender())
    else { return nil }
    // The end of a day and the beginning of the next are a working day apart.
    let schritt = abhaengigkeit.art == .endeAnfang && element.art != .meilenstein ? 1 : 0
    guard !Self.reicht(abstand + schritt, von: bezug, bis: ist, kontext) else { return nil }
    let fruehestens = kalender().adding(arbeitstage: abstand + schritt, to: bezug)
    // No date can keep a circle: that is PSP-008's.
    guard ist < fruehestens, !plan.wartet(index, auf: element.code),
      // What has no working day is told as that.
      ArbeitspaketHatArbeitstage.freieZeit(element, kontext) == nil
    else { return nil }
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

  /// Whether so many working days lie between, as nearly always; `false` also where the index ends before.
  private static func reicht(
    _ arbeitstage: Int, von bezug: Datum, bis ist: Datum, _ kontext: Dokumentkontext
  ) -> Bool {
    guard arbeitstage > 0 else { return ist >= bezug }
    return (kontext.arbeitstage?.arbeitstage(von: bezug.adding(tage: 1), bis: ist) ?? 0)
      >= arbeitstage
  }

  /// Counted back from a written end.
  private static func beginn(
    _ element: Strukturplan.Element, _ kalender: Arbeitskalender
  ) -> Datum? {
    guard element.istBlatt, let ende = element.ende, let dauer = dauer(element) else { return nil }
    return kalender.adding(arbeitstage: 1 - dauer, to: ende)
  }

  private static func ende(_ element: Strukturplan.Element, _ kalender: Arbeitskalender) -> Datum? {
    guard element.istBlatt, let beginn = element.beginn, let dauer = dauer(element) else {
      return nil
    }
    return kalender.adding(arbeitstage: dauer - 1, to: beginn)
  }

  private static func dauer(_ element: Strukturplan.Element) -> Int? {
    element.zeile[Strukturelement.dauer].flatMap { 1...2500 ~= $0 ? $0 : nil }
  }
}
