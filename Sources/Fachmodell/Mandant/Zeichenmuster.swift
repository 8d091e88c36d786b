/// A regular expression from the configuration, over whole texts.
package struct Zeichenmuster: Sendable {
  package let text: String

  /// `nil` where the text is no regular expression.
  package init?(_ text: String) {
    guard (try? Regex(text)) != nil else { return nil }
    self.text = text
  }

  /// Compiles the expression: `Regex` is not Sendable, so each worker keeps its own.
  package func regex() -> Regex<AnyRegexOutput>? { try? Regex(text) }

  package func passt(auf text: String) -> Bool {
    guard let regex = regex() else { return false }
    return (try? regex.wholeMatch(in: text)) != nil
  }
}
