package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „nein“ angekreuzt ist, nennt der Text keine Stellenanteile und die Tabelle keine Stellen.
///
/// `personelle-erläuterung` says how the two go together, but a new post or cost of staff beyond the plan
/// is an effect however it is explained. „3 Stellen“ may be places, and „derzeit 12 VZÄ“ may be those that
/// are there anyway: then it is only a Warnung.
package struct OhnePersonalKeineStellen: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-002", .fehler, "Personelle Auswirkungen „nein“ heißt: keine Stellenanteile",
    warum:
      "Auch wer vorhandenes Personal bindet, wirkt auf den Stellenplan und auf andere Aufgaben.",
    stattdessen:
      "„ja“ ankreuzen, oder unter „personelle-erläuterung“ sagen, warum „nein“. Bei „3 Stellen“ "
      + "oder „derzeit 12 VZÄ“ ist es eine Warnung. Eine Stelle mit Herkunft „neu“ und Personalaufwand "
      + "über den Plan hinaus lassen nur „ja“ zu.",
    quelle:
      "Landkreis Lörrach 139/2018: „0,5 VZÄ“; Einheiten VZÄ, VZK (Stuttgart), VZW (Karlsruhe)",
    gut: [
      Regelbeispiel(
        muster("ja\npersonelle-erläuterung: aus Bestand", "0,5 VZÄ werden freigestellt.")),
      Regelbeispiel(muster("nein\npersonelle-erläuterung: vorhanden", "0,5 VZÄ bleiben.")),
      Regelbeispiel(
        muster("nein", "Der Arbeitskreis (AK) tagt an 3 Stellen, 2 Messstellen fehlen.")),
      Regelbeispiel(muster("nein", "Es gibt 2 AK und die Nummer 5 AK.")),
      Regelbeispiel(
        muster(
          "nein\nfinanzielle-auswirkungen: ja\npersonelle-erläuterung: vorhanden", "Kurz.")
          + "\n\n## Stellen\n\n| Stelle | VZÄ | Herkunft |\n|---|--:|---|\n| Beratung | 0,5 | Bestand |"
          + personalaufwand("75.000 €", plan: "75.000 €")),
    ],
    schlecht: [
      Regelbeispiel(muster("nein", "Dafür werden ⟦0,5 VZÄ⟧ freigestellt.")),
      Regelbeispiel(muster("nein", "Nötig sind ⟦1,25 VZK⟧, später ⟦2 Vollzeitstellen⟧.")),
      Regelbeispiel(muster("nein", "Das Amt erhält ⟦3 Stellen⟧.")),
      Regelbeispiel(muster("nein", "Der Stellenplan weist derzeit ⟦350,75 VZÄ⟧ aus.")),
      Regelbeispiel(
        muster("nein", "Kurz.")
          + "\n\n## Stellen\n\n| Stelle | VZÄ |\n|---|--:|\n| ⟦Beratung⟧ | 0,5 |"),
      Regelbeispiel(
        muster("nein\npersonelle-erläuterung: Eine Stelle kommt dazu", "Kurz.")
          + "\n\n## Stellen\n\n| Stelle | VZÄ | Herkunft |\n|---|--:|---|\n| ⟦Beratung⟧ | 1,0 | neu |"
      ),
      Regelbeispiel(
        muster(
          "nein\nfinanzielle-auswirkungen: ja\npersonelle-erläuterung: ein halbes Jahr", "Kurz.")
          + personalaufwand("⟦75.000 €⟧", plan: "")),
    ])

  private static func personalaufwand(_ bedarf: String, plan: String) -> String {
    """


    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 |
    |---|--:|
    | Bedarf: Personalaufwand | \(bedarf) |
    | Plan: Personalaufwand | \(plan) |
    """
  }

  private static func muster(_ angabe: String, _ text: String) -> String {
    "personelle-auswirkungen: \(angabe)\n\n## Begründung\n\n\(text)"
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, dokument[Vorlage.personelleAuswirkungen] == false else {
      return []
    }
    let notiz = Note(
      span: dokument.kopf.span(Vorlage.personelleAuswirkungen), text: "Hier ist „nein“ angekreuzt.")
    if let (span, satz) = Self.widerspruch(kontext) {
      return [
        Self.blatt.befund(
          kontext.pfad, span, satz, notizen: [notiz], rat: [Fix("Bitte „ja“ ankreuzen.")])
      ]
    }
    guard dokument[Vorlage.personelleErlaeuterung] == nil else { return [] }
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

  /// What no explanation can reconcile with „nein“: a new post, or cost of staff that the plan has not.
  private static func widerspruch(_ kontext: Dokumentkontext) -> (Span, String)? {
    if let neu = kontext.dokument.stellenzeilen.first(where: { $0[Stelle.herkunft] == .neu }) {
      let name = neu.text(Stelle.stelle)
      return (
        name.isEmpty ? neu.span(Stelle.herkunft) : neu.span(Stelle.stelle),
        "Personelle Auswirkungen „nein“, in der Tabelle „Stellen“ aber eine neue Stelle"
          + (name.isEmpty ? "" : ": „\(name)“")
      )
    }
    guard let block = kontext.haushalt?.ergebnis, !block.istUnsicher else { return nil }
    // What has been spent in former years is no effect of this paper.
    let heute = kontext.haushalt?.vorlagenjahr ?? 0
    for spalte in block.jahre.indices {
      guard block.jahre[spalte].undSpaeter || block.jahre[spalte].jahr >= heute,
        let bedarf = block.personalaufwand(.bedarf, spalte),
        bedarf.betrag > (block.personalaufwand(.plan, spalte)?.betrag ?? .null),
        bedarf.betrag > .null
      else { continue }
      return (
        bedarf.span,
        "Personelle Auswirkungen „nein“, im Bedarf \(block.jahre[spalte].text) aber "
          + "\(bedarf.betrag.text) Personalaufwand"
      )
    }
    return nil
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
