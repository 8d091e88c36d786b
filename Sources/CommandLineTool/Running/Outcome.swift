package import Diagnostics

/// What „check“ and „build“ have to say when they are done.
package struct Outcome: Hashable, Sendable {
  package var report: Report
  /// How many documents the report is about.
  package var documents: Int
  /// German lines for stderr, without line ends: what was written, where, how long it took.
  package var messages: [String]
  /// All rules, for formats that describe them.
  package var rules: [RuleDescription]
  /// Where the pages about rules are.
  package var handbook: Handbook
  /// What „--fix --dry-run“ would change, as `diff -u` shows it; takes the place of the report.
  package var difference: String?
  /// What the old site still shows although it should not: papers by number, pages by address.
  package var stillPublic: [String]

  package init(
    report: Report, documents: Int, messages: [String] = [], rules: [RuleDescription] = [],
    handbook: Handbook = .none, difference: String? = nil, stillPublic: [String] = []
  ) {
    self.report = report
    self.documents = documents
    self.messages = messages
    self.rules = rules
    self.handbook = handbook
    self.difference = difference
    self.stillPublic = stillPublic
  }
}
