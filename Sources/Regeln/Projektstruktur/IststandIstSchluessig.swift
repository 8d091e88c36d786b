package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Was geschehen ist, passt zusammen: „Fertig %“ zwischen 0 und 100, kein Ist-Ende ohne Ist-Beginn,
/// nichts nach dem Stichtag des Plans oder nach heute, nichts beendet, das nicht fertig ist.
///
/// A milestone needs no beginning. Without „stichtag“ the day counts for which the pages are made.
package struct IststandIstSchluessig: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-015", .warnung, "Der Iststand eines Elements ist schlüssig",
    warum: "Aus diesen Angaben entsteht, wie weit das Projekt ist.",
    stattdessen: "Die Angabe berichtigen oder die fehlende ergänzen.",
    gut: [
      ist("TA", "100 | 01.06.2018 | 20.06.2018"), ist("TA", "40 | 01.06.2018 | "),
      ist("Meilenstein", "100 | | 05.06.2018"),
      ist("TA", "100 | 01.10.2018 | 31.10.2018", kopf: "stichtag: 31.10.2018\n"),
    ],
    schlecht: [
      ist("TA", "⟦140⟧ | 01.06.2018 | "), ist("TA", "100 | | ⟦05.06.2018⟧"),
      ist("TA", "⟦80⟧ | 01.06.2018 | 05.06.2018"), ist("TA", "100 | 01.06.2018 | ⟦21.06.2018⟧"),
      ist("TA", "100 | 01.10.2018 | ⟦01.11.2018⟧", kopf: "stichtag: 31.10.2018\n"),
    ])

  private static func ist(_ art: String, _ zellen: String, kopf: String = "") -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Element | Art | Fertig % | Ist-Beginn | Ist-Ende |\n|---|---|---|---|---|---|\n"
        + "| 1 | Bau | \(art) | \(zellen) |", kopf: kopf)
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    let genannt = kontext.dokument[Projektstrukturplan.stichtag]
    let stichtag = genannt ?? kontext.register.baudatum
    let wo = genannt == nil ? "in der Zukunft, Stand" : "nach dem Stichtag"
    return plan.elemente.flatMap { element -> [Finding] in
      let zeile = element.zeile
      let beginn = zeile[Strukturelement.istBeginn]
      let ende = zeile[Strukturelement.istEnde]
      var saetze: [(Span, String)] = []
      if let fertig = zeile[Strukturelement.fertig] {
        let span = zeile.span(Strukturelement.fertig)
        if !(0...100).contains(fertig) {
          saetze.append((span, "Fertig sind \(fertig) %, möglich sind 0 bis 100"))
        } else if ende != nil, fertig < 100 {
          saetze.append((span, "Bei \(fertig) % Fertigem ist ein Ist-Ende eingetragen"))
        }
      }
      if ende != nil, beginn == nil, element.art != .meilenstein, element.istBlatt {
        saetze.append((zeile.span(Strukturelement.istEnde), "Zum Ist-Ende fehlt der Ist-Beginn"))
      }
      for (feld, tag) in [(Strukturelement.istBeginn, beginn), (Strukturelement.istEnde, ende)] {
        guard let tag, tag > stichtag else { continue }
        saetze.append((zeile.span(feld), "\(tag.text) liegt \(wo) \(stichtag.text)"))
      }
      return saetze.map { span, satz in
        Self.blatt.befund(
          kontext.pfad, span, "\(element.code): \(satz)",
          rat: [Fix("Bitte den Iststand prüfen.")])
      }
    }
  }
}
