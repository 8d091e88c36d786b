package import Diagnostics
import Fachmodell
import Kalender
import Terminplan

/// Prüft: Nach Dauer, Terminen und Abhängigkeiten ist das Ende des Projekts zu halten, und jedes „Nicht nach“.
///
/// The end is that of the project's row, else that of the Projektauftrag. Dates that are written count as
/// „no earlier“; where they break a dependency themselves PSP-009 tells it.
package struct EndeIstZuHalten: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-018", .warnung, "Das Ende des Projekts ist zu halten",
    warum: "Auf dem genannten Weg ist mehr zu tun, als bis zum Ende Arbeitstage da sind.",
    stattdessen:
      "Pakete auf diesem Weg kürzen oder nebeneinander legen, oder das Ende verschieben.",
    quelle: "DIN 69900, Gesamtpuffer",
    gut: [
      plan("05.10.2018", ["1.1 | Plan | TA | | | 2 | |", "1.2 | Haus | TA | | | 2 | 1.1 |"]),
      plan("", ["1.1 | Plan | TA | | | 2 | | 03.10.2018", "1.2 | Haus | TA | | | 2 | |"]),
    ],
    schlecht: [
      plan("⟦05.10.2018⟧", ["1.1 | Plan | TA | | | 3 | |", "1.2 | Haus | TA | | | 2 | 1.1 |"]),
      plan("", ["1.1 | Plan | TA | | | 3 | | ⟦03.10.2018⟧", "1.2 | Haus | TA | | | 2 | |"]),
    ])

  /// The project begins on Monday 01.10.2018; 03.10. is a holiday.
  private static func plan(_ ende: String, _ zeilen: [String]) -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Element | Art | Beginn | Ende | Dauer | Vorgänger | Nicht nach |\n"
        + "|---|---|---|---|---|---|---|---|\n| 1 | Bau | Projekt | 01.10.2018 | \(ende) | | | |\n"
        + zeilen.map { "| \($0) |" }.joined(separator: "\n"))
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    let wurzel = plan.wurzel.map { plan.elemente[$0].zeile }
    let auftrag = kontext.projektauftrag
    // What has dates everywhere and waits for nothing is told by the dates.
    guard
      wurzel?[Strukturelement.ende] != nil || auftrag?.laufzeit?.ende != nil
        || plan.tabelle.hatSpalte(Strukturelement.nichtNach),
      plan.elemente.contains(where: {
        $0.istBlatt && ($0.zeile[Strukturelement.ende] == nil || !$0.vorgaenger.isEmpty)
      })
    else { return [] }
    guard !Self.istAusgeschrieben(plan, auftrag, kontext) else { return [] }
    let termine = kontext.netztermine()
    let weg = termine.indices.filter {
      plan.elemente[$0].istBlatt && termine[$0]?.istKritisch == true
    }.sorted { (termine.ende($0), $0) < (termine.ende($1), $1) }
    guard let letztes = weg.last, let puffer = termine[letztes]?.gesamtpuffer, puffer < 0 else {
      return []
    }
    let element = plan.elemente[letztes]
    // Its written end is told by the rules about written dates.
    if let geschrieben = element.zeile[Strukturelement.ende], geschrieben >= termine.ende(letztes) {
      return []
    }
    let span =
      element.zeile[Strukturelement.nichtNach] != nil
      ? element.zeile.span(Strukturelement.nichtNach)
      : wurzel?[Strukturelement.ende] != nil
        ? wurzel?.span(Strukturelement.ende) : element.codeSpan
    if let grenze = element.zeile[Strukturelement.nichtNach], grenze < termine.ende(letztes) {
      return [
        Self.blatt.befund(
          kontext.pfad, element.zeile.span(Strukturelement.nichtNach),
          "\(element.code) endet frühestens am \(termine.ende(letztes).text), nicht nach "
            + "\(grenze.text) ist verlangt: "
            + AbhaengigkeitenOhneKreis.pfad(weg.map { plan.elemente[$0].code }),
          rat: [Fix("Bitte diesen Weg kürzen oder „Nicht nach“ verschieben.")])
      ]
    }
    return [
      Self.blatt.befund(
        kontext.pfad, span ?? element.codeSpan,
        "Das Ende ist nicht zu halten, es fehlen \(-puffer) AT: "
          + AbhaengigkeitenOhneKreis.pfad(weg.map { plan.elemente[$0].code }),
        rat: [Fix("Bitte diesen Weg kürzen oder das Ende verschieben.")])
    ]
  }
}

extension EndeIstZuHalten {
  /// Whether all dates are written, and keep what is before them: then the network says what they say, and
  /// needs not be computed.
  private static func istAusgeschrieben(
    _ plan: Strukturplan, _ auftrag: Dokument?, _ kontext: Dokumentkontext
  ) -> Bool {
    let beginn =
      plan.wurzel.flatMap { plan.elemente[$0].zeile[Strukturelement.beginn] }
      ?? auftrag?[Projektauftrag.beginn]
    return !plan.tabelle.hatSpalte(Strukturelement.dauer)
      && !plan.tabelle.hatSpalte(Strukturelement.nichtVor)
      && !plan.tabelle.hatSpalte(Strukturelement.nichtNach)
      && plan.elemente.allSatisfy { element in
        guard element.istBlatt else { return element.vorgaenger.isEmpty }
        guard let von = element.beginn, let bis = element.ende, von <= bis else { return false }
        return (beginn ?? von) <= von
          && element.vorgaenger.allSatisfy { abhaengigkeit in
            abhaengigkeit.vorgaenger.map { plan.elemente[$0].istBlatt } ?? false
          }
      }
      && TermineHaltenAbhaengigkeiten().check(kontext).isEmpty
  }
}

extension [Termine?] {
  fileprivate func ende(_ index: Int) -> Datum { self[index]?.fez ?? .erstes }
}
