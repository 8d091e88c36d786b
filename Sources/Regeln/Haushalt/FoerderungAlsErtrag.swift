package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Der Text spricht davon, dass jemand anderes zahlt, aber Erträge und Zuschüsse sind leer.
///
/// „Förderung“ and „Zuschuss“ alone say nothing: mostly the house itself grants them. Nothing is asked
/// where the paper costs nothing, where `förderung` says keine, beantragt or Sachleistung, or where it
/// is explained.
package struct FoerderungAlsErtrag: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-018", .hinweis, "Eine Förderung steht auch bei Erträgen oder Zuschüssen",
    warum: "Wer fördert, trägt einen Teil der Kosten; eine Sachleistung steht zu Recht nicht im "
      + "Haushalt.",
    stattdessen:
      "Den Ertrag eintragen, oder im Kopf „förderung: keine“ oder „förderung: Sachleistung“ "
      + "schreiben.",
    quelle: "Landkreis Lörrach 139/2018: „Interessenbekundungsverfahren zur Förderung“",
    gut: [
      Regelbeispiel(muster("Wir fördern die Förderung der Integration mit einem Zuschuss.")),
      Regelbeispiel(muster("Der Verein erhält einen Zuschuss des Landkreises.")),
      Regelbeispiel("förderung: Sachleistung\n" + muster("Es gibt Fördermittel des Landes.")),
      Regelbeispiel(
        muster("Es gibt Fördermittel.").replacing("|  |", with: "| 4.000 € |")),
      Regelbeispiel("## Begründung\n\nDas Land gibt ein Förderprogramm bekannt."),
      Regelbeispiel(muster("<!-- Fördermittel? -->\n\nKeine.")),
    ],
    schlecht: [
      Regelbeispiel(
        muster("Nach einem ⟦Interessenbekundungsverfahren zur Förderung⟧ über das Programm.")),
      Regelbeispiel(muster("Dafür gibt es ⟦Fördermittel⟧ und einen Bewilligungsbescheid.")),
      Regelbeispiel(muster("Das Projekt wird ⟦gefördert durch⟧ das Land.")),
      Regelbeispiel(muster("Es gibt einen ⟦Zuschuss des Landes⟧.")),
      Regelbeispiel("förderung: bewilligt\n" + muster("Mit ⟦Landesmitteln⟧.")),
    ])

  private static func muster(_ text: String) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Aufwand | Ertrag |
    |--:|--:|
    | 20.000 € |  |

    ## Begründung

    \(text)
    """
  }

  package static let betrifft: Merkmale = [.foerderung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, !lage.hatErtrag, !istBeantwortet(kontext.dokument),
      (lage.wirkungen + lage.bloecke.flatMap { $0.zellen(.bedarf) })
        .contains(where: { $0.betrag > .null }),
      let wort = kontext.stichworte.first(where: { $0.art == .foerderung })
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, wort.span, Self.satz(kontext.dokument.datei.text(wort.span)),
        rat: [Fix("Bitte den Ertrag eintragen oder unter „förderung“ sagen, warum keiner da ist.")])
    ]
  }

  private func istBeantwortet(_ dokument: Dokument) -> Bool {
    if dokument[Vorlage.foerderungErlaeuterung] != nil { return true }
    switch dokument[Vorlage.foerderung] {
    case .keine, .beantragt, .sachleistung: return true
    case .bewilligt, .offen, nil: return false
    }
  }

  static func satz(_ wort: String) -> String {
    let zeile = wort.split { $0.isWhitespace }.joined(separator: " ")
    return "Im Text ist von „\(zeile)“ die Rede, Erträge und Zuschüsse sind aber leer"
  }
}
