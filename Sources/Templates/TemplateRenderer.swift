import SourceText

/// Makes one page. Lives no longer than the buffers it was given.
///
/// A value is the index of its node in the page model.
struct TemplateRenderer {
  let code: UnsafeBufferPointer<TemplateCode>
  let literals: UnsafeBufferPointer<UInt8>
  let parts: UnsafeBufferPointer<Int32>
  let entries: [TemplateSet.Entry]
  let escapes: Bool
  /// The page model.
  let nodes: UnsafeBufferPointer<PageModel.Node>
  let text: UnsafeBufferPointer<UInt8>
  /// Where the page starts in the output.
  private let start: Int

  /// What the open sections stand on, the innermost last.
  private var contexts: [Int] = []
  private var bindings: [TemplateBinding] = []
  private var indentation: [UInt8] = []
  /// Whether the next text of a template gets the indentation; kept only while there is one.
  private var isAtLineStart = true
  private var depth = 0
  private var turns = 0
  /// Why and where the page was given up.
  private(set) var stop: (kind: TemplateFault.Kind, step: Int)?

  init(
    code: UnsafeBufferPointer<TemplateCode>, literals: UnsafeBufferPointer<UInt8>,
    parts: UnsafeBufferPointer<Int32>, entries: [TemplateSet.Entry], escapes: Bool,
    nodes: UnsafeBufferPointer<PageModel.Node>, text: UnsafeBufferPointer<UInt8>, start: Int
  ) {
    self.code = code
    self.literals = literals
    self.parts = parts
    self.entries = entries
    self.escapes = escapes
    self.nodes = nodes
    self.text = text
    self.start = start
    contexts.reserveCapacity(16)
    contexts.append(0)
  }

  mutating func render(_ low: Int, _ high: Int, into out: inout ByteWriter) {
    guard !nodes.isEmpty else { return }
    run(low, high, scope: 0..<0, into: &out)
  }

  private mutating func run(
    _ low: Int, _ high: Int, scope: Range<Int>, into out: inout ByteWriter
  ) {
    var index = low
    while index < high, stop == nil {
      let step = code[index]
      let next = index + 1
      index = step.end > 0 ? Int(step.end) : next
      switch step.kind {
      case .text:
        put(UnsafeBufferPointer(rebasing: literals[Int(step.a)..<Int(step.b)]), into: &out)
      case .variable: print(value(step), escaped: escapes, into: &out)
      case .raw: print(value(step), escaped: false, into: &out)
      case .section:
        let value = value(step)
        if value >= 0 { section(value, next, index, scope: scope, into: &out) }
      case .inverted:
        let value = value(step)
        if value < 0 || !isTruthy(value) { run(next, index, scope: scope, into: &out) }
      case .partial, .parent:
        call(step, at: next - 1, scope: scope, arguments: next..<index, into: &out)
      case .argument: break
      case .block: block(step, at: next - 1, scope: scope, into: &out)
      }
    }
  }

  // MARK: Values

  /// -1: no object on the way has the name.
  ///
  /// Mutating only so that the renderer is not copied for the call.
  private mutating func value(_ step: TemplateCode) -> Int {
    var level = contexts.count - 1
    if step.a == TemplatePath.here { return contexts[level] }
    while level >= 0 {
      var value = field(step.a, of: contexts[level])
      if value >= 0 {
        var part = Int(step.b)
        let end = part + Int(step.c)
        while part < end, value >= 0 {
          value = field(parts[part], of: value)
          part += 1
        }
        return value
      }
      level -= 1
    }
    return -1
  }

  /// Objects are so small that a loop beats any table.
  @inline(__always)
  private func field(_ key: Int32, of object: Int) -> Int {
    guard nodes[object].kind == .object else { return -1 }
    let end = Int(nodes[object].next)
    var index = object + 1
    while index < end {
      if nodes[index].key == key { return index }
      index = Int(nodes[index].next)
    }
    return -1
  }

  /// Whether `{{#x}}` shows its content.
  @inline(__always)
  private func isTruthy(_ value: Int) -> Bool {
    switch nodes[value].kind {
    case .absent, .no: false
    case .yes, .object: true
    case .text, .markup: nodes[value].end > nodes[value].start
    case .list: Int(nodes[value].next) > value + 1
    }
  }

