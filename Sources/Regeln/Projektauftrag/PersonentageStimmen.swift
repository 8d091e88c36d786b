package import Diagnostics
import Fachmodell
import SourceText
import Terminplan

/// Prüft: Personen × Tage ergibt die Personentage, und dieselben Tage stehen in Vereinbarung und
/// Projektstrukturplan.
///
/// Compared is a row under „Aufwand“ whose name is that of the contractor of an agreement in the folder, or
/// begins as it does. More external days in the plan than agreed are PSP-012.
package struct PersonentageStimmen: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-011", .warnung, "Die Personentage Dritter sind überall dieselben",
    warum: "Vergütet wird, was vereinbart ist; geplant und bewilligt sein sollte dasselbe.",
    stattdessen:
      "Die richtige Zahl in Projektauftrag, Vereinbarung und Projektstrukturplan eintragen.",
    gut: [
      beispiel("| Akademie | 2 | 20 | 40 | |", extern: "40"),
      beispiel("| Amt | 1 | 10 | 10 | 0,5 |", extern: "30"),
    ],
    schlecht: [
      beispiel("| Akademie | 2 | 20 | ⟦41⟧ | |", extern: "40"),
      beispiel("| Akademie | 2 | 25 | ⟦50⟧ | |", extern: "40"),
      beispiel("| Akademie | | | ⟦40⟧ | |", extern: "35"),
    ])

  private static func beispiel(_ zeile: String, extern: String) -> Regelbeispiel {
    let aufwand =
      "## Aufwand\n\n| Wer | Personen | Tage je Person | Personentage | VZÄ |\n|---|---|---|---|---|\n"
      + zeile + "\n"
    return Planbeispiel.plan(
      ["1;P", "1.1;AP;;;;\(extern)", "1.2;AP"],
      dazu: [
        .anlage("projektauftrag", Projektbeispiel.auftrag + aufwand),
        .anlage("vereinbarung", Vertragsbeispiel.vereinbarung),
      ])
  }

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag else { return [] }
    return dokument.zeilen(Projektauftrag.aufwand).compactMap { zeile in
      guard let tage = zeile[Aufwandszeile.personentage] else { return nil }
      let span = zeile.span(Aufwandszeile.personentage)
      if let personen = zeile[Aufwandszeile.personen],
        let jePerson = zeile[Aufwandszeile.tageJePerson],
        let produkt = Self.produkt(personen, jePerson), produkt != tage
      {
        return befund(
          kontext, span,
          "\(personen) × \(jePerson.text) Tage = \(produkt.text) Personentage, angegeben sind "
            + tage.text, nil)
      }
      return vergleich(kontext, zeile, tage, span)
    }
  }

  private func vergleich(
    _ kontext: Dokumentkontext, _ zeile: Datensatz, _ tage: Hundertstel, _ span: Span
  ) -> Finding? {
    let wer = fold(zeile.text(Aufwandszeile.wer))
    guard !wer.isEmpty else { return nil }
    let vereinbarungen = kontext.ordner.filter { anlage in
      guard anlage.art == .vereinbarung else { return false }
      let nehmer = fold(anlage[Vereinbarung.auftragnehmer] ?? "")
      return !nehmer.isEmpty && (nehmer.hasPrefix(wer) || wer.hasPrefix(nehmer))
    }
    guard let erste = vereinbarungen.first else { return nil }
    let vereinbart = vereinbarungen.flatMap {
      $0.zeilen(Vereinbarung.leistungsumfang).compactMap { $0[Leistungszeile.personentage]?.wert }
    }
    if !vereinbart.isEmpty, vereinbart.reduce(0, &+) != tage.wert {
      let summe = Hundertstel(vereinbart.reduce(0, &+))
      return befund(
        kontext, span,
        "Personentage im Projektauftrag (\(tage.text)) weichen von der Vereinbarung ab (\(summe.text))",
        Note(
          path: erste.pfad, span: erste.kopf.span(Vereinbarung.auftragnehmer),
          text: "Die Vereinbarung."))
    }
    // Of several contractors the plan does not say whose days are meant.
    guard kontext.ordner.count(where: { $0.art == .vereinbarung }) == 1 else { return nil }
    let geplant = kontext.ordner.filter { $0.art == .projektstrukturplan }
      .compactMap(Strukturplan.init).flatMap(\.elemente)
      .compactMap { $0.istBlatt ? $0.zeile[Strukturelement.ptExtern]?.wert : nil }
    let summe = geplant.reduce(0, &+)
    guard !geplant.isEmpty, summe < tage.wert else { return nil }
    return befund(
      kontext, span,
      "Personentage im Projektauftrag (\(tage.text)) weichen vom Projektstrukturplan ab "
        + "(\(Hundertstel(summe).text) PT extern)", nil)
  }

  private func befund(
    _ kontext: Dokumentkontext, _ span: Span, _ satz: String, _ notiz: Note?
  ) -> Finding {
    Self.blatt.befund(
      kontext.pfad, span, satz, notizen: notiz.map { [$0] } ?? [],
      rat: [Fix("Bitte die Personentage in allen Unterlagen angleichen.")])
  }

  private static func produkt(_ personen: Int, _ tage: Hundertstel) -> Hundertstel? {
    let (produkt, ueberlauf) = tage.wert.multipliedReportingOverflow(by: personen)
    return ueberlauf ? nil : Hundertstel(produkt)
  }
}
