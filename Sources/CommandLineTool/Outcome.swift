package import Diagnostics

/// What „check“ and „build“ have to say when they are done.
package struct Outcome: Hashable, Sendable {
  package var report: Report
  /// How many documents the report is about.
  package var documents: Int
  /// German lines for stderr, without line ends: what was written, where, how long it took.
  package var messages: [String]

  package init(report: Report, documents: Int, messages: [String] = []) {
    self.report = report
    self.documents = documents
    self.messages = messages
  }
}
