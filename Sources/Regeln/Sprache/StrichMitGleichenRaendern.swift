package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein Strich zwischen zwei Wörtern hat auf beiden Seiten ein Leerzeichen oder auf keiner.
///
/// A hyphen for a part left out is known by another one soon after, or by a small letter behind it. What is meant
/// is certain for „Vor -und Nachteile“, and where the same words stand elsewhere in the text with one hyphen.
package struct StrichMitGleichenRaendern: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-003", .warnung, "Ein Strich steht zwischen zwei Leerzeichen oder zwischen zwei Wörtern",
    warum: "Mit einem Leerzeichen auf nur einer Seite ist nicht zu erkennen, ob ein Wort gemeint "
      + "ist oder ein neuer Gedanke.",
    stattdessen: "„6 – Planansatz“ oder „6-Planansatz“ schreiben.", quelle: "DIN 5008",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nTeilhaushalt 6 – Planansatz, Auf- und Abbau, Alt- sowie Neubau"),
      Regelbeispiel("## Begründung\n\nHaupt- Real- und Werkrealschule, Land- bis Kreisstraße"),
      Regelbeispiel("## Begründung\n\nPolitik und -arbeit, Amt, -Stelle, neue -räte; -Bau"),
      Regelbeispiel("## Begründung\n\nWort-\nTrennung, E-Mail, `a- B`\n\n- Planung"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nDeckung (Teilhaushalt ⟦6- Planansatz⟧ 20.000 €)."),
      Regelbeispiel("## Begründung\n\nDie ⟦Corona- Pandemie⟧ ist vorbei."),
      Regelbeispiel("## Begründung\n\nDie ⟦Corona- Pandemie⟧ und der Streik.\n"),
      Regelbeispiel("## Begründung\n\nDer ⟦Bahn- Streik⟧, sagt man, dauert an."),
      Regelbeispiel("## Begründung\n\nDie ⟦Vor -und⟧ Nachteile der ⟦Planung -Umsetzung⟧."),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.spuren.sprache(.einseitigerStrich).map { spur in
      let text = kontext.dokument.datei.text(spur.span)
      let hinten = text.split(separator: " -", maxSplits: 1)
      let teile = hinten.count == 2 ? hinten : text.split(separator: "- ", maxSplits: 1)
      let istErgaenzung = hinten.count == 2 && !(hinten[1].first?.isUppercase ?? true)
      let rat =
        istErgaenzung
        ? "Bitte prüfen, ob „\(teile[0])- \(teile[1])“ oder „\(teile[0]) – \(teile[1])“ gemeint ist."
        : teile.count == 2
          ? "Bitte prüfen, ob „\(teile[0]) – \(teile[1])“ oder „\(teile[0])-\(teile[1])“ gemeint ist."
          : "Bitte prüfen, was gemeint ist."
      return Self.blatt.befund(
        kontext.pfad, spur.span, "Strich mit Leerzeichen nur auf einer Seite: „\(text)“",
        rat: [
          Self.sicher(spur, text, kontext.dokument)
            ?? Fix(Self.istAufzaehlung(spur, kontext.dokument) ? rat + Self.inAufzaehlung : rat)
        ])
    }
  }

  private static func istAufzaehlung(_ spur: Schriftspur, _ dokument: Dokument) -> Bool {
    let bytes = dokument.datei.bytes[spur.span.end...]
    return bytes.starts(with: " und ".utf8) || bytes.starts(with: " oder ".utf8)
  }

  private static let inAufzaehlung =
    " In einer Aufzählung steht der Strich hinter jedem Teil: „Haupt-, Real- und Werkrealschule“."

  /// What can only be meant; `nil` where it may be one or the other.
  private static func sicher(_ spur: Schriftspur, _ text: String, _ dokument: Dokument) -> Fix? {
    if let ersatz = spur.ersatz {
      return Fix("Bitte das Leerzeichen hinter den Strich setzen.", ersatz)
    }
    let datei = dokument.datei
    func steht(_ text: String) -> Bool { datei.suche(text, von: 0, bis: datei.bytes.count) != nil }
    // „Corona-Pandemie“ elsewhere in the text, and „Corona – Pandemie“ nowhere.
    let verbunden = text.replacing("- ", with: "-").replacing(" -", with: "-")
    guard verbunden.utf8.count >= 8, steht(verbunden),
      !steht(verbunden.replacing("-", with: " – "))
    else { return nil }
    return Fix(
      "Bitte „\(verbunden)“ schreiben wie sonst im Text.",
      Schriftspur.Ersatz(span: spur.span, text: verbunden))
  }
}
