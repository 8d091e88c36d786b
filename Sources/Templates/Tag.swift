import SourceText

/// A tag of a template, as written: nothing is known yet about what it belongs to.
struct Tag {
  enum Kind {
    case variable
    /// `{{{x}}}` and `{{&x}}`: printed without escaping.
    case raw
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// The whole tag with its delimiters.
  let span: Span
  /// The name without the blanks around it.
  let name: Span
  /// False where the name has been reported already and means nothing.
  let isUsable: Bool
}
