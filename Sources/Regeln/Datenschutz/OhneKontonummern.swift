package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Kein öffentlicher Text nennt eine Bankverbindung, Steuer-ID oder Sozialversicherungsnummer.
///
/// Only numbers whose check digits are right, so no file number; a Steuer-ID only behind its name. The
/// house's own account may stand on its static pages and in what `mandant.yml` prints.
package struct OhneKontonummern: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-004", .fehler,
    "Kein öffentlicher Text nennt Bankverbindung, Steuer-ID oder Versicherungsnummer",
    warum:
      "Solche Nummern gehören einer Person oder Firma und lassen sich missbrauchen. Was einmal "
      + "veröffentlicht ist, ist nicht mehr zurückzuholen.",
    stattdessen: "Die Nummer streichen, oder die Stelle mit „::: nichtöffentlich“ und „:::“ "
      + "umschließen.",
    quelle: "DSGVO Art. 5 und 6; in Baden-Württemberg GemO § 41b Abs. 2 Satz 2; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nAktenzeichen 44500105175407324931, IBAN DE45 5001 0517 5407 3249 31."),
      Regelbeispiel("## Begründung\n\n::: nichtöffentlich\nIBAN DE44 5001 0517 5407 3249 31\n:::"),
      Regelbeispiel(
        "intern: DE44500105175407324931\n\n## Begründung\n\nText <!-- DE44500105175407324931 -->"),
      Regelbeispiel("sperrvermerk: ja\n\n## Begründung\n\nIBAN DE44 5001 0517 5407 3249 31"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nAuf das Konto ⟦DE44 5001 0517 5407 3249 31⟧ überweisen."),
      Regelbeispiel("## Begründung\n\nSteuer-ID: ⟦86095742719⟧, Nr. ⟦65 170839 J 003⟧"),
      Regelbeispiel(
        "## Begründung\n\nKonto ⟦DE44-5001-0517-5407-3249-31⟧ und ⟦de44 5001 0517 5407 3249 31⟧."),
      Regelbeispiel(
        "## Begründung\n\nKonto ⟦DE44 **5001** 0517&nbsp;5407 3249 &#51;1⟧ oder ⟦DE44\u{200B}50010517"
          + "\u{AD}5407324931⟧.\n\n| Konto | Mitte | Ende |\n|---|---|---|\n| ⟦DE44 5001 | 0517 5407 | 3249 31⟧ |"
      ),
      Regelbeispiel("## Begründung\n\nSteuer-ID ⟦86 095 **742** 719⟧."),
      Regelbeispiel("aktenzeichen: ⟦DE44500105175407324931⟧\nfreigabe-ab: 01.01.2030"),
    ])

  package static let betrifft: Merkmale = [.schutz]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let arten: Set<Schriftspur.Art> =
      kontext.dokument.art == .seite
      ? [.steuernummer, .versicherungsnummer]
      : [.bankverbindung, .steuernummer, .versicherungsnummer]
    return kontext.schutzspuren(arten).compactMap { spur in
      let text = kontext.dokument.datei.text(spur.span)
      guard !Self.istEigene(text, kontext.mandant) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, spur.span, Self.satz(spur.art),
        rat: [
          Fix("Bitte die Nummer streichen oder die Stelle als nichtöffentlich kennzeichnen.")
        ])
    }
  }

  /// What the house prints on its pages itself.
  private static func istEigene(_ text: String, _ mandant: Mandant) -> Bool {
    let gefaltet = fold(text)
    return mandant.kontakt.contains { fold($0.wert).contains(gefaltet) }
  }

  /// Does not repeat the number: findings are read by more people than the paper.
  static func satz(_ art: Schriftspur.Art) -> String {
    switch art {
    case .bankverbindung: "Bankverbindung (IBAN) steht im öffentlichen Text"
    case .steuernummer: "Steuer-ID steht im öffentlichen Text"
    default: "Sozialversicherungsnummer steht im öffentlichen Text"
    }
  }
}
