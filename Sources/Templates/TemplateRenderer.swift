import SourceText

/// Makes one page. Lives no longer than the buffers it was given.
///
/// It walks the page model by pointers: a value is looked at some hundred times a page, and counting
/// references to it would cost more than the looking. Nobody changes the model meanwhile, so its
/// arrays stay where they are.
struct TemplateRenderer {
  let steps: UnsafeBufferPointer<TemplateStep>
  let literals: UnsafeBufferPointer<UInt8>
  let parts: UnsafeBufferPointer<Int32>
  let entries: [TemplateSet.Entry]
  let escapes: Bool
  /// Where the page starts in the output.
  private let start: Int

  /// What the open sections stand on, the innermost last.
  private var contexts: [UnsafePointer<PageValue>]
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
    value: UnsafePointer<PageValue>, start: Int
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
        if let value = value(path) {
          section(value, next, Int(end), scope: scope, into: &out)
        }
        index = Int(end)
      case .inverted(let path, let end):
        if value(path)?.pointee.isTruthy != true { run(next, Int(end), scope: scope, into: &out) }
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
  private mutating func value(_ path: TemplatePath) -> UnsafePointer<PageValue>? {
    var level = contexts.count - 1
    if path.first == TemplatePath.here { return contexts[level] }
    while level >= 0 {
      if var value = contexts[level].pointee.place(of: path.first) {
        for part in 0..<Int(path.count) {
          guard let next = value.pointee.place(of: parts[Int(path.rest) + part]) else { return nil }
          value = next
        }
        return value
      }
      level -= 1
    }
    return nil
  }

  private mutating func print(
    _ value: UnsafePointer<PageValue>?, escaped: Bool, into out: inout ByteWriter
  ) {
    if !indentation.isEmpty, isAtLineStart {
      out.put(indentation)
      isAtLineStart = false
    }
    guard let value else { return }
    switch value.pointee {
    case .text(let text): escaped ? out.putEscaped(text) : out.put(text)
    case .number(let number): out.put(decimal: number)
    case .markup(let bytes):
      bytes.withUnsafeBufferPointer { escaped ? out.putEscaped($0) : out.put($0) }
    case .finished(let text): escaped ? out.putEscaped(text) : out.put(text)
    case .bool(let flag): out.put(flag ? "true" : "false" as StaticString)
    case .absent, .list, .object: break
    }
  }

  private mutating func section(
    _ value: UnsafePointer<PageValue>, _ low: Int, _ high: Int, scope: Range<Int>,
    into out: inout ByteWriter
  ) {
    guard let items = value.pointee.items else {
      guard value.pointee.isTruthy else { return }
      contexts.append(value)
      run(low, high, scope: scope, into: &out)
      contexts.removeLast()
      return
    }
    guard let first = items.baseAddress else { return }
    for index in 0..<items.count {
      guard takeTurn(step: low - 1, out.count) else { return }
      contexts.append(first + index)
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
