package import Fachmodell

/// How much work there is in each month in the packages that an office answers for: own days (PT intern) and
/// those of others (PT extern), which are never added up.
package struct Stellenlast: Sendable {
  package struct Monat: Sendable {
    package var jahr: Int
    /// 1 to 12.
    package var monat: Int
    /// Planned days of work (PT intern).
    package var geplant: Hundertstel
    /// VZÄ × working days of the month; `nil` where no share is given. Own days are held against it.
    package var verfuegbar: Hundertstel?
    /// Planned days of work of others (PT extern).
    package var extern: Hundertstel

    package init(
      jahr: Int, monat: Int, geplant: Hundertstel, verfuegbar: Hundertstel? = nil,
      extern: Hundertstel = Hundertstel(0)
    ) {
      self.jahr = jahr
      self.monat = monat
      self.geplant = geplant
      self.verfuegbar = verfuegbar
      self.extern = extern
    }

    /// Whether it says anything: a month between two with work only keeps its place in a drawing.
    package var istLeer: Bool { geplant.wert == 0 && extern.wert == 0 && verfuegbar == nil }
  }

  package var stelle: String
  /// Without gaps, from the first month with work to the last.
  package var monate: [Monat]

  package init(stelle: String, monate: [Monat]) {
    self.stelle = stelle
    self.monate = monate
  }

  package var hatInterne: Bool { monate.contains { $0.geplant.wert > 0 } }
  package var hatExterne: Bool { monate.contains { $0.extern.wert > 0 } }
}
