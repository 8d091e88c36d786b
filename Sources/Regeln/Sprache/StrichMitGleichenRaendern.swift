package import Diagnostics
import SourceText

/// Prüft: Ein Strich zwischen zwei Wörtern hat auf beiden Seiten ein Leerzeichen oder auf keiner.
///
/// A hyphen for a part left out is known by „und“, „oder“, „bis“, a comma or another hyphen soon after.
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
        rat: [Fix(rat)])
    }
  }
}
