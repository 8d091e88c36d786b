package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob ein Wortlaut ohne Gremium für eine öffentliche und eine nichtöffentliche Station gilt.
///
/// Warum: er steht auf der Website, weil ein Gremium ihn öffentlich berät; war er nur für das andere
/// gedacht, sagt das niemand als der Verfasser. Ergänzung des Katalogs.
/// Quelle: GemO §§ 35, 41b Abs. 2, LKrO §§ 30, 36a.
package struct GemeinsamerWortlautIstOeffentlich: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-009", .hinweis,
    "Ein Beschlussvorschlag für öffentliche und nichtöffentliche Beratung ist mit Absicht "
      + "öffentlich",
    warum: "Ein Text ohne Gremium gilt für alle Stationen und wird veröffentlicht, sobald eine "
      + "davon öffentlich ist.",
    stattdessen: "Bitte je Gremium einen eigenen Teil mit „### Name des Gremiums“ schreiben, wenn "
      + "nicht jeder den Text lesen soll; der Teil des nichtöffentlich beratenden bleibt im Haus.",
    quelle: "In Baden-Württemberg GemO §§ 35, 41b Abs. 2, LKrO §§ 30, 36a; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel("freigabe-ab: 12.06.2018\n" + folge("nichtöffentlich")),
      Regelbeispiel(folge("öffentlich") + "\n\n## Beschlussvorschlag\n\n" + text),
    ],
    schlecht: [
      Regelbeispiel(
        "freigabe-ab: 12.06.2018\n" + folge("nichtöffentlich")
          + "\n\n⟦## Beschlussvorschlag⟧\n\n" + text)
    ])

  package static let betrifft: Merkmale = [.beschluss]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage,
      let abschnitt = dokument.abschnitt(Vorlage.beschlussvorschlag),
      abschnitt.prosa.contains(where: {
        !dokument.passagen.enthaelt(dokument.baum.nodes[$0].span.start)
      }),
      dokument.zeilen(Vorlage.beratungsfolge).contains(where: {
        $0[Station.status] == .nichtoeffentlich
      }),
      dokument.oeffentlichkeit(am: kontext.register.baudatum).istOeffentlich
    else { return [] }
    return [
      Self.blatt.befund(
        dokument.pfad, abschnitt.titelSpan,
        "Ein Text für öffentliche und nichtöffentliche Beratung wird veröffentlicht – ist das so "
          + "gemeint?", rat: [Fix(Self.blatt.stattdessen)])
    ]
  }

  private static let text = "Die Verwaltung wird beauftragt, das Konzept fortzuschreiben."

  private static func folge(_ status: String) -> String {
    """
    ## Beratungsfolge

    | Gremium         | Status     | Datum      | Zuständigkeit |
    |-----------------|------------|------------|---------------|
    | Sozialausschuss | \(status) | 20.06.2018 | Vorberatung   |
    | Kreistag        | öffentlich | 18.07.2018 | Entscheidung  |
    """
  }
}
