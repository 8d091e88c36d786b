package import Diagnostics

/// What „check“ and „build“ have in common.
package struct CommonOptions: Hashable, Sendable {
  /// The folder that holds Content/ and Templates/, as given.
  package var project = "."
  /// The folder for the site, as given; relative to the project.
  package var output = "Site"
  /// The day that counts as today.
  package var stand: Stichtag
  package var format = ReportFormat.human
  /// Files that get the report as well, as given; relative to the working folder.
  package var reports: [ReportFile] = []
  /// The file with the findings of an old stock, as given; relative to the working folder.
  package var baseline: String?
  /// Warnungen count as Fehler.
  package var strict = false
  /// Whether the report is coloured; already decided.
  package var colour = false
  /// How many threads at most; `nil`: as many as there are processors.
  package var jobs: Int?

  package init(stand: Stichtag) {
    self.stand = stand
  }
}
