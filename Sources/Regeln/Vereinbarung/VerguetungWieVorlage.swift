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
        "15.000 € | 20.000 € |", "15.000 € | 20.000 € |\n| Reisen | | 1.000 € | ⟦1.000 €⟧ |",
        vorlage: Projektbeispiel.kosten),
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
      let (moegliche, verguetung, posten) = Self.verguetung(dokument),
      let stelle = posten.last?.span
    else { return [] }
    // Where the years of a row and its total differ, another rule tells that.
    guard moegliche.isDisjoint(with: kosten.summen) else {
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
        kontext.pfad, stelle,
        Self.satz(verguetung, kosten.gesamt, vorlage[Vorlage.nummer] ?? ""),
        weil: istHoeher
          ? nil : "\(unterschied.text) der Vorlage sind damit noch nicht erklärt.",
        notizen: Jahrestabelle.notizen(posten, ohne: stelle) + [
          Note(path: vorlage.pfad, span: kosten.span, text: "Der Aufwand der Vorlage.")
        ],
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
        notizen: Jahrestabelle.notizen($0.posten, ohne: $0.span),
        rat: [Fix("Bitte die Beträge angleichen oder den Grund unter „abweichung“ nennen.")])
    }
  }

  /// What the county pays, VAT included where it is added, in each way to read rows that do not add up;
  /// and the cells that say so, those of others' parts first.
  private static func verguetung(
    _ dokument: Dokument
  ) -> (moegliche: Set<Betrag>, betrag: Betrag, posten: [(betrag: Betrag, span: Span)])? {
    guard let tabelle = dokument.tabelle(Vereinbarung.verguetung) else { return nil }
    let jahrestabelle = VerguetungGehtAuf.jahrestabelle(tabelle)
    let genannte = tabelle.zeilen.filter { $0.summe(Verguetungszeile.gesamt) != nil }
    let summenzeilen = genannte.filter { $0.istSummenzeile(Verguetungszeile.position) }
    let dritte = genannte.filter {
      VerguetungGehtAuf.istAnteilDritter($0) && !$0.istSummenzeile(Verguetungszeile.position)
    }
    let einzelne = genannte.filter {
      !VerguetungGehtAuf.istAnteilDritter($0) && !$0.istSummenzeile(Verguetungszeile.position)
    }
    let zeilen = einzelne.isEmpty ? Array(summenzeilen.suffix(1)) : einzelne
    guard !zeilen.isEmpty else { return nil }
    let abzug = jahrestabelle.posten(dritte)
    let anteil = abzug.reduce(Betrag.null) { $0 + $1.betrag }
    let netto = jahrestabelle.posten(zeilen)
    func zahlt(_ betrag: Betrag) -> Betrag {
      (dokument[Vereinbarung.umsatzsteuer] == .zuzueglich ? betrag.mitUmsatzsteuer : betrag)
        - anteil
    }
    return (
      Set(jahrestabelle.summen(zeilen).map(zahlt)),
      zahlt(netto.reduce(.null) { $0 + $1.betrag }), abzug + netto
    )
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
