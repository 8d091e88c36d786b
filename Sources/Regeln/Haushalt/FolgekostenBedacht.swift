package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Was kostet eine Investition danach jedes Jahr?
///
/// Asks only where the paper invests and says nothing about later years: neither under `folgekosten`, nor
/// as „wiederkehrend“, nor for a variant, nor under a heading of its own, nor with „keine Folgekosten“ or
/// „Folgekosten entstehen nicht“ in its text. The investments of a whole budget have papers of their own.
package struct FolgekostenBedacht: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-019", .hinweis, "Eine Investition nennt ihre Folgekosten",
    warum:
      "Betrieb, Unterhalt und Abschreibung belasten alle folgenden Haushalte; das Gremium soll "
      + "sie kennen, bevor es entscheidet.",
    stattdessen: "Im Kopf „folgekosten: 2.000 €“ schreiben; gibt es keine, „folgekosten: 0 €“.",
    quelle:
      "In Baden-Württemberg GemHVO § 12; in anderen Ländern bitte die Gemeindehaushaltsverordnung "
      + "prüfen",
    gut: [
      Regelbeispiel("folgekosten: 0 €\n" + muster("100.000 €")),
      Regelbeispiel(muster("")),
      Regelbeispiel(muster("0 €")),
      Regelbeispiel(
        muster("100.000 €") + "\n\n## Alternativen\n\n| Variante | Folgekosten/Jahr | Empfehlung |"
          + "\n|---|--:|---|\n| A | 500 € | ja |"),
      Regelbeispiel(muster("100.000 €") + "\n\n## Begründung\n\nFolgekosten entstehen nicht."),
      Regelbeispiel("betreff: 1. Nachtrag zum Haushaltsplan 2018\n" + muster("100.000 €")),
      Regelbeispiel(
        muster("100.000 €") + "\n\n## Begründung\n\nEs gibt keine weiteren Folgekosten."),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦100.000 €⟧")),
      Regelbeispiel(
        muster("⟦100.000 €⟧") + "\n\n## Begründung\n\nFolgekosten sind noch nicht ermittelt."),
    ])

  private static func muster(_ brutto: String) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Finanzielle Auswirkungen

    ### Finanzhaushalt

    | Betroffen | Investitionskosten brutto |
    |---|--:|
    | ja | \(brutto) |
    """
  }

  package static let betrifft: Merkmale = [.haushalt]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, let lage = kontext.haushalt,
      let investition = lage.wirktFinanz.first(where: {
        ($0[AuswirkungFinanz.brutto] ?? .null) > .null
      }),
      (dokument.kopf.eintrag(Vorlage.folgekosten)?.wert ?? .leer) == .leer,
      !dokument.zeilen(Vorlage.alternativen).contains(where: {
        $0[Alternative.folgekosten] != nil
      }),
      !lage.wirktErgebnis.contains(where: { $0[AuswirkungErgebnis.wiederkehrend] != nil }),
      !Satzungstitel.passt(dokument), !Folgekostentext.nennt(dokument)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, investition.span(AuswirkungFinanz.brutto),
        "Investition nennt keine Folgekosten",
        rat: [Fix("Bitte im Kopf „folgekosten: …“ ergänzen, auch wenn es 0 € sind.")])
    ]
  }
}
