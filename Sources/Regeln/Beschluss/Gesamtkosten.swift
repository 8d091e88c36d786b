import Fachmodell
import SourceText

/// What a paper costs in all.
struct Gesamtkosten {
  let betrag: Betrag
  /// Where the amount, or the largest part of it, is written.
  let span: Span

  /// `nil` where no amount is given.
  init?(_ kontext: Dokumentkontext) {
    if let kosten = Kostenrahmen(kontext, .sonstiges) {
      betrag = kosten.betrag
      span = kosten.span
      return
    }
    let jahre = (kontext.haushalt?.bloecke ?? []).flatMap { block in
      block.jahressummen(.bedarf, .aufwand).flatMap(\.summe.zellen)
    }
    guard !jahre.isEmpty else { return nil }
    let summe = Geldsumme(zellen: jahre)
    betrag = summe.betrag
    span = summe.span
  }
}
