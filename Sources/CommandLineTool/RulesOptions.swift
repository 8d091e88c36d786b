package import Diagnostics

/// What „rules“ was asked for.
package struct RulesOptions: Hashable, Sendable {
  /// The folder that holds the project, as given.
  package var project: String
  package var format: ReportFormat
  /// Whether the text is coloured; already decided.
  package var colour: Bool
  /// The ID as given; `nil` for all rules.
  package var id: String?

  package init(
    project: String = ".", format: ReportFormat = .human, colour: Bool = false, id: String? = nil
  ) {
    self.project = project
    self.format = format
    self.colour = colour
    self.id = id
  }
}
