package import Diagnostics
import Fachmodell
import SourceText
import Terminplan

/// Prüft: Nennt ein Element eine Summe, dann ergeben seine Teile sie: PT intern, PT extern, Kosten.
///
/// Personentage to a tenth, costs to the cent. Parts that name nothing are no statement, as long as none of
/// them does.
package struct SummenDerTeile: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-005", .fehler, "Die Teile ergeben die Summe des Elements darüber",
    warum:
      "Was unten fehlt, ist nicht geplant; was zu viel ist, ist nicht bewilligt (100-%-Regel).",
    stattdessen: "Die Summe oder die Teile berichtigen; die Summe darf auch wegbleiben.",
    quelle: "100-%-Regel, PMI Practice Standard for Work Breakdown Structures",
    gut: [
      Planbeispiel.plan(["1;P;;;40;6", "1.1;AP;;;24;", "1.2;TA", "1.2.1;AP;;;10;6", "1.2.2;AP;;;6"]
      ),
      Planbeispiel.plan(["1;P;;;40", "1.1;AP", "1.2;AP"]),
      Planbeispiel.plan(["1;P;;;0,3", "1.1;AP;;;0,1", "1.2;AP;;;0,15"]),
      Planbeispiel.plan(
        ["1;P;;;7", "1.1;AP;;;4", "1.1;AP;;;3"], begleitet: ["PSP-001"]),
      Planbeispiel.plan(["1;P;;;7", "1.1;AP;;;4", "1.2;AP;;;-3"], begleitet: ["BV-ST-003"]),
    ],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;TA;;;⟦40⟧", "1.1.1;AP;;;24", "1.1.2;AP;;;14", "1.2;AP;;;3"]),
      Planbeispiel.plan(["1;P;;;38", "1.1;TA;;;⟦40⟧", "1.1.1;AP;;;24", "1.1.2;AP;;;14"]),
      Planbeispiel.roh(
        "| Code | Element | Art | Kosten |\n|---|---|---|---|\n| 1 | Bau | Projekt | ⟦500 €⟧ |\n"
          + "| 1.1 | Plan | TA | 200 € |\n| 1.2 | Haus | TA | 299,99 € |"),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return pruefe(
      kontext, plan, Strukturelement.ptIntern, toleranz: 9, zahl: { $0.wert },
      text: { Hundertstel($0).text + " PT intern" })
      + pruefe(
        kontext, plan, Strukturelement.ptExtern, toleranz: 9, zahl: { $0.wert },
        text: { Hundertstel($0).text + " PT extern" })
      + pruefe(
        kontext, plan, Strukturelement.kosten, toleranz: 0, zahl: { $0.cent },
        text: { Betrag(cent: $0).text })
  }

  /// Whether some part is counted nowhere, since its code is another's or names nobody above.
  private static func hatVerirrte(_ plan: Strukturplan) -> Bool {
    let wurzel = plan.wurzel
    return plan.elemente.indices.contains { index in
      let element = plan.elemente[index]
      return plan.nummern[element.code] != index
        || element.eltern == nil && index != wurzel
          && (wurzel != nil || Strukturplan.elterncode(element.code) != nil)
    }
  }

  private func pruefe<Inhalt>(
    _ kontext: Dokumentkontext, _ plan: Strukturplan, _ feld: Feld<Inhalt>, toleranz: Int,
    zahl: (Inhalt) -> Int, text: (Int) -> String
  ) -> [Finding] {
    // Only what is written above parts can be wrong.
    guard plan.tabelle.hatSpalte(feld),
      plan.elemente.contains(where: { !$0.istBlatt && $0.zeile[feld] != nil })
    else { return [] }
    var werte = [Int?](repeating: nil, count: plan.elemente.count)
    // Where a sum is wrong, the one above may have been made of it or of the parts.
    var ausTeilen = werte
    var unlesbare = [Bool](repeating: false, count: plan.elemente.count)
    lazy var hatVerirrte = Self.hatVerirrte(plan)
    var befunde: [Finding] = []
    for index in plan.vonUnten {
      let element = plan.elemente[index]
      let angabe = element.zeile[feld].map(zahl)
      var (summe, gezaehlt): (Int?, Int?) = (nil, nil)
      for teil in element.kinder {
        guard let wert = werte[teil] else { continue }
        summe = (summe ?? 0) &+ wert
        gezaehlt = (gezaehlt ?? 0) &+ (ausTeilen[teil] ?? 0)
      }
      werte[index] = angabe ?? summe
      ausTeilen[index] = gezaehlt ?? angabe
      let istUnklar = element.kinder.contains { unlesbare[$0] }
      unlesbare[index] =
        angabe == nil && (istUnklar || element.zeile.istAngegeben(feld.schluessel))
      guard let angabe, let summe, let gezaehlt, !istUnklar,
        (angabe &- summe).magnitude > UInt(toleranz),
        (angabe &- gezaehlt).magnitude > UInt(toleranz),
        // A part whose code is wrong is told as that (PSP-001, PSP-002), and missing here.
        !hatVerirrte || summe > angabe
      else { continue }
      befunde.append(
        Self.blatt.befund(
          kontext.pfad, element.zeile.span(feld),
          "Teile unter \(element.code) ergeben \(text(summe)), bei \(element.code) selbst stehen "
            + text(angabe),
          rat: [Fix("Bitte die Summe oder die Teile berichtigen.")]))
    }
    return befunde
  }
}
