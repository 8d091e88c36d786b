/// The three kinds of file that templates make. The raw value is the suffix in file names.
///
/// Public and written out, so that comparing two costs no call.
public enum OutputType: String, Sendable, CaseIterable {
  case html
  case md
  case txt

  // The one that comes with the raw value compares texts.
  @inlinable public static func == (a: OutputType, b: OutputType) -> Bool {
    switch (a, b) {
    case (.html, .html), (.md, .md), (.txt, .txt): true
    case (.html, _), (.md, _), (.txt, _): false
    }
  }

  /// Whether `{{x}}` escapes & < > " '; Markdown and plain text are printed as they are.
  var escapes: Bool {
    switch self {
    case .html: true
    case .md, .txt: false
    }
  }
}
