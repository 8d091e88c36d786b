package import Diagnostics
import SourceText

/// Prüft: Eine Abkürzung in Großbuchstaben ist ausgeschrieben, wo sie zum ersten Mal steht, oder im Haus
/// bekannt.
///
/// Asked in running text only: codes in tables have their own heading. Names with a number („DIN 18040“),
/// statutes behind „§“, Roman numerals and what everybody knows are left alone.
package struct AbkuerzungEingefuehrt: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-008", .hinweis, "Eine Abkürzung ist eingeführt",
    warum:
      "Ratsmitglieder, Presse und Öffentlichkeit lesen mit; was im Amt alle kennen, kennen sie "
      + "nicht.",
    stattdessen: "Beim ersten Mal „Vollzeitäquivalente (VZÄ)“ schreiben oder die Abkürzung in "
      + "mandant.yml unter „abkürzungen“ eintragen.",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nDie Klinik zählt Vollzeitäquivalente (VZÄ); im Vergleich steigen die VZÄ."
      ),
      Regelbeispiel(
        "## Begründung\n\nIm LK, mit dem ÖPNV, nach DIN 18040 und § 5 KAG, Teil XIV. NICHT JETZT.",
        dazu: [.mandant("abkürzungen:\n  LK: Landkreis")]),
      Regelbeispiel(
        "## Begründung\n\nDer HFA bewilligt 5 TEUR.",
        dazu: [.gremium("kennung: hfa\nname: Hauptausschuss\nalias: HFA", kennung: "hfa")]),
      Regelbeispiel("## Begründung\n\nKfz LÖ-AB 12\n\n| ABC |\n|---|\n| XYZ |"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nDie Klinik zählt ⟦VZÄ⟧; im Vergleich steigen die VZÄ."),
      Regelbeispiel("betreff: Aufgaben des ⟦JRK⟧"),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    var genannt: Set<String> = []
    let spuren = kontext.spuren.sprache(.abkuerzung)
    guard !spuren.isEmpty else { return [] }
    // A word that says what is left to do is told by BV-ST-005.
    let platzhalter = kontext.platzhalter
    return spuren.compactMap { spur in
      let wort = kontext.dokument.datei.text(spur.span)
      guard !platzhalter.contains(spur.span), !kontext.spuren.istInTabelle(spur),
        genannt.count < 20, genannt.insert(wort).inserted
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, spur.span, "Abkürzung „\(wort)“ ist nicht eingeführt",
        rat: [
          Fix("Bitte beim ersten Mal ausschreiben: „Langform (\(wort))“.")
        ])
    }
  }
}
