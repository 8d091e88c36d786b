package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Jedes Arbeitspaket hat genau eine verantwortliche Stelle.
///
/// Several are those between „;“: „Müller, Anna“ and „Bauen & Umwelt“ are one. Where the whole column is
/// missing, one finding says so.
package struct ArbeitspaketMitVerantwortung: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-003", .fehler, "Jedes Arbeitspaket hat genau eine verantwortliche Stelle",
    warum: "Wofür niemand oder mehrere verantwortlich sind, dafür ist es am Ende keiner.",
    stattdessen:
      "Eine Stelle oder Person eintragen; wer mitarbeitet, steht im Ergebnis oder im Text.",
    quelle: "DIN 69901-5, Arbeitspaket; BMI, Praxisleitfaden Projektmanagement",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP", "1.2;TA"]),
      Planbeispiel.roh(tabelle("Müller, Anna")), Planbeispiel.roh(tabelle("Bauen & Umwelt")),
    ],
    schlecht: [
      Planbeispiel.roh(tabelle("").replacing("| 1.1 |", with: "| ⟦1.1⟧ |")),
      Planbeispiel.roh(tabelle("⟦Amt 1; Amt 2⟧")),
      Planbeispiel.roh(
        "⟦| Code | Element | Art |⟧\n|---|---|---|\n| 1 | Bau | AP |\n| 2 | Plan | AP |"),
    ])

  private static func tabelle(_ wer: String) -> String {
    "| Code | Element | Art | Verantwortlich |\n|---|---|---|---|\n| 1 | Ganzes | Projekt | |\n"
      + "| 1.1 | Bau | AP | \(wer) |"
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    let pakete = plan.elemente.filter { $0.art == .arbeitspaket && $0.istBlatt }
    guard !pakete.isEmpty else { return [] }
    guard plan.tabelle.hatSpalte(Strukturelement.verantwortlich) else {
      guard
        !kontext.dokument.meint(
          spalte: Strukturelement.verantwortlich.name, in: Projektstrukturplan.struktur.name)
      else { return [] }
      return [
        Self.blatt.befund(
          kontext.pfad, plan.tabelle.kopfSpan, "Spalte „Verantwortlich“ fehlt",
          rat: [Fix("Bitte die Spalte „Verantwortlich“ ergänzen.")])
      ]
    }
    return pakete.compactMap { paket in
      let stellen = paket.zeile.text(Strukturelement.verantwortlich).utf8.split(separator: 0x3B)
        .filter { !trimmed(String(Substring($0))).isEmpty }
      let istAngegeben = paket.zeile.istAngegeben(Strukturelement.verantwortlich.schluessel)
      guard !istAngegeben || stellen.count != 1 else { return nil }
      return Self.blatt.befund(
        kontext.pfad,
        istAngegeben ? paket.zeile.span(Strukturelement.verantwortlich) : paket.codeSpan,
        istAngegeben
          ? "Arbeitspaket \(paket.code) hat mehrere verantwortliche Stellen"
          : "Arbeitspaket \(paket.code) hat keine verantwortliche Stelle",
        rat: [Fix("Bitte genau eine Stelle eintragen.")])
    }
  }
}
