/// A value in a page model: everything that a template can print or ask for, ready formatted.
package enum PageValue: Sendable {
  /// Declared, but not given: prints as nothing and is false in a section.
  case absent
  case bool(Bool)
  /// Printed in decimal digits without grouping. True in a section, also where it is 0.
  case number(Int)
  /// Escaped in HTML unless printed by `{{{x}}}`. The empty text is false in a section.
  case text(String)
  /// UTF-8 that is finished for its output type. `{{{x}}}` prints it as it is; `{{x}}` in an HTML
  /// template escapes it, as Mustache says.
  case markup([UInt8])
  /// False in a section where it is empty.
  case list([PageValue])
  case object(PageObject)

  /// Whether `{{#x}}` shows its content.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .bool(let flag): flag
    case .number, .object: true
    case .text(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    }
  }
}
