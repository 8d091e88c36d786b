package import Diagnostics
import Fachmodell
import SourceText
import Terminplan

/// Prüft: Die Personentage der Vereinbarung sind die des Projektauftrags und des Projektstrukturplans.
///
/// Of the Projektauftrag counts the row under „Aufwand“ that names the Auftragnehmer, of the plan all external
/// days; that more is planned than agreed says PSP-012. Of several agreements each takes a part: then
/// nothing is compared.
package struct PersonentageWieVereinbart: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-005", .warnung, "Die Personentage der Vereinbarung passen zu Auftrag und Plan",
    warum: "Sonst ist Arbeit bezahlt, die niemand geplant hat, oder geplant, die niemand bezahlt.",
    stattdessen: "Die Personentage in allen drei Dokumenten angleichen.",
    gut: [
      Vertragsbeispiel.mit(),
      Vertragsbeispiel.mit("x", "x", plan: auftrag("Akademie Beispielstadt", "40")),
      Vertragsbeispiel.mit("x", "x", plan: auftrag("Sozialamt", "12")),
      Vertragsbeispiel.mit("x", "x", plan: plan("40")),
      Vertragsbeispiel.mit(
        "| 500 € | 20.000 € |", "| 500 € | 20.000 € |\n| Summe | | | 40 | | 20.000 € |",
        plan: auftrag("Akademie", "40")),
    ],
    schlecht: [
      Vertragsbeispiel.mit("| 40 |", "| ⟦40⟧ |", plan: auftrag("Akademie", "50")),
      Vertragsbeispiel.mit("| 40 |", "| ⟦40⟧ |", plan: plan("30")),
    ])

  private static func auftrag(_ wer: String, _ tage: String) -> Beispieldatei {
    .anlage(
      "projektauftrag",
      Projektbeispiel.auftrag
        + "## Aufwand\n\n| Wer | Personentage |\n|---|---|\n| \(wer) | \(tage) |\n")
  }

  private static func plan(_ tage: String) -> Beispieldatei {
    Planbeispiel.anlage(["1;Projekt", "1.1;AP;;;;\(tage)", "1.2;AP"])
  }

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vereinbarung,
      kontext.ordner.count(where: { $0.art == .vereinbarung }) == 1,
      let (vereinbart, span) = Self.vereinbart(kontext.dokument)
    else { return [] }
    let befunde = [auftrag(kontext, vereinbart, span), plan(kontext, vereinbart, span)]
      .compactMap(\.self)
    // Where a row is wrong in itself, that comes first (VB-002).
    return befunde.isEmpty || !RechenprobeStimmt().check(kontext).isEmpty ? [] : befunde
  }

  /// All days of the agreement, its sum rows aside; `nil` where one of its rows names none.
  private static func vereinbart(_ dokument: Dokument) -> (Hundertstel, Span)? {
    var summe = 0
    var ort: Span?
    for zeile in dokument.zeilen(Vereinbarung.leistungsumfang)
    where !zeile.istReineSumme(Leistungszeile.leistung)
      && !zeile.istZwischensumme(Leistungszeile.leistung)
    {
      guard let tage = zeile[Leistungszeile.personentage] else { return nil }
      summe = summe &+ tage.wert
      ort = zeile.span(Leistungszeile.personentage)
    }
    return ort.map { (Hundertstel(summe), $0) }
  }

  private func auftrag(
    _ kontext: Dokumentkontext, _ vereinbart: Hundertstel, _ span: Span
  ) -> Finding? {
    guard let auftrag = kontext.ordner.first(where: { $0.art == .projektauftrag }),
      let nehmer = kontext.dokument[Vereinbarung.auftragnehmer]
    else { return nil }
    let zeilen = auftrag.zeilen(Projektauftrag.aufwand).filter {
      $0[Aufwandszeile.personentage] != nil && Self.meint($0.text(Aufwandszeile.wer), nehmer)
    }
    let summe = zeilen.reduce(0) { $0 &+ ($1[Aufwandszeile.personentage]?.wert ?? 0) }
    guard let letzte = zeilen.last, summe != vereinbart.wert else { return nil }
    return Self.blatt.befund(
      kontext.pfad, span,
      "\(vereinbart.text) Personentage vereinbart, im Projektauftrag stehen \(Hundertstel(summe).text)",
      notizen: [
        Note(
          path: auftrag.pfad, span: letzte.span(Aufwandszeile.personentage),
          text: "Die Personentage des Projektauftrags.")
      ], rat: [Fix("Bitte die Personentage angleichen.")])
  }

  private func plan(
    _ kontext: Dokumentkontext, _ vereinbart: Hundertstel, _ span: Span
  ) -> Finding? {
    var summe = 0
    var letztes: (pfad: String, span: Span)?
    for dokument in kontext.ordner where dokument.art == .projektstrukturplan {
      for element in kontext.strukturplan(dokument)?.elemente ?? [] where element.istBlatt {
        guard let tage = element.zeile[Strukturelement.ptExtern] else { continue }
        summe = summe &+ tage.wert
        letztes = (dokument.pfad, element.zeile.span(Strukturelement.ptExtern))
      }
    }
    guard let letztes, summe > 0, summe < vereinbart.wert else { return nil }
    return Self.blatt.befund(
      kontext.pfad, span,
      "\(vereinbart.text) Personentage vereinbart, im Projektstrukturplan sind \(Hundertstel(summe).text) "
        + "extern geplant",
      notizen: [Note(path: letztes.pfad, span: letztes.span, text: "Die letzten davon.")],
      rat: [Fix("Bitte prüfen, wofür der Rest ist, und die Personentage angleichen.")])
  }

  /// „Führungsakademie“ is the „Führungsakademie Baden-Württemberg“.
  private static func meint(_ wer: String, _ nehmer: String) -> Bool {
    let (kurz, lang) = (fold(wer), fold(nehmer))
    guard kurz.utf8.count > 3, lang.utf8.count > 3 else { return kurz == lang && !kurz.isEmpty }
    return lang.hat(teil: kurz) || kurz.hat(teil: lang)
  }
}
