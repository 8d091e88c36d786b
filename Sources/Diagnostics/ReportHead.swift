/// What a report says about the run itself.
package struct ReportHead: Hashable, Sendable {
  /// Version of the program: „0.1.0“.
  package var version: String
  /// The day that counted as today.
  package var stand: Stichtag
  /// How many documents the run looked at for this report.
  package var documents: Int

  package init(version: String, stand: Stichtag, documents: Int) {
    self.version = version
    self.stand = stand
    self.documents = documents
  }
}
