/// A compiled piece of a template. All offsets are absolute: `end` and `template` in the table of
/// steps and templates, byte ranges in the table of literals.
enum TemplateStep: Sendable {
  case text(start: Int32, end: Int32)
  case variable(TemplatePath)
  case raw(TemplatePath)
  case section(TemplatePath, end: Int32)
  case inverted(TemplatePath, end: Int32)
  case partial(TemplateCall)
  case parent(TemplateCall, end: Int32)
  case argument(name: Int32, end: Int32)
  case block(TemplateBlock, end: Int32)

  /// Index behind the last step inside; `nil` for steps that hold none.
  var end: Int? {
    switch self {
    case .text, .variable, .raw, .partial: nil
    case .section(_, let end), .inverted(_, let end), .parent(_, let end), .argument(_, let end),
      .block(_, let end):
      Int(end)
    }
  }
}
