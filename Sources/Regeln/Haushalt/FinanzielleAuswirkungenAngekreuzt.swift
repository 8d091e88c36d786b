package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Bei den finanziellen Auswirkungen ist „ja“ oder „nein“ angekreuzt.
///
/// Empty, missing, „offen“ and „nicht angekreuzt“ are the same. Papers that propose nothing, and houses
/// whose `vorlagearten` do not ask for it, may leave the line out.
package struct FinanzielleAuswirkungenAngekreuzt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-001", .fehler, "Finanzielle Auswirkungen sind mit „ja“ oder „nein“ angekreuzt",
    warum: "Das Gremium soll wissen, ob sein Beschluss Geld kostet; ein leeres Feld sagt weder ja "
      + "noch nein.",
    stattdessen: "Im Kopf „finanzielle-auswirkungen: ja“ oder „nein“ schreiben.",
    quelle: "Formular; in Karlsruhe fehlt das Kreuz in 73 von 1.576 Vorlagen",
    gut: [
      Regelbeispiel("finanzielle-auswirkungen: ja\ngesamtkosten: 5.000 €"),
      Regelbeispiel("finanzielle-auswirkungen: nein"),
      Regelbeispiel(
        "art: Informationsvorlage\n\n## Mitteilung\n\nEin Bericht.",
        ohne: ["finanzielle-auswirkungen", "## Beschlussvorschlag"]),
      Regelbeispiel(
        "", ohne: ["finanzielle-auswirkungen"],
        dazu: [
          .mandant(
            "vorlagearten:\n  - art: Beschlussvorlage\n    pflicht: nummer; personelle-auswirkungen"
          )
        ]),
    ],
    schlecht: [
      Regelbeispiel("finanzielle-auswirkungen: ⟦offen⟧"),
      Regelbeispiel("finanzielle-auswirkungen: ⟦nicht angekreuzt⟧"),
      Regelbeispiel("⟦finanzielle-auswirkungen⟧:"),
      Regelbeispiel("art: ⟦Beschlussvorlage⟧", ohne: ["finanzielle-auswirkungen"]),
      Regelbeispiel(
        """
        ⟦## Finanzielle Auswirkungen⟧

        ### Ergebnishaushalt

        | Betroffen | Aufwand  |
        |-----------|---------:|
        | ja        | 20.000 € |
        """, ohne: ["finanzielle-auswirkungen"]),
    ])

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard
      let feld = Ankreuzfeld(
        Vorlage.finanzielleAuswirkungen, kontext, nahe: Vorlage.finanzielleAuswirkungenAbschnitt),
      feld.stand == .offen
    else { return [] }
    var notizen: [Note] = []
    if let haken = kontext.haushalt?.haken {
      notizen.append(Note(span: haken, text: "Hier ist ein Haushalt angekreuzt."))
    }
    if let betrag = kontext.haushalt?.wirkungen.first(where: { $0.betrag != .null }) {
      notizen.append(Note(span: betrag.span, text: "Hier steht ein Betrag."))
    }
    return [
      Self.blatt.befund(
        kontext.pfad, feld.span, Self.satz, notizen: notizen,
        rat: feld.rat(Vorlage.finanzielleAuswirkungen))
    ]
  }

  static let satz = "Finanzielle Auswirkungen: weder „ja“ noch „nein“ angekreuzt"
}
