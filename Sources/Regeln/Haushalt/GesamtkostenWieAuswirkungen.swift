package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: `gesamtkosten` im Kopf sind der Aufwand und die Investitionskosten unter „Finanzielle Auswirkungen“.
///
/// Der Teil von BV-HH-004, der den Kopf liest. They may be meant net, of one budget alone, with the
/// Folgekosten or as the sum of the years: all that is accepted. Where they are more, others may pay a
/// part, and where something recurs, nobody can tell the years: then it is asked.
package struct GesamtkostenWieAuswirkungen: Dokumentregel {
  package static let blatt = GesamtbetragIstSummeDerJahre.blatt

  package static let betrifft: Merkmale = [.haushalt]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt,
      let angabe = kontext.dokument.kopf.geld(Vorlage.gesamtkosten)
    else { return [] }
    // As nearly always: no need to add up the rest.
    guard !Self.istAufwand(angabe.betrag, lage) else { return [] }
    guard kontext.dokument[Vorlage.finanzielleAuswirkungen] != false, !Self.hatUnlesbares(lage)
    else {
      return []
    }
    let folgekosten = kontext.dokument[Vorlage.folgekosten] ?? .null
    let ergebnis = Self.ergebnis(lage)
    guard !ergebnis.contains(angabe.betrag) else { return [] }
    let finanz = Self.finanz(lage)
    guard !finanz.contains(angabe.betrag) else { return [] }
    let teile =
      lage.wirktErgebnis.compactMap { $0.geld(AuswirkungErgebnis.aufwand) }.map { ("Aufwand", $0) }
      + lage.wirktFinanz.compactMap { $0.geld(AuswirkungFinanz.brutto) }
      .map { ("Investitionskosten brutto", $0) }
    let gefuellt = teile.filter { $0.1.betrag != .null }
    let beide = ergebnis.flatMap { a in finanz.map { a + $0 } }
    let moegliche = ergebnis + finanz + beide
    guard !gefuellt.isEmpty, angabe.betrag != .null, !moegliche.contains(angabe.betrag),
      folgekosten == .null || !moegliche.contains(angabe.betrag - folgekosten)
    else { return [] }
    let summe = gefuellt.map(\.1.betrag).reduce(.null, +)
    let kehrtWieder = lage.wirktErgebnis.contains {
      ($0[AuswirkungErgebnis.wiederkehrend] ?? .null) != .null
    }
    let fragt = angabe.betrag > summe || kehrtWieder || folgekosten != .null
    return [
      Self.blatt.befund(
        kontext.pfad, angabe.span, Self.satz(gefuellt.map { ($0.0, $0.1.betrag) }, angabe.betrag),
        notizen: gefuellt.map { Note(span: $0.1.span, text: "\($0.0).") },
        rat: [
          Fix(
            fragt
              ? "Bitte prüfen, was die Gesamtkosten umfassen."
              : "Bitte den falschen der Beträge berichtigen.")
        ], stufe: fragt ? .hinweis : nil)
    ]
  }

  /// Whether it is the whole Aufwand, the first of what `ergebnis` has.
  private static func istAufwand(_ betrag: Betrag, _ lage: Haushaltslage) -> Bool {
    var summe = Betrag.null
    for zeile in lage.wirktErgebnis { summe = summe + (zeile[AuswirkungErgebnis.aufwand] ?? .null) }
    return summe.cent == betrag.cent
  }

  private static func ergebnis(_ lage: Haushaltslage) -> [Betrag] {
    func summe(_ feld: Feld<Betrag>) -> Betrag {
      lage.wirktErgebnis.compactMap { $0[feld] }.reduce(.null, +)
    }
    let aufwand = summe(AuswirkungErgebnis.aufwand)
    let direkte = [
      aufwand, aufwand - summe(AuswirkungErgebnis.ertrag), summe(AuswirkungErgebnis.einmaligIn),
    ]
    guard let block = lage.ergebnis else { return direkte }
    let jahre = jahressumme(block, .aufwand)
    return direkte + [
      jahre, jahre + jahressumme(block, .nichtZahlungswirksam), jahre - jahressumme(block, .ertrag),
    ]
  }

  private static func finanz(_ lage: Haushaltslage) -> [Betrag] {
    func summe(_ feld: Feld<Betrag>) -> Betrag {
      lage.wirktFinanz.compactMap { $0[feld]?.ohneVorzeichen }.reduce(.null, +)
    }
    let brutto = summe(AuswirkungFinanz.brutto)
    let zuschuesse = summe(AuswirkungFinanz.zuschuesse)
    let netto = summe(AuswirkungFinanz.netto)
    // Where the row contradicts itself (BV-HH-016), the other two amounts make the third.
    let direkte = [brutto, brutto - zuschuesse, netto, netto + zuschuesse]
    guard let block = lage.finanz else { return direkte }
    let jahre = jahressumme(block, .aufwand)
    return direkte + [jahre, jahre - jahressumme(block, .ertrag)]
  }

  private static func jahressumme(_ block: Mittelblock, _ klasse: Mittelklasse) -> Betrag {
    block.gesamtbetrag(.bedarf, klasse)
  }

  /// An amount that nobody can read is another rule's, and no sum can be trusted.
  private static func hatUnlesbares(_ lage: Haushaltslage) -> Bool {
    lage.wirktErgebnis.contains { $0.eintrag(AuswirkungErgebnis.aufwand)?.wert == .unlesbar }
      || lage.wirktFinanz.contains { $0.eintrag(AuswirkungFinanz.brutto)?.wert == .unlesbar }
      || lage.istUnsicher
  }

  static func satz(_ teile: [(name: String, betrag: Betrag)], _ angabe: Betrag) -> String {
    let rechnung = teile.map { "\($0.name) \($0.betrag.text)" }.joined(separator: " + ")
    let summe = teile.map(\.betrag).reduce(.null, +)
    // One of the budgets alone would be right, too.
    let wie = teile.count > 1 ? "weder einzeln noch zusammen" : "nicht"
    return "Gesamtkosten stimmen \(wie) mit den finanziellen Auswirkungen überein: \(rechnung)"
      + (teile.count > 1 ? " = \(summe.text)" : "") + ", angegeben sind \(angabe.text)"
  }
}
