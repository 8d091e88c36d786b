import SourceText

/// Where a step comes from, for findings.
struct TemplateOrigin: Sendable {
  /// Index of the template.
  let template: Int32
  let tag: Span
  let name: Span
}
