package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Keine Stelle hat in einem Monat mehr Personentage, als ihr Anteil hergibt, und alle externen
/// Personentage sind vereinbart.
///
/// Own days („PT intern“) are spread evenly over the working days of their package; how many there are says
/// „VZÄ“ of the row of the same name under „Aufwand“ of the Projektauftrag. External ones are compared with
/// the Personentage of the agreements in the folder. Without such a row or agreement nothing is said.
package struct StelleNichtUeberplant: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-012", .warnung, "Keine Stelle ist überplant",
    warum: "Mehr Arbeit als Tage heißt, dass Termine nicht zu halten sind.",
    stattdessen: "Pakete strecken oder verschieben, oder die Aufwände prüfen.",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP;01.10.2018;31.10.2018;11", "1.2;AP"], dazu: [auftrag]),
      Planbeispiel.plan(["1;P", "1.1;AP;01.10.2018;31.10.2018;22", "1.2;AP"]),
      Planbeispiel.plan(
        ["1;P", "1.1;AP;;;;30", "1.2;AP;;;;10"],
        dazu: [.anlage("vereinbarung", Vertragsbeispiel.vereinbarung)]),
      rechnet("1.1 | | 11 | |"),
    ],
    schlecht: [
      Planbeispiel.plan(["1;P", "1.1;AP;01.10.2018;31.10.2018;⟦15⟧", "1.2;AP"], dazu: [auftrag]),
      Planbeispiel.plan(["1;P", "1.1;AP;03.09.2018;31.10.2018;⟦40⟧", "1.2;AP"], dazu: [auftrag]),
      rechnet("1.1 | 5 | ⟦15⟧ | 01.10.2018 |"), rechnet("1.1 | 5 | ⟦11⟧ | |"),
      Planbeispiel.plan(
        ["1;P", "1.1;AP;;;;30", "1.2;AP;;;;⟦11⟧"],
        dazu: [.anlage("vereinbarung", Vertragsbeispiel.vereinbarung)]),
    ])

  private static let auftrag = Beispieldatei.anlage(
    "projektauftrag",
    Projektbeispiel.auftrag + "## Aufwand\n\n| Wer | VZÄ |\n|---|---|\n| Amt | 0,5 |\n")

  /// A package whose end, or both of whose dates, follow from its duration or its work.
  private static func rechnet(_ zellen: String) -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Dauer | PT intern | Beginn | Ende | Element | Art | Verantwortlich |\n"
        + "|---|---|---|---|---|---|---|---|\n| 1 | | | | | Bau | Projekt | |\n"
        + "| \(zellen) | Plan | Arbeitspaket | Amt |", dazu: [auftrag])
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return intern(kontext, plan) + extern(kontext, plan)
  }

  private func intern(_ kontext: Dokumentkontext, _ plan: Strukturplan) -> [Finding] {
    let stellen = Stellenanteile(kontext.projektauftrag)
    let termine = kontext.plantermine(kontext.dokument)
    guard !stellen.anteile.isEmpty, let index = Self.index(kontext, termine) else { return [] }
    var last = Monatslast()
    // Nearly all are written like the one before.
    var davor: (text: String, wer: FoldedKey)?
    for (element, termin) in zip(plan.elemente, termine) where element.istBlatt {
      guard let von = termin.beginn, let bis = termin.ende,
        let pt = element.zeile[Strukturelement.ptIntern]
      else { continue }
      let text = element.zeile.text(Strukturelement.verantwortlich)
      let wer = davor?.text == text ? davor?.wer ?? FoldedKey(text) : FoldedKey(text)
      davor = (text, wer)
      guard stellen[wer] != nil else { continue }
      last.verteile(pt, von, bis, wer, index, element.zeile)
    }
    return last.stellen.flatMap { wer, monate -> [Finding] in
      guard let vzae = stellen[wer] else { return [] }
      let volle = monate.compactMap { eintrag -> Ueberlast? in
        let monat = eintrag.monat
        let soll = vzae.wert * monat.arbeitstage(index)
        // A tenth of a day is nothing that anybody plans.
        guard eintrag.zehntausendstel > soll * 100 + 1000 else { return nil }
        return Ueberlast(
          paket: eintrag.groesste, monat: monat.text,
          ist: Hundertstel(eintrag.zehntausendstel / 100), soll: Hundertstel(soll))
      }
      // The months that one package fills are one finding, in their order.
      var pakete: [Span] = []
      for last in volle where !pakete.contains(last.paket.span) { pakete.append(last.paket.span) }
      return pakete.map { paket in befund(kontext, volle.filter { $0.paket.span == paket }) }
    }
  }

  /// The share of each office, as the rows of a Projektauftrag say it; of one name the last row counts.
  private struct Stellenanteile {
    private(set) var anteile: [(wer: FoldedKey, vzae: Hundertstel)] = []

    init(_ auftrag: Dokument?) {
      for zeile in auftrag?.zeilen(Projektauftrag.aufwand) ?? [] {
        guard let vzae = zeile[Aufwandszeile.vzae], vzae.wert > 0, vzae.wert < 100_000 else {
          continue
        }
        anteile.append((FoldedKey(zeile.text(Aufwandszeile.wer)), vzae))
      }
    }

    subscript(wer: FoldedKey) -> Hundertstel? { anteile.last { $0.wer == wer }?.vzae }
  }

  /// A month in which somebody has more to do than days.
  private struct Ueberlast {
    /// The package that asks most of them.
    let paket: Datensatz
    let monat: String
    let ist: Hundertstel
    let soll: Hundertstel
  }

  /// Dates that nobody wrote may lie in years that nobody names.
  private static func index(
    _ kontext: Dokumentkontext, _ termine: [Plantermin]
  ) -> Arbeitstagsindex? {
    guard let index = kontext.arbeitstage,
      termine.contains(where: { $0.istBeginnErrechnet || $0.istEndeErrechnet }),
      let von = termine.compactMap(\.beginn).min(), let bis = termine.compactMap(\.ende).max(),
      von <= bis
    else { return kontext.arbeitstage }
    guard
      index.datum(index.grenzen.lowerBound).jahr > von.jahr
        || index.datum(index.grenzen.upperBound).jahr < bis.jahr
    else { return index }
    return Arbeitstagsindex(kontext.projektkalender, nullpunkt: von, jahre: von.jahr...bis.jahr)
  }

  /// `monate`: those of one package, never none.
  private func befund(_ kontext: Dokumentkontext, _ monate: [Ueberlast]) -> Finding {
    let paket = monate[0].paket
    let zahlen = monate.prefix(3).map { last in
      (monate.count > 1 ? last.monat + " " : "") + "\(last.ist.text) PT bei \(last.soll.text) PT"
    }
    let wann = monate.count == 1 ? "im \(monate[0].monat)" : "in \(monate.count) Monaten"
    return Self.blatt.befund(
      kontext.pfad, paket.span(Strukturelement.ptIntern),
      "\(paket.text(Strukturelement.verantwortlich)) ist \(wann) überplant: "
        + zahlen.joined(separator: ", ") + (monate.count > 3 ? " …" : " verfügbar"),
      rat: [Fix("Bitte Pakete verschieben oder den Aufwand prüfen.")])
  }

  private func extern(_ kontext: Dokumentkontext, _ plan: Strukturplan) -> [Finding] {
    let vereinbart = kontext.ordner.filter { $0.art == .vereinbarung }.flatMap {
      $0.zeilen(Vereinbarung.leistungsumfang).compactMap { $0[Leistungszeile.personentage] }
    }
    guard !vereinbart.isEmpty else { return [] }
    let pakete = plan.elemente.filter { $0.istBlatt && $0.zeile[Strukturelement.ptExtern] != nil }
    let summe = pakete.reduce(0) { $0 &+ ($1.zeile[Strukturelement.ptExtern]?.wert ?? 0) }
    let soll = vereinbart.reduce(0) { $0 &+ $1.wert }
    guard summe > soll, let letztes = pakete.last else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, letztes.zeile.span(Strukturelement.ptExtern),
        "Externe Personentage: \(Hundertstel(summe).text) PT geplant, \(Hundertstel(soll).text) PT "
          + "vereinbart",
        weil: "Für mehr Tage, als vereinbart sind, gibt es keinen Auftrag und keine Vergütung.",
        rat: [Fix("Bitte den Plan an die Vereinbarung anpassen oder umgekehrt.")])
    ]
  }
}
