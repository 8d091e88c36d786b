package import Diagnostics
package import Kalender

/// What a run is asked to do. Paths are absolute.
package struct Auftrag: Sendable {
  /// The folder that holds Content/ and Templates/.
  package var projekt: String
  /// The folder that the site is written to.
  package var ausgabe: String
  /// The day that counts as today.
  package var baudatum: Datum
  /// Build in spite of Fehler, with „Entwurf“ on every page.
  package var entwurf: Bool
  /// Warnungen count as Fehler.
  package var strict: Bool
  /// Number of workers; at least 1.
  package var jobs: Int
  /// `check` only: files and folders, from the project folder; empty for all.
  package var pfade: [String]
  /// Whether findings carry their source lines; formats for machines don't show them.
  package var mitQuellzeilen: Bool
  /// Findings that were there before and do not count; they are told apart by their source lines.
  package var altbestand: Altbestand?
  /// Measure the stages.
  package var zeiten: Bool
  package var regeln: Regelgang

  package init(
    projekt: String, ausgabe: String, baudatum: Datum, entwurf: Bool = false,
    strict: Bool = false, jobs: Int = 1, pfade: [String] = [], mitQuellzeilen: Bool = true,
    altbestand: Altbestand? = nil, zeiten: Bool = false, regeln: Regelgang = .an
  ) {
    self.projekt = projekt
    self.ausgabe = ausgabe
    self.baudatum = baudatum
    self.entwurf = entwurf
    self.strict = strict
    self.jobs = max(1, jobs)
    self.pfade = pfade
    self.mitQuellzeilen = mitQuellzeilen
    self.altbestand = altbestand
    self.zeiten = zeiten
    self.regeln = regeln
  }
}

/// Whether rules are asked, for measurements of what they cost.
package enum Regelgang: Sendable {
  case an
  /// Each is measured. Most of them take less time than reading the clock, so that their stage is not to be
  /// compared with others then.
  case gemessen
  /// None is asked. Such a run has checked nothing: no command may end well after it.
  case aus
}
