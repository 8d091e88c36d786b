package import Fachmodell

/// How much work of its own an office has in each month of a plan.
package struct Stellenlast: Sendable {
  package struct Monat: Sendable {
    package var jahr: Int
    /// 1 to 12.
    package var monat: Int
    /// Planned days of work (PT intern).
    package var geplant: Hundertstel
    /// VZÄ × working days of the month; `nil` where no share is given.
    package var verfuegbar: Hundertstel?

    package init(jahr: Int, monat: Int, geplant: Hundertstel, verfuegbar: Hundertstel? = nil) {
      self.jahr = jahr
      self.monat = monat
      self.geplant = geplant
      self.verfuegbar = verfuegbar
    }
  }

  package var stelle: String
  /// Without gaps, from the first month with work to the last.
  package var monate: [Monat]

  package init(stelle: String, monate: [Monat]) {
    self.stelle = stelle
    self.monate = monate
  }
}
