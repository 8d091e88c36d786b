import Fachmodell
import Kalender
import SourceText

/// A day on which a document says that a body meets.
struct Sitzungstag {
  let gremium: String
  let datum: Datumsbereich
  let span: Span

  /// The first of its days that a test holds for; a session has a few days, a typing error thousands.
  func erster<Fund>(_ pruefe: (Datum) -> Fund?) -> (tag: Datum, fund: Fund)? {
    for tag in 0..<min(datum.count, 31) {
      let datum = datum.von.adding(tage: tag)
      if let fund = pruefe(datum) { return (datum, fund) }
    }
    return nil
  }
}

extension Dokumentkontext {
  /// The days of this document, so that each session is told about once: the file of a session says
  /// its day; a calendar and the papers only those that no file of their own has, and the papers
  /// only those that no calendar has.
  var sitzungstage: [Sitzungstag] {
    switch dokument.art {
    case .vorlage:
      return beratungen.compactMap { station in
        guard let datum = station.datum, !hatDatei(station.gremium, datum),
          !istImKalender(station.gremium, datum)
        else { return nil }
        return Sitzungstag(gremium: station.gremiumText, datum: datum, span: station.datumSpan)
      }
    case .sitzung:
      guard let datum = dokument[Sitzung.datum], dokument.istTreffen else { return [] }
      return [
        Sitzungstag(
          gremium: dokument.kopf.text(Sitzung.gremium), datum: datum,
          span: dokument.kopf.span(Sitzung.datum))
      ]
    case .sitzungskalender:
      return dokument.zeilen(Sitzungskalender.sitzungen).compactMap { zeile in
        guard let datum = zeile[Kalenderzeile.datum] else { return nil }
        let text = zeile.text(Kalenderzeile.gremium)
        guard !hatDatei(register.gremien.index(text, am: datum.von), datum) else { return nil }
        return Sitzungstag(gremium: text, datum: datum, span: zeile.span(Kalenderzeile.datum))
      }
    case .projektauftrag, .projektstrukturplan, .vereinbarung, .gremium, .haushaltsplan,
      .hauptsatzung, .einrichtungen, .seite:
      return []
    }
  }

  private func hatDatei(_ gremium: Int?, _ datum: Datumsbereich) -> Bool {
    register.sitzung(gremium, am: datum.von) != nil
  }

  private func istImKalender(_ gremium: Int?, _ datum: Datumsbereich) -> Bool {
    guard let gremium else { return false }
    return register.kalendertermine.contains { $0.gremium == gremium && $0.datum == datum }
  }
}
