package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „nein“ angekreuzt ist, stehen keine Beträge und ist kein Haushalt angekreuzt.
///
/// What the plan already holds is no consequence of the paper, and zero is none either. Where the head
/// says „ja“ and the box of one budget „nein“, the box may be the mistake: a Warnung.
package struct FinanzielleAuswirkungenOhneWiderspruch: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-002", .fehler, "Finanzielle Auswirkungen „nein“ heißt: keine Beträge",
    warum: "Wer nur das Kreuz liest, hält die Vorlage für kostenlos.",
    stattdessen:
      "„ja“ ankreuzen, oder die Beträge streichen. Steht das „nein“ nur unter „Betroffen“ bei einem der "
      + "Haushalte, ist es eine Warnung.",
    quelle: "Formular; Karlsruhe 2023/0280/1: „Nein“, aber „ca. 500.000 Euro“",
    gut: [
      Regelbeispiel("finanzielle-auswirkungen: nein"),
      Regelbeispiel("finanzielle-auswirkungen: ja\n" + ergebnis("ja", "800.000 €")),
      Regelbeispiel("finanzielle-auswirkungen: nein\n" + ergebnis("nein", "0 €")),
      Regelbeispiel("finanzielle-auswirkungen: ja\n" + ergebnis("nein", "")),
    ],
    schlecht: [
      Regelbeispiel("finanzielle-auswirkungen: ⟦nein⟧\n" + ergebnis("", "800.000 €")),
      Regelbeispiel("finanzielle-auswirkungen: ⟦nein⟧\n" + ergebnis("ja", "")),
      Regelbeispiel("finanzielle-auswirkungen: ja\n" + ergebnis("⟦nein⟧", "800.000 €")),
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
    guard dokument.art == .vorlage else { return [] }
    guard dokument[Vorlage.finanzielleAuswirkungen] == false else {
      return kontext.haushalt.map { haushalte($0, kontext.pfad) } ?? []
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

  /// A budget that is said not to be concerned, with amounts beside it or in its Mittelbereitstellung.
  private func haushalte(_ lage: Haushaltslage, _ pfad: String) -> [Finding] {
    func befund(
      _ zeilen: [Datensatz], _ betroffen: Feld<Bool>, _ felder: @autoclosure () -> [Feld<Betrag>],
      _ block: Mittelblock?, _ name: String
    ) -> Finding? {
      guard zeilen.contains(where: { $0[betroffen] == false }) else { return nil }
      let felder = felder()
      // Of several rows some may be concerned: then each answers for itself.
      let verneint = zeilen.filter { $0[betroffen] == false }
      let bedarf = verneint.count == zeilen.count ? block?.zellen(.bedarf) ?? [] : []
      for zeile in verneint {
        guard
          let betrag = (felder.compactMap { zeile.geld($0) } + bedarf)
            .first(where: { $0.betrag != .null })
        else { continue }
        return Self.blatt.befund(
          pfad, zeile.span(betroffen),
          "\(name) „nein“, in den Angaben dazu steht \(betrag.betrag.text)",
          notizen: [Note(span: betrag.span, text: "Hier steht ein Betrag.")],
          rat: [Fix("Bitte „ja“ ankreuzen oder die Angaben streichen.")], stufe: .warnung)
      }
      return nil
    }
    return [
      befund(
        lage.wirktErgebnis, AuswirkungErgebnis.betroffen,
        [
          AuswirkungErgebnis.aufwand, AuswirkungErgebnis.ertrag, AuswirkungErgebnis.einmaligIn,
          AuswirkungErgebnis.wiederkehrend,
        ], lage.ergebnis, "Ergebnishaushalt"),
      befund(
        lage.wirktFinanz, AuswirkungFinanz.betroffen,
        [AuswirkungFinanz.brutto, AuswirkungFinanz.zuschuesse, AuswirkungFinanz.netto],
        lage.finanz, "Finanzhaushalt"),
    ].compactMap(\.self)
  }

  static func satz(_ betrag: Betrag?) -> String {
    let was = betrag.map { "steht \($0.text)" } ?? "ist ein Haushalt angekreuzt"
    return "Finanzielle Auswirkungen „nein“, in den Angaben dazu \(was)"
  }
}
