package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „nein“ angekreuzt ist, stehen keine Beträge und ist kein Haushalt angekreuzt.
///
/// What the plan already holds is no consequence of the paper, and zero is none either.
package struct FinanzielleAuswirkungenOhneWiderspruch: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-002", .fehler, "Finanzielle Auswirkungen „nein“ heißt: keine Beträge",
    warum: "Wer nur das Kreuz liest, hält die Vorlage für kostenlos.",
    stattdessen: "„ja“ ankreuzen, oder die Beträge streichen.",
    quelle: "Formular; Karlsruhe 2023/0280/1: „Nein“, aber „ca. 500.000 Euro“",
    gut: [
      Regelbeispiel("finanzielle-auswirkungen: nein"),
      Regelbeispiel("finanzielle-auswirkungen: ja\n" + ergebnis("ja", "800.000 €")),
      Regelbeispiel("finanzielle-auswirkungen: nein\n" + ergebnis("nein", "0 €")),
    ],
    schlecht: [
      Regelbeispiel("finanzielle-auswirkungen: ⟦nein⟧\n" + ergebnis("", "800.000 €")),
      Regelbeispiel("finanzielle-auswirkungen: ⟦nein⟧\n" + ergebnis("ja", "")),
      Regelbeispiel("finanzielle-auswirkungen: ⟦nein⟧\ngesamtkosten: 500.000 €"),
      Regelbeispiel(
        """
        finanzielle-auswirkungen: ⟦nein⟧

        ## Mittelbereitstellung

        ### Ergebnishaushalt

        | Position            | 2018    | 2019 |
        |---------------------|--------:|-----:|
        | Bedarf: Sachaufwand | 5.000 € |      |
        | Plan: Sachaufwand   | 5.000 € |      |
        """),
    ])

  private static func ergebnis(_ betroffen: String, _ aufwand: String) -> String {
    """

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Betroffen | Aufwand |
    |-----------|--------:|
    | \(betroffen) | \(aufwand) |
    """
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, dokument[Vorlage.finanzielleAuswirkungen] == false else {
      return []
    }
    let kopf = [Vorlage.gesamtkosten, Vorlage.folgekosten].compactMap { dokument.kopf.geld($0) }
    let tabellen = kontext.haushalt?.wirkungen ?? []
    let bedarf = kontext.haushalt?.bloecke.flatMap { $0.zellen(.bedarf) } ?? []
    let betrag = (kopf + tabellen + bedarf).first { $0.betrag != .null }
    guard betrag != nil || kontext.haushalt?.haken != nil else { return [] }
    var notizen: [Note] = []
    if let haken = kontext.haushalt?.haken {
      notizen.append(Note(span: haken, text: "Hier ist ein Haushalt angekreuzt."))
    }
    if let betrag { notizen.append(Note(span: betrag.span, text: "Hier steht ein Betrag.")) }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Vorlage.finanzielleAuswirkungen),
        Self.satz(betrag?.betrag), notizen: notizen,
        rat: [Fix("Bitte „ja“ ankreuzen oder die Angaben streichen.")])
    ]
  }

  static func satz(_ betrag: Betrag?) -> String {
    let was = betrag.map { "steht \($0.text)" } ?? "ist ein Haushalt angekreuzt"
    return "Finanzielle Auswirkungen „nein“, in den Angaben dazu \(was)"
  }
}
