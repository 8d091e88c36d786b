/// Another template at this place, its lines indented.
struct TemplateCall: Sendable {
  /// -1 where there is no such template; it has been reported.
  let template: Int32
  let indentStart: Int32
  let indentEnd: Int32
}
