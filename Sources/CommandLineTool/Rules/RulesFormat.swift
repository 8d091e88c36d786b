/// The ways to write rules down.
package enum RulesFormat: String, CaseIterable, Hashable, Sendable {
  /// For people at a terminal.
  case human
  /// Pages of the handbook.
  case markdown
  /// One JSON object, for programs.
  case json
}
