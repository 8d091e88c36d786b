import SourceText

/// Makes one page. Lives no longer than the buffers it was given.
struct TemplateRenderer {
  let steps: UnsafeBufferPointer<TemplateStep>
  let literals: UnsafeBufferPointer<UInt8>
  let parts: UnsafeBufferPointer<Int32>
  let entries: [TemplateSet.Entry]
  let escapes: Bool
  /// Where the page starts in the output.
  private let start: Int

  /// What the open sections stand on, the innermost last.
  private var contexts: [PageValue]
  private var bindings: [TemplateBinding] = []
  private var indentation: [UInt8] = []
  /// Whether the next text of a template gets the indentation; kept only while there is one.
  private var isAtLineStart = true
  private var depth = 0
  private var turns = 0
  /// Why and where the page was given up.
  private(set) var stop: (kind: TemplateFault.Kind, step: Int)?

  init(
    steps: UnsafeBufferPointer<TemplateStep>, literals: UnsafeBufferPointer<UInt8>,
    parts: UnsafeBufferPointer<Int32>, entries: [TemplateSet.Entry], escapes: Bool,
    value: PageValue, start: Int
  ) {
    self.steps = steps
    self.literals = literals
    self.parts = parts
    self.entries = entries
    self.escapes = escapes
    self.start = start
    contexts = [value]
    contexts.reserveCapacity(16)
  }

  mutating func render(_ low: Int, _ high: Int, into out: inout ByteWriter) {
    run(low, high, scope: 0..<0, into: &out)
  }

  private mutating func run(
    _ low: Int, _ high: Int, scope: Range<Int>, into out: inout ByteWriter
  ) {
    var index = low
    while index < high, stop == nil {
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
        section(value(path), next, Int(end), scope: scope, into: &out)
        index = Int(end)
      case .inverted(let path, let end):
        if !value(path).isTruthy { run(next, Int(end), scope: scope, into: &out) }
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

  private func value(_ path: TemplatePath) -> PageValue {
    if path.first == TemplatePath.here { return contexts[contexts.count - 1] }
    var level = contexts.count - 1
    while level >= 0 {
      if case .object(let object) = contexts[level], var value = object.value(path.first) {
        for part in 0..<Int(path.count) {
          guard case .object(let inner) = value,
            let next = inner.value(parts[Int(path.rest) + part])
          else { return .absent }
          value = next
        }
        return value
      }
      level -= 1
    }
    return .absent
  }

  private mutating func print(
    _ value: PageValue, escaped: Bool, into out: inout ByteWriter
  ) {
    if !indentation.isEmpty, isAtLineStart {
      out.put(indentation)
      isAtLineStart = false
    }
    switch value {
    case .text(let text): escaped ? out.putEscaped(text) : out.put(text)
    case .number(let number): out.put(decimal: number)
    case .markup(let bytes):
      bytes.withUnsafeBufferPointer { escaped ? out.putEscaped($0) : out.put($0) }
    case .bool(let flag): out.put(flag ? "true" : "false" as StaticString)
    case .absent, .list, .object: break
    }
  }

  private mutating func section(
    _ value: PageValue, _ low: Int, _ high: Int, scope: Range<Int>, into out: inout ByteWriter
  ) {
    if case .list(let items) = value {
      for item in items {
        guard takeTurn(step: low - 1, out.count) else { return }
        contexts.append(item)
        run(low, high, scope: scope, into: &out)
        contexts.removeLast()
      }
    } else if value.isTruthy {
      contexts.append(value)
      run(low, high, scope: scope, into: &out)
      contexts.removeLast()
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
    _ call: TemplateCall, step: Int, scope: Range<Int>, arguments: Range<Int>,
    into out: inout ByteWriter
  ) {
    guard call.template >= 0 else { return }
    depth += 1
    defer { depth -= 1 }
    guard takeTurn(step: step, out.count) else { return }
    let entry = entries[Int(call.template)]
    var inner = scope
    let bound = bindings.count
    if !arguments.isEmpty {
      bindings.append(contentsOf: bindings[scope])
      bind(arguments, scope: scope, from: bound)
      inner = bound..<bindings.count
    }
    let blanks = Int(call.indentStart)..<Int(call.indentEnd)
    if !blanks.isEmpty { isAtLineStart = true }
    let indented = indentation.count
    indentation.append(contentsOf: literals[blanks])
    run(entry.start, entry.end, scope: inner, into: &out)
    indentation.removeLast(indentation.count - indented)
    bindings.removeLast(bindings.count - bound)
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
    if !blanks.isEmpty { isAtLineStart = block.startsLine }
    let indented = indentation.count
    indentation.append(contentsOf: literals[blanks])
    run(bound.start, bound.end, scope: bound.scope, into: &out)
    indentation.removeLast(indentation.count - indented)
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
