package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Investitionskosten und Zuschüsse sind so groß wie die Summe der Jahre im Finanzhaushalt.
///
/// Der Teil von BV-HH-004, der den Finanzhaushalt liest. A total that is larger than its years may hold
/// years that the table does not show, unless the paper says when it builds; several rows of income may
/// hold other things than grants; years may be written net: all that is asked. What BV-HH-016 tells
/// already is not told again.
package struct InvestitionIstSummeDerJahre: Dokumentregel {
  package static let blatt = GesamtbetragIstSummeDerJahre.blatt

  static func muster(_ brutto: String, _ zuschuesse: String, _ zweites: String) -> String {
    """
    finanzielle-auswirkungen: ja
    folgekosten: 0 €

    ## Finanzielle Auswirkungen

    ### Finanzhaushalt

    | Investitionskosten brutto | Zuschüsse u. ä. | zeitliche Umsetzung |
    |--:|--:|---|
    | \(brutto) | \(zuschuesse) | 2018 und 2019 |

    ## Mittelbereitstellung

    ### Finanzhaushalt

    | Position | 2018 | 2019 |
    |---|--:|--:|
    | Bedarf: Einzahlung | 4.000 € | |
    | Bedarf: Auszahlung | 5.000 € | \(zweites) |
    | Plan: Auszahlung | 5.000 € | \(zweites) |
    """
  }

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let block = lage.finanz, !block.istUnsicher else {
      return []
    }
    return [
      befund(AuswirkungFinanz.brutto, .aufwand, lage, block, kontext.pfad),
      befund(AuswirkungFinanz.zuschuesse, .ertrag, lage, block, kontext.pfad),
    ].compactMap(\.self)
  }

  private func befund(
    _ feld: Feld<Betrag>, _ klasse: Mittelklasse, _ lage: Haushaltslage, _ block: Mittelblock,
    _ pfad: String
  ) -> Finding? {
    let zeilen = lage.wirktFinanz.filter { $0.geld(feld) != nil }
    let jahre = block.jahressummen(.bedarf, klasse)
    guard zeilen.count == 1, let angabe = zeilen[0].geld(feld), !jahre.isEmpty else { return nil }
    let summe = jahre.map(\.summe.betrag).reduce(.null, +)
    let offen = jahre.filter { block.jahre[$0.spalte].undSpaeter }.map(\.summe.betrag)
      .reduce(.null, +)
    let soll = angabe.betrag.ohneVorzeichen
    guard ![summe.ohneVorzeichen, (summe - offen).ohneVorzeichen].contains(soll),
      !Self.erklaert(zeilen[0], klasse, summe)
    else { return nil }
    let istNetto = klasse == .aufwand && Self.netto(zeilen[0]) == summe
    let hatMehrereZeilen = klasse == .ertrag && jahre.contains { $0.summe.zellen.count > 1 }
    let istMehr = soll > summe && !Self.zeigtAlleJahre(zeilen[0], block, jahre)
    let fragt = offen != .null || istNetto || hatMehrereZeilen || istMehr
    return Self.blatt.befund(
      pfad, angabe.span,
      GesamtbetragIstSummeDerJahre.satz(
        feld.name, jahre.map(\.summe.betrag), angabe.betrag, verb: "stimmen",
        andere: [(summe - offen, "ohne „ab \(block.jahre.last?.jahr ?? 0)“")]),
      notizen: jahre.map { jahr in
        Note(
          span: jahr.summe.span,
          text: "\(block.jahre[jahr.spalte].text): \(jahr.summe.betrag.text).")
      },
      rat: [
        Fix(
          fragt
            ? "Bitte prüfen, welche Jahre und Beträge die Angabe umfasst."
            : "Bitte den Gesamtbetrag oder die Beträge der Jahre berichtigen.")
      ], stufe: fragt ? .hinweis : nil)
  }

  private static func netto(_ zeile: Datensatz) -> Betrag? {
    zeile[AuswirkungFinanz.netto]
      ?? zeile[AuswirkungFinanz.brutto].map {
        $0 - (zeile[AuswirkungFinanz.zuschuesse]?.ohneVorzeichen ?? .null)
      }
  }

  /// Whether the row contradicts itself, and the years say which of its amounts is wrong.
  private static func erklaert(_ zeile: Datensatz, _ klasse: Mittelklasse, _ summe: Betrag) -> Bool
  {
    guard let brutto = zeile[AuswirkungFinanz.brutto],
      let zuschuesse = zeile[AuswirkungFinanz.zuschuesse]?.ohneVorzeichen,
      let netto = zeile[AuswirkungFinanz.netto], netto != brutto - zuschuesse
    else { return false }
    return klasse == .aufwand
      ? summe - zuschuesse == netto : brutto - summe.ohneVorzeichen == netto
  }

  /// Whether no year of the investment can lie outside the table.
  private static func zeigtAlleJahre(
    _ zeile: Datensatz, _ block: Mittelblock, _ jahre: [(spalte: Int, summe: Geldsumme)]
  ) -> Bool {
    let gefuellt = jahre.filter { $0.summe.betrag != .null }.map(\.spalte)
    guard let erstes = gefuellt.first, let letztes = gefuellt.last,
      let anfang = block.jahre.first?.jahr, let ende = block.jahre.last?.jahr
    else { return false }
    if erstes > 0, letztes < block.jahre.count - 1 { return true }
    guard let genannt = Jahresspanne(zeile.text(AuswirkungFinanz.umsetzung)) else { return false }
    return genannt.von >= anfang && genannt.bis <= ende
  }
}

extension Betrag {
  /// Grants written as a negative amount are grants all the same.
  var ohneVorzeichen: Betrag { Betrag(cent: Int(clamping: cent.magnitude)) }
}
