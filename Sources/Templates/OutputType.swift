/// The three kinds of file that templates make. The raw value is the suffix in file names.
package enum OutputType: String, Sendable, CaseIterable {
  case html
  case md
  case txt

  /// Whether `{{x}}` escapes & < > " '; Markdown and plain text are printed as they are.
  var escapes: Bool { self == .html }
}
