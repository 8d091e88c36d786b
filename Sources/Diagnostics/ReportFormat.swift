/// The ways to write a report down.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// For people: source lines, reasons, advice.
  case human
  /// One line a finding: „path:line:col: Stufe REGEL Satz“.
  case line
  /// One JSON object, for programs.
  case json
  /// Workflow commands that GitHub turns into annotations.
  case github

  /// Whether the format shows source lines, so that locating has to keep them.
  package var needsExcerpts: Bool { self == .human }
}
