import Kalender
import SourceText

/// A date in the bytes of a text: „20.06.2018“, „20. Juni 2018“, with the weekday beside it.
struct Textdatum: Sendable {
  /// Bytes of the date alone.
  let span: Span
  let tag: Int
  let monat: Int
  let jahr: Int
  /// „Mittwoch“ or „Mi.“ right before it, or behind it in brackets.
  let wochentag: (tag: Wochentag, span: Span)?

  /// `nil` where the calendar has no such day.
  var datum: Datum? { Datum(jahr: jahr, monat: monat, tag: tag) }

  /// „vom 01.08.2024 bis zum 31.07.2024“.
  struct Zeitraum: Sendable {
    let von: Textdatum
    let bis: Textdatum
  }

  func liegtVor(_ anderes: Textdatum) -> Bool {
    (jahr, monat, tag) < (anderes.jahr, anderes.monat, anderes.tag)
  }

  /// Whether rules have something to say about it.
  var istAuffaellig: Bool {
    guard let datum else { return true }
    return wochentag.map { $0.tag != datum.wochentag } ?? false
  }

  /// The dates that do not exist or do not fit their weekday; nearly always none.
  static func auffaellige(in bytes: [UInt8]) -> [Textdatum] {
    bytes.withUnsafeBufferPointer { bytes in
      let leser = Textdatumleser(bytes: bytes)
      var gefunden: [Textdatum] = []
      var index = 0
      while let punkt = leser.punkt(ab: index) {
        index = punkt + 1
        guard let datum = leser.datum(punkt: punkt) else { continue }
        index = datum.span.end
        if datum.istAuffaellig { gefunden.append(datum) }
      }
      return gefunden
    }
  }
}
