package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Sind `folgekosten` im Kopf, was unter „wiederkehrend“ steht?
///
/// Folgekosten may be more: what moves no money, or what comes before income. Nothing is asked where they are what
/// some year needs in one of these ways, where one of the two is rounded, or where the head says that there are none:
/// what a grant costs each year is not what it costs afterwards.
package struct FolgekostenWieWiederkehrend: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-030", .hinweis, "Folgekosten im Kopf sind, was wiederkehrt",
    warum: "Das Gremium liest zwei verschiedene Beträge für das, was jedes Jahr zu zahlen ist.",
    stattdessen: "Den falschen der beiden Beträge berichtigen, oder im Text sagen, was in den "
      + "Folgekosten noch enthalten ist.",
    quelle: "Formular, „wiederkehrend“",
    gut: [
      Regelbeispiel(muster("2.000 €", "2.000 €")),
      Regelbeispiel(muster("1.987,50 €", "2.000 €")),
      Regelbeispiel(muster("0 €", "2.000 €")),
      Regelbeispiel(muster("2.000 €", "")),
      Regelbeispiel(
        muster("2.500 €", "2.000 €")
          + "\n\n## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n| Position | 2018 | ab 2019 |"
          + "\n|---|--:|--:|\n| Bedarf: Sachaufwand | | 2.500 € |"),
    ],
    schlecht: [
      Regelbeispiel(muster("2.500 €", "⟦2.000 €⟧")),
      Regelbeispiel(muster("20.000 €", "⟦2.000 €⟧")),
    ])

  private static func muster(_ folgekosten: String, _ wiederkehrend: String) -> String {
    """
    finanzielle-auswirkungen: ja
    folgekosten: \(folgekosten)

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Betroffen | Aufwand | wiederkehrend |
    |---|--:|--:|
    | ja | 2.000 € | \(wiederkehrend) |
    """
  }

  package static let betrifft: Merkmale = [.haushalt]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let angabe = kontext.dokument.kopf.geld(Vorlage.folgekosten), angabe.betrag > .null,
      let lage = kontext.haushalt, lage.wirktErgebnis.count == 1,
      let wiederkehrend = lage.wirktErgebnis[0].geld(AuswirkungErgebnis.wiederkehrend),
      wiederkehrend.betrag > .null, wiederkehrend.betrag != angabe.betrag,
      !Folgekosten.sindGerundet(wiederkehrend.betrag, angabe.betrag),
      !lage.istUnsicher,
      !Folgekosten.wiederkehrende(lage).contains(angabe.betrag)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, wiederkehrend.span,
        "Wiederkehrend sind \(wiederkehrend.betrag.text), als Folgekosten im Kopf stehen "
          + angabe.betrag.text,
        notizen: [Note(span: angabe.span, text: "Die Folgekosten.")],
        rat: [Fix("Bitte prüfen, welcher der beiden Beträge stimmt.")])
    ]
  }
}

/// What a paper says about costs of later years, to compare it.
enum Folgekosten {
  /// „2.000 €“ for 1.987,50 €.
  static func sindGerundet(_ a: Betrag, _ b: Betrag) -> Bool {
    (a - b).cent.magnitude <= min(a.cent.magnitude, b.cent.magnitude) / 50
      && (a.cent % 10_000 == 0) != (b.cent % 10_000 == 0)
  }

  /// What recurs by the tables: the column of that name, and the need of each year.
  static func wiederkehrende(_ lage: Haushaltslage) -> Set<Betrag> {
    var betraege: Set<Betrag> = []
    for zeile in lage.wirktErgebnis {
      guard let betrag = zeile[AuswirkungErgebnis.wiederkehrend] else { continue }
      betraege.formUnion([betrag, betrag - (zeile[AuswirkungErgebnis.ertrag] ?? .null)])
    }
    guard let block = lage.ergebnis else { return betraege }
    for spalte in block.jahre.indices {
      let aufwand = block.betrag(.bedarf, .aufwand, spalte) ?? .null
      let still = block.betrag(.bedarf, .nichtZahlungswirksam, spalte) ?? .null
      let ertrag = block.betrag(.bedarf, .ertrag, spalte) ?? .null
      for summe in [aufwand, aufwand + still] {
        betraege.formUnion([summe, summe - ertrag].filter { $0 != .null })
      }
    }
    return betraege
  }
}
