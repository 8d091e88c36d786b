/// What „rules“ was asked for.
package struct RulesOptions: Hashable, Sendable {
  package var format: RulesFormat
  /// The folder for the pages of the handbook, as given; relative to the working folder.
  package var output: String?
  /// The ID as given; `nil` for all rules.
  package var id: String?

  package init(format: RulesFormat = .human, output: String? = nil, id: String? = nil) {
    self.format = format
    self.output = output
    self.id = id
  }
}
