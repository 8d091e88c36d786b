package import Kalender

/// When an element can and must happen. All dates are working days; an end is the last day of work.
package struct Termine: Hashable, Sendable {
  /// Frühester Anfangszeitpunkt (FAZ).
  package var faz: Datum
  /// Frühester Endzeitpunkt (FEZ).
  package var fez: Datum
  /// Spätester Anfangszeitpunkt (SAZ).
  package var saz: Datum
  /// Spätester Endzeitpunkt (SEZ).
  package var sez: Datum
  /// SAZ − FAZ in working days; negative where a fixed end cannot be kept. Of an inner element the smallest
  /// of its leaves, as is the free one.
  package var gesamtpuffer: Int
  /// Working days by which the element may slip without moving any successor.
  package var freierPuffer: Int
  /// Whether no element of the plan has less Gesamtpuffer.
  package var istKritisch: Bool

  package init(
    faz: Datum, fez: Datum, saz: Datum, sez: Datum, gesamtpuffer: Int, freierPuffer: Int,
    istKritisch: Bool
  ) {
    self.faz = faz
    self.fez = fez
    self.saz = saz
    self.sez = sez
    self.gesamtpuffer = gesamtpuffer
    self.freierPuffer = freierPuffer
    self.istKritisch = istKritisch
  }
}