  private mutating func print(_ value: Int, escaped: Bool, into out: inout ByteWriter) {
    if !indentation.isEmpty, isAtLineStart {
      out.put(indentation)
      isAtLineStart = false
    }
    guard value >= 0 else { return }
    switch nodes[value].kind {
    case .text, .markup:
      let range = Int(nodes[value].start)..<Int(nodes[value].end)
      let bytes = UnsafeBufferPointer(rebasing: text[range])
      escaped ? out.putEscaped(bytes) : out.put(bytes)
    case .yes: out.put("true" as StaticString)
    case .no: out.put("false" as StaticString)
    case .absent, .list, .object: break
    }
  }

  private mutating func section(
    _ value: Int, _ low: Int, _ high: Int, scope: Range<Int>, into out: inout ByteWriter
  ) {
    guard nodes[value].kind == .list else {
      guard isTruthy(value) else { return }
      contexts.append(value)
      run(low, high, scope: scope, into: &out)
      contexts.removeLast()
      return
    }
    let end = Int(nodes[value].next)
    var item = value + 1
    while item < end {
      guard takeTurn(step: low - 1, out.count) else { return }
      contexts.append(item)
      run(low, high, scope: scope, into: &out)
      contexts.removeLast()
      item = Int(nodes[item].next)
    }
  }

  // MARK: Other templates

  /// - Returns: false where the page has used up what one page may.
  private mutating func takeTurn(step: Int, _ written: Int) -> Bool {
    turns += 1
    if turns > TemplateLimits.turns || written - start > TemplateLimits.pageSize {
      stop = stop ?? (.tooLong, step)
    } else if depth > TemplateLimits.calls {
      stop = stop ?? (.tooManyCalls, step)
    }
    return stop == nil
  }

  /// Renders another template; outer replacements win over those of `arguments`.
  private mutating func call(
    _ call: TemplateCode, at index: Int, scope: Range<Int>, arguments: Range<Int>,
    into out: inout ByteWriter
  ) {
    guard call.a >= 0 else { return }
    depth += 1
    defer { depth -= 1 }
    guard takeTurn(step: index, out.count) else { return }
    // Not the entry as a whole: it holds a path, and that would be counted.
    let (first, last) = (entries[Int(call.a)].start, entries[Int(call.a)].end)
    var inner = scope
    let bound = bindings.count
    if !arguments.isEmpty {
      bindings.append(contentsOf: bindings[scope])
      bind(arguments, scope: scope, from: bound)
      inner = bound..<bindings.count
    }
    let blanks = Int(call.b)..<Int(call.c)
    if blanks.isEmpty {
      run(first, last, scope: inner, into: &out)
    } else {
      isAtLineStart = true
      indentation.append(contentsOf: literals[blanks])
      run(first, last, scope: inner, into: &out)
      indentation.removeLast(blanks.count)
    }
    if bindings.count > bound { bindings.removeLast(bindings.count - bound) }
  }

  private mutating func bind(_ arguments: Range<Int>, scope: Range<Int>, from bound: Int) {
    var index = arguments.lowerBound
    while index < arguments.upperBound {
      let step = code[index]
      let end = step.end > 0 ? Int(step.end) : index + 1
      if step.kind == .argument, !bindings[bound...].contains(where: { $0.name == step.a }) {
        bindings.append(TemplateBinding(name: step.a, start: index + 1, end: end, scope: scope))
      }
      index = end
    }
  }

  private mutating func block(
    _ block: TemplateCode, at index: Int, scope: Range<Int>, into out: inout ByteWriter
  ) {
    guard let bound = bindings[scope].first(where: { $0.name == block.a }) else {
      return run(index + 1, Int(block.end), scope: scope, into: &out)
    }
    depth += 1
    defer { depth -= 1 }
    guard takeTurn(step: index, out.count) else { return }
    let blanks = Int(block.b)..<Int(block.c)
    guard !blanks.isEmpty else {
      return run(bound.start, bound.end, scope: bound.scope, into: &out)
    }
    isAtLineStart = block.startsLine
    indentation.append(contentsOf: literals[blanks])
    run(bound.start, bound.end, scope: bound.scope, into: &out)
    indentation.removeLast(blanks.count)
  }

  // MARK: Lines

  /// Writes text of a template; the indentation goes before every line but blank ones.
  private mutating func put(
    _ text: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter
  ) {
    guard !indentation.isEmpty else { return out.put(text) }
    var from = 0
    while from < text.count {
      let end = text[from...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      let isBlank = text[from] == 0x0A || (text[from] == 0x0D && end == from + 2)
      if isAtLineStart, !isBlank { out.put(indentation) }
      out.put(UnsafeBufferPointer(rebasing: text[from..<end]))
      isAtLineStart = text[end - 1] == 0x0A
      from = end
    }
  }
}
