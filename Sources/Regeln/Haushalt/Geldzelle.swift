import Fachmodell
import SourceText

/// An amount with the place where it is written.
struct Geldzelle: Hashable, Sendable {
  let betrag: Betrag
  let span: Span
}

/// Amounts that belong together, with their sum.
struct Geldsumme: Hashable, Sendable {
  let zellen: [Geldzelle]

  var betrag: Betrag { zellen.reduce(.null) { $0 + $1.betrag } }

  /// Where to point at: the largest part. Never called for a sum without parts.
  var span: Span { zellen.max { $0.betrag < $1.betrag }?.span ?? .fileStart }

  /// „5.000 € + 15.000 € = 20.000 €“; of a single part only the amount, of many only the ends.
  static func rechnung(_ teile: [Betrag]) -> String {
    let summe = teile.reduce(Betrag.null) { $0 + $1 }.text
    guard teile.count > 1 else { return summe }
    var text = teile[0].text
    for (stelle, teil) in teile.enumerated().dropFirst() {
      if teile.count > 8, stelle > 2, stelle < teile.count - 1 {
        if stelle == 3 { text += " + …" }
        continue
      }
      text += teil.cent < 0 ? " − " + Betrag(cent: -teil.cent).text : " + " + teil.text
    }
    return text + " = " + summe
  }
}

extension Datensatz {
  /// The amount of a column; `nil` where there is none.
  func geld(_ feld: Feld<Betrag>) -> Geldzelle? {
    self[feld].map { Geldzelle(betrag: $0, span: span(feld)) }
  }
}
