/// A kind of page: the template that makes it and the page model that the template gets.
package struct PageTemplate: Sendable {
  /// Path below the template folder without suffixes: „vorlage“, „listen/jahr“.
  package let name: String
  /// The outputs the page needs; a template that is missing for one of them is a finding.
  package let types: [OutputType]
  package let shape: Shape

  package init(_ name: String, types: [OutputType] = OutputType.allCases, shape: Shape) {
    self.name = name
    self.types = types
    self.shape = shape
  }
}
