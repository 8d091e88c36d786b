package import SourceText

/// One row of the table „Ausnahmen“ of a file: a rule that someone has waived there, and why.
package struct Ausnahme: Hashable, Sendable {
  /// The file that holds the table; the waiver covers this file and no other.
  package var path: String
  /// The ID as written: „BV-BF-006“.
  package var rule: String
  /// The reason as written; without one the waiver covers nothing.
  package var grund: String
  /// Who decided it, as written.
  package var durch: String?
  /// When it was decided, as written.
  package var am: String?
  /// The cell with the ID.
  package var span: Span
  /// The cell with the reason; `nil` where the row is too short to have one.
  package var grundSpan: Span?

  package init(
    path: String, rule: String, grund: String, durch: String? = nil, am: String? = nil, span: Span,
    grundSpan: Span? = nil
  ) {
    self.path = path
    self.rule = rule
    self.grund = grund
    self.durch = durch
    self.am = am
    self.span = span
    self.grundSpan = grundSpan
  }
}
