/// A place that can be replaced from outside.
struct TemplateBlock: Sendable {
  let name: Int32
  let indentStart: Int32
  let indentEnd: Int32
  /// False where the blanks of the line stand before the block already.
  let startsLine: Bool
}
