import Fachmodell
import SourceText

/// What a paper asks for, as its form says it.
struct Kostenrahmen {
  let betrag: Betrag
  /// Where the amount, or the largest part of it, is written.
  let span: Span

  /// For over- or non-budgeted spending the need beyond the plan counts; else the total cost, or what
  /// the two budgets are charged with. `nil` where no amount is given.
  init?(_ kontext: Dokumentkontext, _ gegenstand: Gegenstand) {
    let dokument = kontext.dokument
    if gegenstand == .planabweichung, let mehrbedarf = Self.mehrbedarf(kontext.haushalt) {
      self = mehrbedarf
    } else if let gesamt = dokument[Vorlage.gesamtkosten] {
      self.init(gesamt, dokument.kopf.span(Vorlage.gesamtkosten))
    } else if let summe = Self.auswirkungen(dokument) {
      self = summe
    } else {
      return nil
    }
  }

  private init(_ betrag: Betrag, _ span: Span) {
    self.betrag = betrag
    self.span = span
  }

  private static func auswirkungen(_ dokument: Dokument) -> Kostenrahmen? {
    let auswirkungen = Vorlage.finanzielleAuswirkungenAbschnitt
    var teile: [Kostenrahmen] = []
    func sammle(_ teil: Abschnittsdefinition, _ feld: Feld<Betrag>) {
      for zeile in dokument.teil(auswirkungen, teil)?.tabelle?.zeilen ?? [] {
        if let betrag = zeile[feld] { teile.append(Kostenrahmen(betrag, zeile.span(feld))) }
      }
    }
    sammle(Vorlage.auswirkungErgebnis, AuswirkungErgebnis.aufwand)
    sammle(Vorlage.auswirkungFinanz, AuswirkungFinanz.brutto)
    guard let groesster = teile.max(by: { $0.betrag < $1.betrag }) else { return nil }
    return Kostenrahmen(teile.reduce(.null) { $0 + $1.betrag }, groesster.span)
  }

  /// Σ over the years of what is needed beyond the plan, gross: income covers nothing by itself.
  private static func mehrbedarf(_ lage: Haushaltslage?) -> Kostenrahmen? {
    let mehrbedarfe = lage?.mehrbedarfe ?? []
    guard let groesster = mehrbedarfe.max(by: { $0.betrag < $1.betrag }) else { return nil }
    return Kostenrahmen(
      mehrbedarfe.reduce(.null) { $0 + $1.betrag }, groesster.bedarf.span)
  }
}
