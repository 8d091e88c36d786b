package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Jedes Arbeitspaket nennt ein Ergebnis oder woran es abgenommen wird.
///
/// Where both columns are missing, one finding says so.
package struct ArbeitspaketMitErgebnis: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-004", .warnung, "Jedes Arbeitspaket hat ein Ergebnis oder eine Abnahme",
    warum: "Nur an einem Ergebnis ist zu sehen, dass das Paket fertig ist.",
    stattdessen: "In „Ergebnis“ oder „Abnahme“ eintragen, was am Ende vorliegt.",
    quelle: "DIN 69901-5, Arbeitspaketbeschreibung",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;AP"]),
      Planbeispiel.roh(tabelle("Ergebnis | Abnahme", "| Protokoll")),
    ],
    schlecht: [
      Planbeispiel.roh(tabelle("Ergebnis", "").replacing("| 1 |", with: "| ⟦1⟧ |")),
      Planbeispiel.roh(
        "⟦| Code | Element | Art | Verantwortlich |⟧\n|---|---|---|---|\n| 1 | Bau | AP | Amt |"),
    ])

  private static func tabelle(_ spalten: String, _ zellen: String) -> String {
    "| Code | Element | Art | Verantwortlich | \(spalten) |\n|---|---|---|---|---|"
      + (spalten.contains("|") ? "---|" : "") + "\n| 1 | Bau | AP | Amt | \(zellen) |"
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    let pakete = plan.elemente.filter { $0.art == .arbeitspaket && $0.istBlatt }
    guard !pakete.isEmpty else { return [] }
    let felder = [Strukturelement.ergebnis, Strukturelement.abnahme]
    guard felder.contains(where: { plan.tabelle.hatSpalte($0) }) else {
      guard
        !felder.contains(where: {
          kontext.dokument.meint(spalte: $0.name, in: Projektstrukturplan.struktur.name)
        })
      else { return [] }
      return [
        Self.blatt.befund(
          kontext.pfad, plan.tabelle.kopfSpan, "Spalte „Ergebnis“ fehlt",
          rat: [Fix("Bitte die Spalte „Ergebnis“ ergänzen.")])
      ]
    }
    return pakete.compactMap { paket in
      guard !felder.contains(where: { paket.zeile.istAngegeben($0.schluessel) }) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, paket.codeSpan, "Arbeitspaket \(paket.code) hat weder Ergebnis noch Abnahme",
        rat: [Fix("Bitte eintragen, was am Ende vorliegt.")])
    }
  }
}
