package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Bei den personellen Auswirkungen ist „ja“ oder „nein“ angekreuzt.
///
/// Empty, missing, „offen“ and „nicht angekreuzt“ are the same. Staff that the text names is a note of
/// this finding; BV-PE-002 is for „nein“ only.
package struct PersonelleAuswirkungenAngekreuzt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-001", .fehler, "Personelle Auswirkungen sind mit „ja“ oder „nein“ angekreuzt",
    warum:
      "Das Gremium soll wissen, ob sein Beschluss Personal bindet; ein leeres Feld sagt weder ja "
      + "noch nein.",
    stattdessen: "Im Kopf „personelle-auswirkungen: ja“ oder „nein“ schreiben.",
    quelle: "Formular, „Personelle Auswirkungen“",
    gut: [
      Regelbeispiel("personelle-auswirkungen: ja\npersonelle-erläuterung: aus Bestand"),
      Regelbeispiel("personelle-auswirkungen: nein"),
      Regelbeispiel(
        "art: Informationsvorlage\n\n## Mitteilung\n\nEin Bericht.",
        ohne: ["personelle-auswirkungen", "## Beschlussvorschlag"]),
    ],
    schlecht: [
      Regelbeispiel("personelle-auswirkungen: ⟦offen⟧"),
      Regelbeispiel("⟦personelle-auswirkungen⟧:"),
      Regelbeispiel("art: ⟦Beschlussvorlage⟧", ohne: ["personelle-auswirkungen"]),
      Regelbeispiel(
        "personelle-auswirkungen: ⟦-⟧\n\n## Begründung\n\nDafür werden 0,5 VZÄ freigestellt."),
    ])

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let feld = Ankreuzfeld(Vorlage.personelleAuswirkungen, kontext), feld.stand == .offen
    else { return [] }
    let fund = Stellenfund.imText(kontext).first
    return [
      Self.blatt.befund(
        kontext.pfad, feld.span, Self.satz,
        notizen: [fund].compactMap(\.self).map {
          Note(span: $0.span, text: "Im Text steht „\($0.text)“.")
        }, rat: feld.rat(Vorlage.personelleAuswirkungen))
    ]
  }

  static let satz = "Personelle Auswirkungen: weder „ja“ noch „nein“ angekreuzt"
}
