package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „förderung: keine“ steht, stehen keine Zuschüsse unter „Finanzielle Auswirkungen“.
///
/// „Zuschüsse u. ä.“ may be contributions of neighbours or of another house: `förderung-erläuterung` says
/// so, unless it speaks of a grant itself. Income of the Finanzhaushalt alone may be a sale or a fee: that
/// is only asked, and nothing is asked about income of the Ergebnishaushalt.
package struct OhneFoerderungKeineZuschuesse: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-023", .warnung, "Förderung „keine“ heißt: keine Zuschüsse",
    warum: "Wer „keine“ liest, rechnet mit den ganzen Kosten; eines von beiden ist falsch.",
    stattdessen:
      "Unter „förderung“ schreiben, wie es um sie steht, die Zuschüsse streichen, oder unter "
      + "„förderung-erläuterung“ sagen, woher das Geld kommt. Bei Einzahlungen ohne Zuschüsse ist es ein "
      + "Hinweis.",
    quelle: "Formular, „Zuschüsse u. ä.“",
    gut: [
      Regelbeispiel(muster("bewilligt", "30.000 €", "30.000 €")),
      Regelbeispiel(muster("keine", "", "")),
      Regelbeispiel(muster("keine", "0 €", "0 €")),
      Regelbeispiel(
        "förderung-erläuterung: Beiträge der Anlieger\n" + muster("keine", "30.000 €", "30.000 €")),
      Regelbeispiel(
        "förderung-erläuterung: Es gibt kein Förderprogramm, die Nachbarn zahlen mit\n"
          + muster("keine", "30.000 €", "30.000 €")),
      Regelbeispiel(
        "förderung-erläuterung: Verkauf des alten Fahrzeugs\n" + muster("keine", "", "30.000 €")),
    ],
    schlecht: [
      Regelbeispiel(muster("keine", "⟦30.000 €⟧", "30.000 €")),
      Regelbeispiel(muster("keine", "", "⟦30.000 €⟧")),
      Regelbeispiel(
        "förderung-erläuterung: Bescheid vom 12.12.2017\n"
          + muster("keine", "⟦30.000 €⟧", "30.000 €")),
    ])

  private static func muster(_ foerderung: String, _ zuschuesse: String, _ einzahlung: String)
    -> String
  {
    """
    finanzielle-auswirkungen: ja
    förderung: \(foerderung)
    folgekosten: 0 €

    ## Finanzielle Auswirkungen

    ### Finanzhaushalt

    | Investitionskosten brutto | Zuschüsse u. ä. |
    |--:|--:|
    | 100.000 € | \(zuschuesse) |

    ## Mittelbereitstellung

    ### Finanzhaushalt

    | Position | 2018 |
    |---|--:|
    | Bedarf: Einzahlung | \(einzahlung) |
    | Bedarf: Auszahlung | 100.000 € |
    | Plan: Auszahlung | 100.000 € |
    """
  }

  package static let betrifft: Merkmale = [.haushalt]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument[Vorlage.foerderung] == .keine, let lage = kontext.haushalt else { return [] }
    let erlaeuterung = dokument[Vorlage.foerderungErlaeuterung].map { fold($0) }
    if let erlaeuterung,
      !Self.foerderworte.contains(where: erlaeuterung.contains)
        || Self.verneinungen.contains(where: erlaeuterung.contains)
    {
      return []
    }
    let zuschuesse = lage.wirktFinanz.lazy.compactMap { $0.geld(AuswirkungFinanz.zuschuesse) }
      .first { $0.betrag != .null }
    let einzahlung = lage.finanz?.jahressummen(.bedarf, .ertrag).first {
      $0.summe.betrag > .null
    }?.summe
    guard let span = zuschuesse?.span ?? einzahlung?.span else { return [] }
    let betrag = zuschuesse?.betrag ?? einzahlung?.betrag ?? .null
    return [
      Self.blatt.befund(
        kontext.pfad, span, Self.satz(zuschuesse == nil ? "Einzahlungen" : "Zuschüsse", betrag),
        notizen: [
          Note(span: dokument.kopf.span(Vorlage.foerderung), text: "Hier steht „keine“.")
        ],
        rat: [
          Fix(
            zuschuesse == nil
              ? "Bitte unter „förderung-erläuterung“ sagen, woher das Geld kommt."
              : "Bitte „förderung“ berichtigen oder unter „förderung-erläuterung“ sagen, woher das "
                + "Geld kommt.")
        ], stufe: zuschuesse == nil ? .hinweis : nil)
    ]
  }

  /// What speaks of a grant all the same.
  private static let foerderworte = ["bescheid", "foerder", "zuwendung", "bewillig"]
  private static let verneinungen = ["kein", "nicht", "ohne", "abgelehnt"]

  static func satz(_ was: String, _ betrag: Betrag) -> String {
    "Förderung „keine“, angegeben sind aber \(was) von \(betrag.text)"
  }
}
