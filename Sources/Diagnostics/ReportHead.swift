/// What a report says about the run itself.
package struct ReportHead: Hashable, Sendable {
  /// Version of the program: „0.1.0“.
  package var version: String
  /// The day that counted as today.
  package var stand: Stichtag
  /// How many documents the run looked at for this report.
  package var documents: Int
  /// All rules, in the order of their IDs; only formats that describe rules look at them.
  package var rules: [RuleDescription]
  /// Where the pages about rules are.
  package var handbook: Handbook

  package init(
    version: String, stand: Stichtag, documents: Int, rules: [RuleDescription] = [],
    handbook: Handbook = .none
  ) {
    self.version = version
    self.stand = stand
    self.documents = documents
    self.rules = rules
    self.handbook = handbook
  }
}
