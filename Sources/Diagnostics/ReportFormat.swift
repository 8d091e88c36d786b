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
  /// A JSON array that GitLab shows beside the lines of a merge request.
  case gitlab
  /// SARIF 2.1.0, for programs that gather reports.
  case sarif

  /// Whether the format needs source lines, so that locating has to keep them: to show them, or to
  /// name a finding after its words.
  package var needsExcerpts: Bool {
    switch self {
    case .human, .gitlab, .sarif: true
    case .line, .json, .github: false
    }
  }
}
