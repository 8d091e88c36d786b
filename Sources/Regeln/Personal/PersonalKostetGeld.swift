package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Die Vorlage bindet Personal, aber im Bedarf steht kein Personalaufwand.
///
/// Staff from the table „Stellen“, else the first mention in the text, else from the Projektauftrag beside
/// the paper. Staff that is there already or comes from outside costs nothing more. Nothing is asked
/// without a table of the Mittelbereitstellung, and „nein“ is BV-PE-002's.
package struct PersonalKostetGeld: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-004", .hinweis, "Gebundenes Personal steht als Personalaufwand im Bedarf",
    warum:
      "Personal kostet auch dann Geld, wenn es schon da ist; ob es zusätzlich anfällt, kann nur die "
      + "Verfasserin oder der Verfasser sagen.",
    stattdessen:
      "Den Personalaufwand eintragen, oder in der Tabelle „Stellen“ bei Herkunft „Bestand“ "
      + "schreiben.",
    quelle: "Landkreis Lörrach 139/2018: 0,5 VZÄ ohne Personalaufwand",
    gut: [
      Regelbeispiel(muster("", "0,5 VZÄ werden freigestellt.", personal: "9.000 €")),
      Regelbeispiel(
        muster("personelle-erläuterung: aus Bestand\n", "0,5 VZÄ werden freigestellt.")),
      Regelbeispiel(muster("", "Kurz.") + stellen("0,5 | Bestand")),
      Regelbeispiel(muster("", "Kurz.") + stellen("2 | extern")),
      Regelbeispiel("personelle-auswirkungen: ja\n\n## Begründung\n\n0,5 VZÄ werden freigestellt."),
    ],
    schlecht: [
      Regelbeispiel(muster("", "⟦0,5 VZÄ⟧ werden freigestellt, das sind 0,5 VZÄ.")),
      Regelbeispiel(muster("", "Kurz.") + stellen("⟦1,5⟧ | neu")),
      Regelbeispiel(
        muster("", "Dafür werden ⟦0,5 VZÄ⟧ freigestellt.").replacing(
          "| Bedarf: Personalaufwand |  |\n", with: "")),
    ])

  private static func muster(_ kopf: String, _ text: String, personal: String = "") -> String {
    """
    personelle-auswirkungen: ja
    \(kopf)finanzielle-auswirkungen: ja

    ## Begründung

    \(text)

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 |
    |---|--:|
    | Bedarf: Personalaufwand | \(personal) |
    | Bedarf: Sachaufwand | 5.000 € |
    """
  }

  private static func stellen(_ zeile: String) -> String {
    "\n\n## Stellen\n\n| Stelle | VZÄ | Herkunft |\n|---|--:|---|\n| Beratung | \(zeile) |"
  }

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument[Vorlage.personelleAuswirkungen] != false,
      let block = kontext.haushalt?.ergebnis, !block.istUnsicher, !block.hatPersonalaufwand,
      kontext.mandant.mittelzeilen.contains(where: \.istPersonal),
      let fund = gebunden(kontext), !istAusBestand(kontext.dokument)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, fund.span, Self.satz(fund.vzae), notizen: fund.notizen,
        rat: [Fix("Bitte Personalaufwand eintragen oder bei Herkunft „Bestand“ schreiben.")])
    ]
  }

  private func istAusBestand(_ dokument: Dokument) -> Bool {
    let text = dokument[Vorlage.personelleErlaeuterung].map { fold($0) } ?? ""
    return text.hat("bestand") || text.hat("vorhanden") || text.hat("bisherig")
  }

  private func gebunden(
    _ kontext: Dokumentkontext
  ) -> (vzae: Hundertstel, span: Span, notizen: [Note])? {
    let stellen = kontext.dokument.stellenzeilen
    if !stellen.isEmpty {
      let zeilen = stellen.filter {
        $0[Stelle.herkunft] != .bestand && $0[Stelle.herkunft] != .extern
          && ($0[Stelle.vzae] ?? Hundertstel(0)) > Hundertstel(0)
      }
      let summe = zeilen.reduce(0) { $0 + ($1[Stelle.vzae]?.wert ?? 0) }
      return zeilen.first.map { (Hundertstel(summe), $0.span(Stelle.vzae), []) }
    }
    for fund in Stellenfund.imText(kontext) {
      if let vzae = fund.vzae, vzae.wert > 0 { return (vzae, fund.span, []) }
    }
    guard let kennung = kontext.dokument[Vorlage.projekt],
      let projekt = kontext.ordner.first(where: {
        $0.art == .projektauftrag && $0[Projektauftrag.kennung] == kennung
      })
    else { return nil }
    let zeilen = projekt.zeilen(Projektauftrag.aufwand).filter {
      ($0[Aufwandszeile.vzae]?.wert ?? 0) > 0
    }
    let summe = zeilen.reduce(0) { $0 + ($1[Aufwandszeile.vzae]?.wert ?? 0) }
    guard summe > 0 else { return nil }
    return (
      Hundertstel(summe), kontext.dokument.kopf.span(Vorlage.projekt),
      zeilen.map { zeile in
        Note(
          path: projekt.pfad, span: zeile.span(Aufwandszeile.vzae),
          text: "Der Projektauftrag nennt \(zeile.text(Aufwandszeile.vzae)) VZÄ.")
      }
    )
  }

  static func satz(_ vzae: Hundertstel) -> String {
    "\(vzae.text)\u{A0}VZÄ gebunden, aber kein Personalaufwand im Bedarf"
  }
}
