package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Eine Vereinbarung endet nicht vor ihrem Beginn, und die Arbeit, die der Projektstrukturplan nach
/// außen gibt, liegt in ihrer Laufzeit.
///
/// Packages are compared where the folder holds one agreement only: of several each covers a part.
/// Where the plan writes no day the one counts that is computed and shown.
package struct LaufzeitPasst: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-004", .warnung, "Die Laufzeit der Vereinbarung reicht für die vereinbarte Arbeit",
    warum: "Außerhalb der Laufzeit gibt es keinen Auftrag, keine Vergütung und keine Haftung.",
    stattdessen: "Die Laufzeit oder die Termine im Projektstrukturplan anpassen.",
    gut: [
      Vertragsbeispiel.mit(),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: 31.12.2019", plan: plan("02.12.2019", "13.12.2019")),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: 31.12.2018", plan: plan("02.12.2019", "13.12.2019", pt: "0")),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: 31.10.2018", plan: plan("01.10.2018", "", pt: "20")),
    ],
    schlecht: [
      Vertragsbeispiel.mit("ende: 31.12.2019", "ende: ⟦30.06.2018⟧"),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: ⟦31.12.2018⟧", plan: plan("02.12.2019", "13.12.2019")),
      Vertragsbeispiel.mit(
        "beginn: 19.07.2018", "beginn: ⟦01.10.2018⟧", plan: plan("03.09.2018", "14.09.2018")),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: ⟦31.10.2018⟧", plan: plan("01.10.2018", "", pt: "30")),
    ])

  private static func plan(_ von: String, _ bis: String, pt: String = "5") -> Beispieldatei {
    Planbeispiel.anlage(["1;Projekt", "1.1;AP;\(von);\(bis);;\(pt)", "1.2;AP"])
  }

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vereinbarung else { return [] }
    let beginn = dokument[Vereinbarung.beginn]
    let ende = dokument[Vereinbarung.ende]
    if let beginn, let ende, ende < beginn {
      return [
        Self.blatt.befund(
          kontext.pfad, dokument.kopf.span(Vereinbarung.ende),
          "Ende der Vereinbarung \(ende.text) liegt vor ihrem Beginn \(beginn.text)",
          rat: [Fix("Bitte Beginn und Ende prüfen.")], stufe: .fehler)
      ]
    }
    guard kontext.ordner.count(where: { $0.art == .vereinbarung }) == 1 else { return [] }
    let pakete = externe(kontext)
    var befunde: [Finding] = []
    if let beginn, let frueh = pakete.min(by: { $0.von < $1.von }), frueh.von < beginn {
      befunde.append(
        befund(
          kontext, Vereinbarung.beginn, frueh,
          "Vereinbarung beginnt am \(beginn.text), \(frueh.name) aber "
            + "\(frueh.termin.istBeginnErrechnet ? "errechnet " : "")am \(frueh.von.text)"))
    }
    if let ende, let spaet = pakete.max(by: { $0.bis < $1.bis }), ende < spaet.bis {
      befunde.append(
        befund(
          kontext, Vereinbarung.ende, spaet,
          "Vereinbarung endet am \(ende.text), \(spaet.name) aber "
            + "\(spaet.termin.istEndeErrechnet ? "errechnet " : "")am \(spaet.bis.text)"))
    }
    return befunde
  }

  private struct Paket {
    let pfad: String
    let name: String
    let span: Span
    let von: Datum
    let bis: Datum
    let termin: Plantermin
  }

  /// Packages with external days and two dates.
  private func externe(_ kontext: Dokumentkontext) -> [Paket] {
    kontext.ordner.filter { $0.art == .projektstrukturplan }.flatMap { dokument -> [Paket] in
      guard let plan = kontext.strukturplan(dokument) else { return [] }
      return zip(plan.elemente, kontext.plantermine(dokument)).compactMap { element, termin in
        guard element.istBlatt, let pt = element.zeile[Strukturelement.ptExtern], pt.wert > 0,
          let von = termin.beginn, let bis = termin.ende
        else { return nil }
        return Paket(
          pfad: dokument.pfad, name: element.zeile.text(Strukturelement.code),
          span: element.zeile.span(Strukturelement.code), von: von, bis: bis, termin: termin)
      }
    }
  }

  private func befund(
    _ kontext: Dokumentkontext, _ feld: Feld<Datum>, _ paket: Paket, _ satz: String
  ) -> Finding {
    Self.blatt.befund(
      kontext.pfad, kontext.dokument.kopf.span(feld), satz,
      weil: "Für \(paket.name) sind externe Personentage geplant.",
      notizen: [Note(path: paket.pfad, span: paket.span, text: "Das Arbeitspaket.")],
      rat: [Fix("Bitte die Laufzeit oder die Termine im Projektstrukturplan anpassen.")])
  }
}
