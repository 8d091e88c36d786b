/// One instruction of a `TemplateProgram`.
struct TemplateInstruction: BitwiseCopyable, Sendable {
  enum Code: UInt8 {
    case text, variable, raw, section, sectionEnd, inverted, partial, parent, argument, block
    /// A section that holds `{{.}}` or `{{{.}}}` with text around it, and nothing else: the cells of a row.
    case items
  }

  private(set) var code: Code
  /// Of a block: whether it starts its line.
  private(set) var startsLine = false
  /// Of a text: where it starts in the literals. Of a name: its first part. Of a call: the template.
  /// Of a block or its replacement: the name.
  private(set) var first: Int32 = 0
  /// Of a text: its end. Of a name: where its other parts stand.
  private(set) var second: Int32 = 0
  /// Of a name: the number of its other parts.
  private(set) var third: Int32 = 0
  /// Of a call or a block: its blanks in the literals.
  private(set) var blanks = TemplateRange(0..<0)
  /// Behind all that it holds; of the end of a section, the first instruction in it.
  var target: Int32 = 0
  /// The text of the template that is written before it, in the literals: most steps have one, which
  /// needs no turn of its own.
  var lead = TemplateRange(0..<0)
  /// The step that it was made of.
  let step: Int32

  init(_ step: TemplateStep, step number: Int) {
    self.step = Int32(truncatingIfNeeded: number)
    switch step {
    case .text(let start, let end):
      code = .text
      (first, second) = (start, end)
    case .variable(let path):
      code = .variable
      (first, second, third) = (path.first, path.rest, path.count)
    case .raw(let path):
      code = .raw
      (first, second, third) = (path.first, path.rest, path.count)
    case .section(let path, _):
      code = .section
      (first, second, third) = (path.first, path.rest, path.count)
    case .inverted(let path, _):
      code = .inverted
      (first, second, third) = (path.first, path.rest, path.count)
    case .partial(let call):
      code = .partial
      first = call.template
      blanks = TemplateRange(Int(call.indentStart)..<Int(call.indentEnd))
    case .parent(let call, _):
      code = .parent
      first = call.template
      blanks = TemplateRange(Int(call.indentStart)..<Int(call.indentEnd))
    case .argument(let name, _):
      code = .argument
      first = name
    case .block(let block, _):
      code = .block
      first = block.name
      startsLine = block.startsLine
      blanks = TemplateRange(Int(block.indentStart)..<Int(block.indentEnd))
    }
  }

  /// Whether it prints what the section around it stands on.
  var printsItem: Bool { (code == .variable || code == .raw) && first == TemplatePath.here }

  /// Makes it the section all of whose content is one `{{.}}`.
  mutating func holdsItemsOnly() { code = .items }

  /// The end of the section that stands at `index`.
  init(endOf section: TemplateInstruction, at index: Int) {
    code = .sectionEnd
    target = Int32(truncatingIfNeeded: index + 1)
    step = section.step
  }
}
