import SourceText

/// Makes one page. Lives no longer than the buffers it was given.
///
/// A value is the index of its node in the page model.
struct TemplateRenderer {
  let steps: UnsafeBufferPointer<TemplateStep>
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
  /// The same as one bit: asked before every step.
  private var isStopped = false

  init(
    steps: UnsafeBufferPointer<TemplateStep>, literals: UnsafeBufferPointer<UInt8>,
    parts: UnsafeBufferPointer<Int32>, entries: [TemplateSet.Entry], escapes: Bool,
    nodes: UnsafeBufferPointer<PageModel.Node>, text: UnsafeBufferPointer<UInt8>, start: Int
  ) {
    self.steps = steps
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
    while index < high, !isStopped {
      let next = index + 1
      switch steps[index] {
      case .text(let start, let end):
        put(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]), into: &out)
        index = next
      case .variable(let path):
        print(value(path), escaped: escapes, into: &out)
        index = next
      case .raw(let path):
        print(value(path), escaped: false, into: &out)
        index = next
      case .section(let path, let end):
        if let value = value(path) {
          section(value, next, Int(end), scope: scope, into: &out)
        }
        index = Int(end)
      case .inverted(let path, let end):
        if value(path).map({ isTruthy($0) }) != true {
          run(next, Int(end), scope: scope, into: &out)
        }
        index = Int(end)
      case .partial(let call):
        self.call(call, step: index, scope: scope, arguments: next..<next, into: &out)
        index = next
      case .parent(let call, let end):
        self.call(call, step: index, scope: scope, arguments: next..<Int(end), into: &out)
        index = Int(end)
      case .argument(_, let end):
        index = Int(end)
      case .block(let block, let end):
        self.block(block, step: index, end: Int(end), scope: scope, into: &out)
        index = Int(end)
      }
    }
  }

  // MARK: Values

  /// `nil`: no object on the way has the name.
  ///
  /// Mutating only so that the renderer is not copied for the call.
  private mutating func value(_ path: TemplatePath) -> Int? {
    var level = contexts.count - 1
    if path.first == TemplatePath.here { return contexts[level] }
    while level >= 0 {
      if var value = field(path.first, of: contexts[level]) {
        for part in 0..<Int(path.count) {
          guard let next = field(parts[Int(path.rest) + part], of: value) else { return nil }
          value = next
        }
        return value
      }
      level -= 1
    }
    return nil
  }

  /// Objects are so small that a loop beats any table.
  @inline(__always)
  private func field(_ key: Int32, of object: Int) -> Int? {
    guard nodes[object].kind == .object else { return nil }
    let end = Int(nodes[object].next)
    var index = object + 1
    while index < end {
      if nodes[index].key == key { return index }
      index = Int(nodes[index].next)
    }
    return nil
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

  private mutating func print(_ value: Int?, escaped: Bool, into out: inout ByteWriter) {
    if !indentation.isEmpty, isAtLineStart {
      out.put(indentation)
      isAtLineStart = false
    }
    guard let value else { return }
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
      giveUp(.tooLong, step)
    } else if depth > TemplateLimits.calls {
      giveUp(.tooManyCalls, step)
    }
    return !isStopped
  }

  @inline(never)
  private mutating func giveUp(_ kind: TemplateFault.Kind, _ step: Int) {
    guard !isStopped else { return }
    stop = (kind, step)
    isStopped = true
  }

  /// Renders another template; outer replacements win over those of `arguments`.
  private mutating func call(
    _ call: TemplateCall, step: Int, scope: Range<Int>, arguments: Range<Int>,
    into out: inout ByteWriter
  ) {
    guard call.template >= 0 else { return }
    depth += 1
    defer { depth -= 1 }
    guard takeTurn(step: step, out.count) else { return }
    // Not the entry as a whole: it holds a path, and that would be counted.
    let (first, last) = (entries[Int(call.template)].start, entries[Int(call.template)].end)
    var inner = scope
    let bound = bindings.count
    if !arguments.isEmpty {
      bindings.append(contentsOf: bindings[scope])
      bind(arguments, scope: scope, from: bound)
      inner = bound..<bindings.count
    }
    let blanks = Int(call.indentStart)..<Int(call.indentEnd)
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
      let end = steps[index].end ?? index + 1
      if case .argument(let name, _) = steps[index],
        !bindings[bound...].contains(where: { $0.name == name })
      {
        bindings.append(TemplateBinding(name: name, start: index + 1, end: end, scope: scope))
      }
      index = end
    }
  }

  private mutating func block(
    _ block: TemplateBlock, step: Int, end: Int, scope: Range<Int>, into out: inout ByteWriter
  ) {
    guard let bound = bindings[scope].first(where: { $0.name == block.name }) else {
      return run(step + 1, end, scope: scope, into: &out)
    }
    depth += 1
    defer { depth -= 1 }
    guard takeTurn(step: step, out.count) else { return }
    let blanks = Int(block.indentStart)..<Int(block.indentEnd)
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
