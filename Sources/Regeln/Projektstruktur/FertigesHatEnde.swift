package import Diagnostics
import Fachmodell
import Terminplan

/// Prüft: Ein Arbeitspaket oder Meilenstein mit 100 % nennt sein Ist-Ende.
package struct FertigesHatEnde: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-016", .hinweis, "Was fertig ist, nennt sein Ist-Ende",
    warum: "Ohne den Tag lässt sich Geplantes und Geschehenes nicht vergleichen.",
    stattdessen: "In „Ist-Ende“ den Tag eintragen, an dem es fertig war.",
    gut: [fertig("100 | 05.10.2018"), fertig("99 | ")],
    schlecht: [fertig("⟦100⟧ | ")])

  private static func fertig(_ zellen: String) -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Element | Art | Ist-Beginn | Fertig % | Ist-Ende |\n|---|---|---|---|---|---|\n"
        + "| 1 | Bau | TA | 01.10.2018 | \(zellen) |")
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan, plan.tabelle.hatSpalte(Strukturelement.fertig) else {
      return []
    }
    return plan.elemente.filter { element in
      element.istBlatt && element.zeile[Strukturelement.fertig] == 100
        && !element.zeile.istAngegeben(Strukturelement.istEnde.schluessel)
    }.map { element in
      Self.blatt.befund(
        kontext.pfad, element.zeile.span(Strukturelement.fertig),
        "\(element.code) ist zu 100 % fertig, das Ist-Ende fehlt",
        rat: [Fix("Bitte das Ist-Ende eintragen.")])
    }
  }
}
