package import Diagnostics

/// A file that gets the report in one of the formats.
package struct ReportFile: Hashable, Sendable {
  package var format: ReportFormat
  /// As given; relative to the working folder.
  package var path: String

  package init(format: ReportFormat, path: String) {
    self.format = format
    self.path = path
  }
}
