/// A step as the renderer reads it, at the same index: plain numbers, since a page takes hundreds of
/// steps and an enum with payloads has to be taken apart each time.
struct TemplateCode: BitwiseCopyable {
  enum Kind: UInt8 {
    case text, variable, raw, section, inverted, partial, parent, argument, block
  }

  let kind: Kind
  /// Of a block: it begins a line.
  var startsLine = false
  /// Literal: its start. Value: first part of the name. Call: number of the template. Argument and
  /// block: their name.
  var a: Int32 = 0
  /// Literal: its end. Value: where the other parts stand. Call and block: start of the indentation.
  var b: Int32 = 0
  /// Value: number of the other parts. Call and block: end of the indentation.
  var c: Int32 = 0
  /// Index behind the last step inside.
  var end: Int32 = 0

  init(_ step: TemplateStep) {
    switch step {
    case .text(let start, let end): (kind, a, b) = (.text, start, end)
    case .variable(let path): (kind, a, b, c) = (.variable, path.first, path.rest, path.count)
    case .raw(let path): (kind, a, b, c) = (.raw, path.first, path.rest, path.count)
    case .section(let path, let end):
      (kind, a, b, c) = (.section, path.first, path.rest, path.count)
      self.end = end
    case .inverted(let path, let end):
      (kind, a, b, c) = (.inverted, path.first, path.rest, path.count)
      self.end = end
    case .partial(let call):
      (kind, a, b, c) = (.partial, call.template, call.indentStart, call.indentEnd)
    case .parent(let call, let end):
      (kind, a, b, c) = (.parent, call.template, call.indentStart, call.indentEnd)
      self.end = end
    case .argument(let name, let end):
      (kind, a) = (.argument, name)
      self.end = end
    case .block(let block, let end):
      (kind, a, b, c) = (.block, block.name, block.indentStart, block.indentEnd)
      startsLine = block.startsLine
      self.end = end
    }
  }
}
