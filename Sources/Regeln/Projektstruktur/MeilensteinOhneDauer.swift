package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein Meilenstein ist ein Tag: ohne Dauer, ohne Aufwand, Beginn und Ende gleich.
package struct MeilensteinOhneDauer: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-010", .fehler, "Ein Meilenstein hat keine Dauer",
    warum: "Ein Meilenstein ist ein Ereignis; was Zeit oder Arbeit braucht, ist ein Arbeitspaket.",
    stattdessen: "Dauer und Aufwand streichen, oder als Arbeitspaket führen.",
    quelle: "DIN 69900, Meilenstein",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;M;;12.10.2018", "1.2;M;12.10.2018;12.10.2018;0"])
    ],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;M;11.10.2018;⟦12.10.2018⟧", "1.2;M;;12.10.2018;⟦2⟧;⟦1⟧"]),
      Planbeispiel.roh(
        "| Code | Element | Art | Dauer |\n|---|---|---|---|\n| 1 | Fertig | Meilenstein | ⟦2⟧ |"),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return plan.elemente.filter { $0.art == .meilenstein }.flatMap { element -> [Finding] in
      let zeile = element.zeile
      var spans: [Span] = []
      if let dauer = zeile[Strukturelement.dauer], dauer != 0 {
        spans.append(zeile.span(Strukturelement.dauer))
      }
      if let beginn = zeile[Strukturelement.beginn], let ende = zeile[Strukturelement.ende],
        beginn != ende
      {
        spans.append(zeile.span(Strukturelement.ende))
      }
      for feld in [Strukturelement.ptIntern, Strukturelement.ptExtern] {
        if let aufwand = zeile[feld], aufwand.wert > 0 { spans.append(zeile.span(feld)) }
      }
      return spans.map { span in
        Self.blatt.befund(
          kontext.pfad, span, "Meilenstein \(element.code) hat Dauer oder Aufwand",
          rat: [Fix("Bitte die Angabe streichen oder ein Arbeitspaket daraus machen.")])
      }
    }
  }
}
