/// How a run of blocks becomes plain text.
package struct TextOptions {
  package enum Headings: Sendable {
    /// „====“ below level 1, „----“ below level 2, nothing below the others.
    case underlined
    /// Levels 1 and 2 in capitals.
    case upper
    case plain
  }

  /// Code points of a line, indent included.
  package var width = 80
  /// Blanks before every line.
  package var indent = 0
  package var headings = Headings.underlined
  package var headingShift = 0
  /// What stands in brackets behind the text of a link; `nil`: nothing. Without it, the destination.
  package var resolveLink: ((String) -> String?)?

  package init(
    width: Int = 80, indent: Int = 0, headings: Headings = .underlined, headingShift: Int = 0,
    resolveLink: ((String) -> String?)? = nil
  ) {
    self.width = width
    self.indent = indent
    self.headings = headings
    self.headingShift = headingShift
    self.resolveLink = resolveLink
  }
}
