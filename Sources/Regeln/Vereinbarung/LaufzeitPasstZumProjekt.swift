package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Eine Vereinbarung endet nicht vor ihrem Beginn, und die Pakete mit externen Personentagen liegen
/// in ihrer Laufzeit.
///
/// Of several agreements one of them has to cover a package; without a plan nothing is compared.
package struct LaufzeitPasstZumProjekt: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-004", .warnung, "Die Laufzeit einer Vereinbarung deckt die Arbeit, die sie regelt",
    warum: "Was davor oder danach geleistet wird, hat keinen Vertrag und keine Vergütung.",
    stattdessen: "Beginn und Ende der Vereinbarung oder die Termine des Plans berichtigen.",
    gut: [
      Vertragsbeispiel.mit(),
      plan(["1;P", "1.1;AP;01.10.2018;31.10.2018;;40", "1.2;AP;01.10.2018;31.01.2020;5"]),
    ],
    schlecht: [
      Vertragsbeispiel.mit("ende: 31.12.2019", "ende: ⟦30.06.2018⟧"),
      plan(
        ["1;P", "1.1;AP;01.10.2018;31.10.2018;;20", "1.2;AP;01.11.2018;31.10.2019;;20"],
        "ende: 31.12.2019", "ende: ⟦31.12.2018⟧"),
      plan(
        ["1;P", "1.1;AP;01.10.2018;31.10.2018;;40", "1.2;AP"], "beginn: 19.07.2018",
        "beginn: ⟦05.11.2018⟧"),
    ])

  private static func plan(_ zeilen: [String], _ alt: String = " ", _ neu: String = " ")
    -> Regelbeispiel
  {
    Planbeispiel.plan(
      zeilen,
      dazu: [.anlage("vereinbarung", Vertragsbeispiel.vereinbarung.replacing(alt, with: neu))])
  }

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vereinbarung else { return [] }
    let (beginn, ende) = (dokument[Vereinbarung.beginn], dokument[Vereinbarung.ende])
    if let beginn, let ende, ende < beginn {
      return [
        befund(
          kontext, Vereinbarung.ende,
          "Ende der Vereinbarung \(ende.text) liegt vor ihrem Beginn \(beginn.text)", nil)
      ]
    }
    guard kontext.ordner.count(where: { $0.art == .vereinbarung }) == 1 else { return [] }
    let plaene = kontext.ordner.filter { $0.art == .projektstrukturplan }
    let pakete = plaene.flatMap { plan in
      (Strukturplan(plan)?.elemente ?? []).filter {
        $0.istBlatt && ($0.zeile[Strukturelement.ptExtern]?.wert ?? 0) > 0
      }.map { (plan.pfad, $0) }
    }
    var befunde: [Finding] = []
    if let beginn,
      let erstes = pakete.min(by: { ($0.1.beginn ?? .letztes) < ($1.1.beginn ?? .letztes) }),
      let tag = erstes.1.beginn, tag < beginn
    {
      befunde.append(
        befund(
          kontext, Vereinbarung.beginn,
          "Vereinbarung beginnt am \(beginn.text), \(erstes.1.code) mit externen Personentagen am "
            + tag.text, Note(path: erstes.0, span: erstes.1.codeSpan, text: "Das Arbeitspaket.")))
    }
    if let ende, let letztes = pakete.max(by: { ($0.1.ende ?? .erstes) < ($1.1.ende ?? .erstes) }),
      let tag = letztes.1.ende, tag > ende
    {
      befunde.append(
        befund(
          kontext, Vereinbarung.ende,
          "Vereinbarung endet am \(ende.text), \(letztes.1.code) mit externen Personentagen am "
            + tag.text, Note(path: letztes.0, span: letztes.1.codeSpan, text: "Das Arbeitspaket.")))
    }
    return befunde
  }

  private func befund(
    _ kontext: Dokumentkontext, _ feld: Feld<Datum>, _ satz: String, _ notiz: Note?
  ) -> Finding {
    Self.blatt.befund(
      kontext.pfad, kontext.dokument.kopf.span(feld), satz, notizen: notiz.map { [$0] } ?? [],
      rat: [Fix("Bitte die Laufzeit oder die Termine des Plans prüfen.")])
  }
}
