package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „nein“ angekreuzt ist, nennt der Text keine Stellenanteile und die Tabelle keine Stellen.
///
/// `personelle-erläuterung` says how the two go together. „3 Stellen“ may be places, and „derzeit 12 VZÄ“
/// may be those that are there anyway: then it is only a Warnung.
package struct OhnePersonalKeineStellen: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-002", .fehler, "Personelle Auswirkungen „nein“ heißt: keine Stellenanteile",
    warum:
      "Auch wer vorhandenes Personal bindet, wirkt auf den Stellenplan und auf andere Aufgaben.",
    stattdessen:
      "„ja“ ankreuzen, oder unter „personelle-erläuterung“ sagen, warum „nein“. Bei „3 Stellen“ "
      + "oder „derzeit 12 VZÄ“ ist es eine Warnung.",
    quelle:
      "Landkreis Lörrach 139/2018: „0,5 VZÄ“; Einheiten VZÄ, VZK (Stuttgart), VZW (Karlsruhe)",
    gut: [
      Regelbeispiel(
        muster("ja\npersonelle-erläuterung: aus Bestand", "0,5 VZÄ werden freigestellt.")),
      Regelbeispiel(muster("nein\npersonelle-erläuterung: vorhanden", "0,5 VZÄ bleiben.")),
      Regelbeispiel(
        muster("nein", "Der Arbeitskreis (AK) tagt an 3 Stellen, 2 Messstellen fehlen.")),
      Regelbeispiel(muster("nein", "Es gibt 2 AK und die Nummer 5 AK.")),
    ],
    schlecht: [
      Regelbeispiel(muster("nein", "Dafür werden ⟦0,5 VZÄ⟧ freigestellt.")),
      Regelbeispiel(muster("nein", "Nötig sind ⟦1,25 VZK⟧, später ⟦2 Vollzeitstellen⟧.")),
      Regelbeispiel(muster("nein", "Das Amt erhält ⟦3 Stellen⟧.")),
      Regelbeispiel(muster("nein", "Der Stellenplan weist derzeit ⟦350,75 VZÄ⟧ aus.")),
      Regelbeispiel(
        muster("nein", "Kurz.")
          + "\n\n## Stellen\n\n| Stelle | VZÄ |\n|---|--:|\n| ⟦Beratung⟧ | 0,5 |"),
    ])

  private static func muster(_ angabe: String, _ text: String) -> String {
    "personelle-auswirkungen: \(angabe)\n\n## Begründung\n\n\(text)"
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, dokument[Vorlage.personelleAuswirkungen] == false,
      dokument[Vorlage.personelleErlaeuterung] == nil
    else { return [] }
    let notiz = Note(
      span: dokument.kopf.span(Vorlage.personelleAuswirkungen), text: "Hier ist „nein“ angekreuzt.")
    let rat = [Fix("Bitte „ja“ ankreuzen oder unter „personelle-erläuterung“ erläutern.")]
    let text = Stellenfund.imText(kontext).prefix(20).map { fund in
      Self.blatt.befund(
        kontext.pfad, fund.span, Self.satz(fund.text), notizen: [notiz], rat: rat,
        stufe: fund.vzae == nil || Self.istSchonDa(fund, kontext.dokument.datei.bytes)
          ? .warnung : nil)
    }
    let tabelle = dokument.stellenzeilen.prefix(1).map { zeile in
      Self.blatt.befund(
        kontext.pfad, zeile.span(Stelle.stelle), Self.satz(stelle: zeile.text(Stelle.stelle)),
        notizen: [notiz], rat: rat)
    }
    return text + tabelle
  }

  /// Whether words before it say that the staff is there already.
  private static func istSchonDa(_ fund: Stellenfund, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      Textstelle.woerter(bytes, vor: fund.span.start, 0, hoechstens: 6).contains { wort in
        ["derzeit", "bisher", "aktuell", "vorhanden", "bestehend", "stellenplan", "bereits"]
          .contains { wort.hasPrefix($0) }
      }
    }
  }

  static func satz(_ fund: String) -> String {
    "Personelle Auswirkungen „nein“, im Text aber „\(fund)“"
  }

  static func satz(stelle: String) -> String {
    "Personelle Auswirkungen „nein“, in der Tabelle „Stellen“ aber „\(stelle)“"
  }
}
