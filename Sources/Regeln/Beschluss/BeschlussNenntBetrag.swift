package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Der Beschluss kostet Geld, nennt aber keinen Betrag.
///
/// The total is `gesamtkosten`, else what the budgets are charged with, else the sum of the need. Not asked
/// of by-laws and budgets: their amounts are in the text that is resolved.
package struct BeschlussNenntBetrag: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-005", .hinweis, "Ein Beschluss, der Geld kostet, nennt den Betrag",
    warum:
      "Beschlossen ist nur, was im Beschluss steht; der Betrag in der Begründung bindet niemanden.",
    stattdessen: "Den Betrag in den Beschlussvorschlag aufnehmen, zum Beispiel „mit Kosten von "
      + "20.000 €“.",
    quelle: "Landkreis Lörrach 139/2018: 20.000 € stehen nur in den Angaben zum Haushalt",
    gut: [
      Regelbeispiel(muster("Der Kreistag beauftragt die Verwaltung mit Kosten von 20.000 €.")),
      Regelbeispiel(muster("Der Kreistag stimmt Kosten von 20 T€ zu.")),
      Regelbeispiel(
        muster("Der Kreistag beauftragt die Verwaltung.").replacing("20.000", with: "0")),
      Regelbeispiel(
        muster("Der Kreistag nimmt den Bericht zur Kenntnis.", "Kenntnisnahme"),
        begleitet: ["BV-BF-003"]),
      Regelbeispiel(
        "betreff: Erlass der Haushaltssatzung 2018\n"
          + muster("Der Kreistag beschließt die Haushaltssatzung 2018 mit ihren Anlagen.")),
    ],
    schlecht: [
      Regelbeispiel(
        muster("Der Kreistag beauftragt die Verwaltung.").replacing(
          "## Beschlussvorschlag", with: "⟦## Beschlussvorschlag⟧")),
      Regelbeispiel(
        muster("### Kreistag\n\nDer Kreistag beauftragt die Verwaltung.").replacing(
          "### Kreistag", with: "⟦### Kreistag⟧")),
      Regelbeispiel(
        "betreff: Mehraufwand im Haushaltsplan 2018\n"
          + muster("Der Kreistag beauftragt die Verwaltung.").replacing(
            "## Beschlussvorschlag", with: "⟦## Beschlussvorschlag⟧")),
    ])

  private static func muster(_ text: String, _ zustaendigkeit: String = "Entscheidung") -> String {
    """
    finanzielle-auswirkungen: ja

    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Kreistag | öffentlich | 18.07.2018 | \(zustaendigkeit) |

    ## Beschlussvorschlag

    \(text)

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Aufwand |
    |--:|
    | 20.000 € |
    """
  }

  package static let betrifft: Merkmale = [.beschluss]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let beschluss = kontext.entscheidung, !beschluss.bloecke.isEmpty,
      kontext.beschluss.betraege.isEmpty, let kosten = Gesamtkosten(kontext),
      kosten.betrag > .null, !Satzungstitel.passt(kontext.dokument)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, beschluss.titelSpan, Self.satz(kosten.betrag),
        notizen: [Note(span: kosten.span, text: "Die Kosten.")],
        rat: [Fix("Bitte prüfen, ob der Betrag in den Beschlussvorschlag gehört.")])
    ]
  }

  static func satz(_ betrag: Betrag) -> String {
    "Beschluss löst Kosten von \(betrag.text) aus, nennt aber keinen Betrag"
  }
}
