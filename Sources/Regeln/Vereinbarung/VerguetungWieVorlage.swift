package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Vergütung, ohne den Anteil Dritter, ist nicht höher als der Aufwand der Vorlage; ist sie
/// niedriger, wird gefragt, wofür der Rest ist; ist sie gleich, dann auch in jedem Jahr.
///
/// `abweichung` in the head says why they differ.
package struct VerguetungWieVorlage: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-001", .warnung, "Die Vergütung der Vereinbarung passt zum Aufwand der Vorlage",
    warum: "Bezahlt werden kann nur, was das Gremium bewilligt hat.",
    stattdessen: "Die Beträge angleichen, oder den Grund unter „abweichung“ in den Kopf schreiben.",
    gut: [
      Vertragsbeispiel.mit(vorlage: Projektbeispiel.kosten),
      Vertragsbeispiel.mit(
        "15.000 € | 20.000 € |", "20.000 € | 25.000 € |\n| Anteil Dritter | | 5.000 € | 5.000 € |",
        vorlage: Projektbeispiel.kosten),
      Vertragsbeispiel.mit(
        "beginn: 19.07.2018", "abweichung: Reisekosten trägt die Akademie\nbeginn: 19.07.2018",
        vorlage: Projektbeispiel.kosten.replacing("20.000 €", with: "25.000 €")
          .replacing("15.000 €", with: "20.000 €")),
      Vertragsbeispiel.mit(),
    ],
    schlecht: [
      Vertragsbeispiel.mit(
        "15.000 € | 20.000 €", "20.000 € | ⟦25.000 €⟧", vorlage: Projektbeispiel.kosten),
      Vertragsbeispiel.mit(
        "15.000 € | 20.000 €", "10.000 € | ⟦15.000 €⟧", vorlage: Projektbeispiel.kosten),
      Vertragsbeispiel.mit(
        "5.000 € | 15.000 €", "⟦8.000 €⟧ | ⟦12.000 €⟧", vorlage: Projektbeispiel.kosten),
    ])

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vereinbarung,
      !dokument.kopf.istAngegeben(Vereinbarung.abweichung.schluessel),
      let vorlage = kontext.vorlageDerAnlage, let kosten = Vorlagenkosten(vorlage, kontext.mandant),
      let (verguetung, zeile) = Self.verguetung(dokument)
    else { return [] }
    guard !kosten.summen.contains(verguetung) else {
      return jahre(kontext, kosten.jahre(zu: verguetung), vorlage)
    }
    let istHoeher = verguetung > kosten.gesamt
    // Of several agreements each takes a part.
    guard istHoeher || kontext.ordner.count(where: { $0.art == .vereinbarung }) == 1 else {
      return []
    }
    let unterschied = istHoeher ? verguetung - kosten.gesamt : kosten.gesamt - verguetung
    return [
      Self.blatt.befund(
        kontext.pfad, zeile.summenSpan(Verguetungszeile.gesamt),
        Self.satz(verguetung, kosten.gesamt, vorlage[Vorlage.nummer] ?? ""),
        weil: istHoeher
          ? nil : "\(unterschied.text) der Vorlage sind damit noch nicht erklärt.",
        notizen: [Note(path: vorlage.pfad, span: kosten.span, text: "Der Aufwand der Vorlage.")],
        rat: [
          Fix(
            istHoeher
              ? "Bitte die Beträge angleichen oder den Grund unter „abweichung“ nennen."
              : "Bitte prüfen, wofür der Rest ist, oder den Grund unter „abweichung“ nennen.")
        ],
        stufe: istHoeher ? .warnung : .hinweis)
    ]
  }

  /// Years in which more or less is paid than the paper provides for.
  private func jahre(
    _ kontext: Dokumentkontext, _ kosten: [(jahr: Int, bedarf: Set<Betrag>)], _ vorlage: Dokument
  ) -> [Finding] {
    guard let tabelle = kontext.dokument.tabelle(Vereinbarung.verguetung),
      kontext.dokument[Vereinbarung.umsatzsteuer] != .zuzueglich,
      !tabelle.zeilen.contains(where: VerguetungGehtAuf.istAnteilDritter)
    else { return [] }
    let einzelne = tabelle.zeilen.filter { !$0.istSummenzeile(Verguetungszeile.position) }
    let zeilen = einzelne.isEmpty ? tabelle.zeilen : einzelne
    return VerguetungGehtAuf.jahrestabelle(tabelle).abweichungen(zeilen, von: kosten).map {
      Self.blatt.befund(
        kontext.pfad, $0.span,
        "Vergütung \($0.jahr) (\($0.ist.text)) weicht von der Vorlage "
          + "\(vorlage[Vorlage.nummer] ?? "") ab (\($0.soll.text))",
        weil: "In einem Jahr kann nur gezahlt werden, was in seinem Haushalt steht.",
        rat: [Fix("Bitte die Beträge angleichen oder den Grund unter „abweichung“ nennen.")])
    }
  }

  /// What the county pays, VAT included where it is added, and the row that says so.
  private static func verguetung(_ dokument: Dokument) -> (Betrag, Datensatz)? {
    var summe = Betrag.null
    var letzte: Datensatz?
    var summenzeile: (Betrag, Datensatz)?
    var dritte = Betrag.null
    for zeile in dokument.zeilen(Vereinbarung.verguetung) {
      guard let betrag = zeile.summe(Verguetungszeile.gesamt) else { continue }
      if zeile.istSummenzeile(Verguetungszeile.position) {
        summenzeile = (betrag, zeile)
      } else if VerguetungGehtAuf.istAnteilDritter(zeile) {
        dritte = dritte + betrag
      } else {
        summe = summe + betrag
        letzte = zeile
      }
    }
    guard let (netto, zeile) = letzte.map({ (summe, $0) }) ?? summenzeile else { return nil }
    let brutto =
      dokument[Vereinbarung.umsatzsteuer] == .zuzueglich ? netto.mitUmsatzsteuer : netto
    return (brutto - dritte, zeile)
  }

  static func satz(_ verguetung: Betrag, _ aufwand: Betrag, _ nummer: String) -> String {
    "Vergütung der Vereinbarung (\(verguetung.text)) ist "
      + "\(verguetung > aufwand ? "höher" : "niedriger") als der Aufwand der Vorlage \(nummer) "
      + "(\(aufwand.text))"
  }
}

extension Betrag {
  /// With 19 % added, rounded to the cent.
  var mitUmsatzsteuer: Betrag {
    let (produkt, ueberlauf) = cent.multipliedReportingOverflow(by: 119)
    return ueberlauf ? self : Betrag(cent: (produkt + 50) / 100)
  }
}
