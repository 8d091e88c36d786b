package import SourceText

/// One thing that is wrong in a YAML text, as a fact; others make a sentence of it.
package struct YAMLProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// „betrag: Los 1: 500 €“. Span: the second colon. Quoting `value` helps.
    case colonInValue
    /// A line begins with a tab. Span: the white space.
    case tabIndent
    /// A quote is opened and not closed. Span: the quoted text as far as its line goes.
    case unclosedQuote
    /// A bracket or brace is opened and not closed, or the comma between two entries is missing.
    /// Span: the opening one.
    case unclosedBracket
    /// A key or value begins with a character that means something else in YAML. Span: it.
    case badCharacter(Unicode.Scalar)
    /// A control character (vertical tab, form feed, …); read as a space. Span: it.
    case controlCharacter(Unicode.Scalar)
    /// A line is indented otherwise than its neighbours. Span: its white space, or where there is
    /// none its text.
    case badIndent
    /// A line that is no „Schlüssel: Wert“. Span: its text.
    case notAKey
    /// „datum:20.06.2018“. Span: the colon.
    case missingSpaceAfterColon
    /// „ort: "Lörrach" (neu)“. Span: what follows the closing quote. Quoting `value` helps.
    case textAfterQuote
    /// A backslash in double quotes that begins no known escape. Span: the backslash.
    case badEscape
    /// „name: - eins“: a list that begins behind the colon. Span: the dash.
    case dashInValue
    /// Anything else that libyaml refuses, with its English words.
    case other(String)
    /// „&name“. Span: it. The value counts as empty.
    case anchor
    /// „*name“. Span: it. The value counts as empty.
    case alias
    /// „!name“. Span: it. The value counts as empty.
    case tag
    /// „<<: *name“. Span: the key. The entry is left out.
    case mergeKey
    /// A key that is a list or a mapping. Span: its first character. The entry is left out.
    case complexKey
    /// Deeper than `YAMLTree.maximumDepth` levels. Span: the first one too many.
    case tooDeep
    /// A second document in the same text. Span: its first line. It is not read.
    case secondDocument
    /// The text as a whole is a list or a single value. Span: its first line.
    case notAMapping
  }

  package let kind: Kind
  /// UTF-8 bytes of the file.
  package let span: Span
  /// The whole value as written, where putting it in quotes would help.
  package let value: Span?

  package init(_ kind: Kind, _ span: Span, value: Span? = nil) {
    self.kind = kind
    self.span = span
    self.value = value
  }
}
