package import Diagnostics
import Fachmodell
import Kalender
import Terminplan

/// Prüft: Die Termine eines Elements halten sein „Nicht vor“ und „Nicht nach“, und beide lassen Zeit.
package struct TermineInDenGrenzen: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-014", .warnung, "Die Termine halten „Nicht vor“ und „Nicht nach“ ein",
    warum: "Die Grenzen stehen da, weil vorher oder nachher etwas nicht geht.",
    stattdessen: "Den Termin verschieben, oder die Grenze ändern.", quelle: "DIN 69900",
    gut: [grenzen("01.10.2018 | 31.10.2018 | 01.10.2018 | 31.10.2018")],
    schlecht: [
      grenzen("⟦28.09.2018⟧ | 31.10.2018 | 01.10.2018 | "),
      grenzen("01.10.2018 | ⟦02.11.2018⟧ | | 31.10.2018"),
      grenzen("| | 01.10.2018 | ⟦28.09.2018⟧"),
    ])

  private static func grenzen(_ zellen: String) -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Element | Art | Beginn | Ende | Nicht vor | Nicht nach |\n"
        + "|---|---|---|---|---|---|---|\n| 1 | Bau | TA | \(zellen) |")
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan,
      plan.tabelle.hatSpalte(Strukturelement.nichtVor)
        || plan.tabelle.hatSpalte(Strukturelement.nichtNach)
    else { return [] }
    return plan.elemente.flatMap { element -> [Finding] in
      let zeile = element.zeile
      let vor = zeile[Strukturelement.nichtVor]
      let nach = zeile[Strukturelement.nichtNach]
      if let vor, let nach, nach < vor {
        return [
          befund(
            kontext, element, Strukturelement.nichtNach, Strukturelement.nichtVor,
            "„Nicht nach“ \(nach.text) liegt vor „Nicht vor“ \(vor.text)")
        ]
      }
      var befunde: [Finding] = []
      for feld in [Strukturelement.beginn, Strukturelement.ende] {
        guard let tag = zeile[feld] else { continue }
        if let vor, tag < vor {
          befunde.append(
            befund(
              kontext, element, feld, Strukturelement.nichtVor,
              "\(tag.text) liegt vor „Nicht vor“ (\(vor.text))"))
        } else if let nach, tag > nach {
          befunde.append(
            befund(
              kontext, element, feld, Strukturelement.nichtNach,
              "\(tag.text) liegt nach „Nicht nach“ (\(nach.text))"))
        }
      }
      return befunde
    }
  }

  private func befund(
    _ kontext: Dokumentkontext, _ element: Strukturplan.Element, _ feld: Feld<Datum>,
    _ grenze: Feld<Datum>, _ satz: String
  ) -> Finding {
    Self.blatt.befund(
      kontext.pfad, element.zeile.span(feld), "\(element.code): \(satz)",
      notizen: [Note(span: element.zeile.span(grenze), text: "Die Grenze.")],
      rat: [Fix("Bitte den Termin oder die Grenze prüfen.")])
  }
}
