/// What a page model may hold: templates are checked against it before any page is made.
package enum Shape: Sendable {
  /// Text or a number.
  case text
  /// For sections, not for printing.
  case flag
  /// Printed by `{{{x}}}`.
  case markup
  indirect case list(Shape)
  indirect case object([(PageKey, Shape)])
  /// A shape that holds itself somewhere inside as `.again` with the same name: trees.
  indirect case recursive(String, Shape)
  /// The nearest surrounding `.recursive` of this name; outside of one, an object without fields.
  case again(String)
}
