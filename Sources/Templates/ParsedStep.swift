import SourceText

/// A piece of a template in the order of the file. What stands inside a section, parent or block
/// follows it, up to `end`.
struct ParsedStep {
  enum Kind {
    case text
    case variable
    case raw
    case section
    case inverted
    case partial
    case parent
    /// A block directly inside a parent: it replaces the parent's block of that name.
    case argument
    /// A block elsewhere: it can be replaced from outside.
    case block
  }

  let kind: Kind
  /// The tag; for a text its bytes.
  var span: Span
  var name = Span.fileStart
  var isUsable = true
  /// The blanks that every line of a partial, a parent or a replaced block gets.
  var indentation = Span.fileStart
  /// Whether a block's opening tag has a line of its own, so that its content starts a line.
  var startsLine = false
  /// The blanks that the lines lose because their block is indented as a whole.
  var stripped = Span.fileStart
  /// Index behind the last step inside.
  var end = 0
}
