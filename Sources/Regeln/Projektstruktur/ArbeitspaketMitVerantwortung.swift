package import Diagnostics
import Fachmodell
import SourceText
import Terminplan

/// Prüft: Jedes Arbeitspaket hat genau eine verantwortliche Stelle.
///
/// Several are those between „;“ and „ / “, „Frau A und Herr B“, and those that are names of their own elsewhere
/// in the plan: „Bauamt, Kämmerei“ and „Bauamt und Kämmerei“; where only one of them is, it asks. „Müller, Anna“ and „Bauen und Umwelt“ are one.
/// „n. n.“ and „offen“ are nobody. Where the whole column is missing, one finding says so.
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
      Planbeispiel.roh(tabelle("Bauen und Umwelt") + "\n| 1.2 | Rat | AP | Bauamt |"),
    ],
    schlecht: [
      Planbeispiel.roh(tabelle("").replacing("| 1.1 |", with: "| ⟦1.1⟧ |")),
      Planbeispiel.roh(tabelle("⟦Amt 1; Amt 2⟧")),
      Planbeispiel.roh(tabelle("⟦Amt A / Amt B⟧")),
      Planbeispiel.roh(tabelle("⟦Frau Müller und Herr Maier⟧")),
      Planbeispiel.roh(tabelle("⟦n. n.⟧")),
      Planbeispiel.roh(tabelle("⟦Bauamt, Planungsbüro⟧") + "\n| 1.2 | A | AP | Bauamt |"),
      Planbeispiel.roh(
        tabelle("⟦Bauamt, Kämmerei⟧") + "\n| 1.2 | A | AP | Bauamt |\n| 1.3 | B | AP | Kämmerei |"),
      Planbeispiel.roh(
        tabelle("⟦Bauamt und Rat⟧") + "\n| 1.2 | A | AP | Rat |\n| 1.3 | B | AP | Bauamt |"),
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
    var stellen: Set<FoldedKey>?
    return pakete.compactMap { paket in
      let text = paket.zeile.text(Strukturelement.verantwortlich)
      // As nearly always.
      if Self.istEine(text), paket.zeile.istAngegeben(Strukturelement.verantwortlich.schluessel) {
        return nil
      }
      var anzahl = Self.stellen(text)
      var istFrage = false
      if anzahl == 1, text.hat(",") || text.hat(" und ") {
        let alle = stellen ?? Self.genannte(plan)
        stellen = alle
        let teile = Self.aufgezaehlte(text)
        if teile.count > 1, teile.contains(where: { alle.contains($0) }) {
          anzahl = teile.count
          istFrage = !teile.allSatisfy { alle.contains($0) }
        }
      }
      let istAngegeben = paket.zeile.istAngegeben(Strukturelement.verantwortlich.schluessel)
      guard !istAngegeben || anzahl != 1 else { return nil }
      return Self.blatt.befund(
        kontext.pfad,
        istAngegeben ? paket.zeile.span(Strukturelement.verantwortlich) : paket.codeSpan,
        istAngegeben && anzahl > 1
          ? "Arbeitspaket \(paket.code) hat mehrere verantwortliche Stellen"
            + (istFrage ? " – oder ist das eine?" : "")
          : "Arbeitspaket \(paket.code) hat keine verantwortliche Stelle",
        rat: [Fix("Bitte genau eine Stelle eintragen.")], stufe: istFrage ? .hinweis : nil)
    }
  }

  /// What stands in the column elsewhere.
  private static func genannte(_ plan: Strukturplan) -> Set<FoldedKey> {
    Set(
      plan.elemente.compactMap { element in
        let text = element.zeile.text(Strukturelement.verantwortlich)
        return text.isEmpty ? nil : FoldedKey(text)
      })
  }

  private static func aufgezaehlte(_ text: String) -> [FoldedKey] {
    text.replacing(" und ", with: ",").split(separator: ",").map { FoldedKey(trimmed(String($0))) }
  }

  /// Whether there are enough letters for a name, and nothing that stands between two; seen in one walk.
  private static func istEine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var buchstaben = 0
      for stelle in bytes.indices {
        switch bytes[stelle] {
        case 0x41...0x5A, 0x61...0x7A: buchstaben += 1
        case 0x2C, 0x2F, 0x3B: return false
        case 0x20 where Textstelle.beginnt(" und ", bytes, stelle): return false
        default: continue
        }
      }
      return buchstaben >= 10
    }
  }

  /// How many are named; a word that only keeps the place is nobody.
  private static func stellen(_ text: String) -> Int {
    // With more letters than „unbekannt“ it is none of these words.
    if text.utf8.count(where: { ($0 | 0x20) &- 0x61 < 26 }) < 10,
      ["nn", "offen", "unbekannt", "tbd", ""].contains(fold(text).filter(\.isLetter))
    {
      return 0
    }
    guard text.hat(";") || text.hat(" / ") || text.hat(" und ") else { return 1 }
    let teile = text.replacing(" / ", with: ";").replacing(" und Herr", with: ";Herr")
      .replacing(" und Frau", with: ";Frau").utf8.split(separator: 0x3B)
    return teile.count { !trimmed(String(Substring($0))).isEmpty }
  }
}
