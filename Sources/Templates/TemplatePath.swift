/// A dotted name, resolved to the numbers of its parts.
struct TemplatePath: Sendable {
  /// `{{.}}`: what the innermost section stands on.
  static let here: Int32 = -2
  /// A part that no page model knows.
  static let unknown: Int32 = -1
  /// A name that was no name; it has been reported.
  static let unusable: Int32 = -3

  /// The first part, which is looked for from the innermost object outwards.
  let first: Int32
  /// Where the other parts stand in the table of keys: each is looked for in the one before only.
  let rest: Int32
  let count: Int32
}
