import SourceText

/// Makes one page. Lives no longer than the buffers it was given.
///
/// A value is the index of its node in the page model, -1 where there is none.
struct TemplateRenderer: ~Copyable {
  private let program: UnsafePointer<TemplateInstruction>
  private let templates: UnsafeBufferPointer<TemplateRange>
  private let literals: UnsafePointer<UInt8>
  private let parts: UnsafeBufferPointer<Int32>
  private let escapes: Bool
  /// The page model.
  private let nodes: UnsafePointer<PageNodes.Node>
  private let text: UnsafePointer<UInt8>
  /// Where the page starts in the output.
  private let start: Int

  /// What an open section stands on.
  private struct Frame: BitwiseCopyable {
    var context: Int32
    /// Behind the last item of a list; 0 for everything else.
    let end: Int32
    /// The field that was asked for last: templates ask in the order of the page model, nearly always.
    var last: Int32
  }
  /// The open sections, the innermost last; the first frame is the page model.
  private var frames: UnsafeMutablePointer<Frame>
  private var top = 0
  /// Frames that there is room for; hardly a page opens so many.
  private var capacity = 48
  private static let room = (TemplateLimits.calls + 2) * TemplateLimits.nesting + 1

  private var bindings: [TemplateBinding] = []
  private var indentation: [UInt8] = []
  private var isIndented = false
  /// Whether the next text of a template gets the indentation; kept only while there is one.
  private var isAtLineStart = true
  private var depth = 0
  private var turns = 0
  /// Why and where the page was given up.
  private(set) var stop: (kind: TemplateFault.Kind, step: Int)?
  /// The same as one bit: asked before every step.
  private var isStopped = false

  /// `program` and `nodes` must not be empty; behind `literals` and `text` sixteen more bytes can be read.
  init(
    program: UnsafePointer<TemplateInstruction>, templates: UnsafeBufferPointer<TemplateRange>,
    literals: UnsafePointer<UInt8>, parts: UnsafeBufferPointer<Int32>, escapes: Bool,
    nodes: UnsafePointer<PageNodes.Node>, text: UnsafePointer<UInt8>, start: Int
  ) {
    self.program = program
    self.templates = templates
    self.literals = literals
    self.parts = parts
    self.escapes = escapes
    self.nodes = nodes
    self.text = text
    self.start = start
    frames = .allocate(capacity: capacity)
    frames.initialize(to: Frame(context: 0, end: 0, last: 1))
  }

  deinit { frames.deallocate() }

  mutating func render(_ template: Int, into out: inout ByteWriter) {
    run(templates[template], scope: 0..<0, into: &out)
  }

  private mutating func run(
    _ range: TemplateRange, scope: Range<Int>, into out: inout ByteWriter
  ) {
    var index = Int(range.start)
    let end = Int(range.end)
    while index < end, !isStopped {
      let here = program + index
      let lead = here.pointee.lead
      if lead.end > lead.start { put(lead.start, lead.end, into: &out) }
      switch here.pointee.code {
      case .text:
        put(here.pointee.first, here.pointee.second, into: &out)
        index &+= 1
      case .variable:
        print(value(here), escaped: escapes, into: &out)
        index &+= 1
      case .raw:
        print(value(here), escaped: false, into: &out)
        index &+= 1
      case .section:
        index = open(value(here), here, written: out.count) ? index + 1 : Int(here.pointee.target)
      case .items:
        items(value(here), here, into: &out)
        index = Int(here.pointee.target)
      case .sectionEnd:
        index = close(here, written: out.count) ? index + 1 : Int(here.pointee.target)
      case .inverted:
        let value = value(here)
        index = value >= 0 && isTruthy(value) ? Int(here.pointee.target) : index + 1
      case .partial:
        call(here, scope: scope, arguments: 0..<0, into: &out)
        index &+= 1
      case .parent:
        call(here, scope: scope, arguments: index + 1..<Int(here.pointee.target), into: &out)
        index = Int(here.pointee.target)
      case .argument:
        index = Int(here.pointee.target)
      case .block:
        let isReplaced = block(here, scope: scope, into: &out)
        index = isReplaced ? Int(here.pointee.target) : index + 1
      }
    }
  }

  /// Writes text of a template.
  @inline(__always)
  private mutating func put(_ start: Int32, _ end: Int32, into out: inout ByteWriter) {
    let (from, count) = (literals + Int(start), Int(end &- start))
    if isIndented {
      putIndented(UnsafeBufferPointer(start: from, count: count), into: &out)
    } else {
      out.putSteps(from, count: count)
    }
  }

  // MARK: Values

  // Mutating only so that the renderer is not copied for the call.

  /// -1: no object on the way has the name.
  @inline(__always)
  private mutating func value(_ name: UnsafePointer<TemplateInstruction>) -> Int {
    let first = name.pointee.first
    if first == TemplatePath.here { return Int(frames[top].context) }
    var level = top
    while level >= 0 {
      let value = field(first, at: level)
      if value >= 0 { return name.pointee.third == 0 ? value : inner(value, name) }
      level -= 1
    }
    return -1
  }

  /// The other parts of a dotted name.
  @inline(never)
  private mutating func inner(_ outer: Int, _ name: UnsafePointer<TemplateInstruction>) -> Int {
    var value = outer
    for part in 0..<Int(name.pointee.third) where value >= 0 {
      value = field(parts[Int(name.pointee.second) + part], of: value)
    }
    return value
  }

  /// The field of an open section, looked for from the last one on.
  @inline(__always)
  private mutating func field(_ key: Int32, at level: Int) -> Int {
    let object = Int(frames[level].context)
    guard nodes[object].kind == .object else { return -1 }
    let last = Int(frames[level].last)
    var index = last
    let end = Int(nodes[object].next)
    while index < end {
      if nodes[index].key == key {
        frames[level].last = Int32(truncatingIfNeeded: index)
        return index
      }
      index = Int(nodes[index].next)
    }
    index = object + 1
    while index < last {
      if nodes[index].key == key {
        frames[level].last = Int32(truncatingIfNeeded: index)
        return index
      }
      index = Int(nodes[index].next)
    }
    return -1
  }

  /// Objects are so small that a loop beats any table.
  @inline(__always)
  private mutating func field(_ key: Int32, of object: Int) -> Int {
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
  private mutating func isTruthy(_ value: Int) -> Bool {
    switch nodes[value].kind {
    case .absent, .no: false
    case .yes, .object: true
    case .text, .markup: nodes[value].end > nodes[value].start
    case .list: Int(nodes[value].next) > value + 1
    }
  }

  @inline(__always)
  private mutating func print(_ value: Int, escaped: Bool, into out: inout ByteWriter) {
    if isIndented, isAtLineStart {
      out.put(indentation)
      isAtLineStart = false
    }
    guard value >= 0 else { return }
    switch nodes[value].kind {
    case .text, .markup:
      let (start, end) = (nodes[value].start, nodes[value].end)
      let (from, count) = (text + Int(start), Int(end &- start))
      if escaped {
        out.putEscapedSteps(from, count: count)
      } else {
        out.putSteps(from, count: count)
      }
    case .yes: out.put("true" as StaticString)
    case .no: out.put("false" as StaticString)
    case .absent, .list, .object: break
    }
  }

  // MARK: Sections

  /// - Returns: whether there is something to show, once for each item.
  @inline(__always)
  private mutating func open(
    _ value: Int, _ section: UnsafePointer<TemplateInstruction>, written: Int
  ) -> Bool {
    guard value >= 0, isTruthy(value) else { return false }
    let step = Int(section.pointee.step)
    guard top + 1 < Self.room else {
      giveUp(.tooManyCalls, step)
      return false
    }
    let context = Int32(truncatingIfNeeded: value)
    var frame = Frame(context: context, end: 0, last: context + 1)
    if nodes[value].kind == .list {
      guard takeTurn(step: step, written) else { return false }
      frame = Frame(context: context + 1, end: nodes[value].next, last: context + 2)
    }
    top &+= 1
    if top == capacity { grow() }
    frames[top] = frame
    return true
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Frame>.allocate(capacity: capacity * 2)
    larger.initialize(from: frames, count: capacity)
    frames.deallocate()
    frames = larger
    capacity *= 2
  }

  /// The whole of a section that prints what it stands on: no section has to be opened for it.
  private mutating func items(
    _ value: Int, _ section: UnsafePointer<TemplateInstruction>, into out: inout ByteWriter
  ) {
    guard value >= 0, isTruthy(value) else { return }
    let step = Int(section.pointee.step)
    guard top + 1 < Self.room else { return giveUp(.tooManyCalls, step) }
    let item = section + 1
    let escaped = escapes && item.pointee.code == .variable
    let before = item.pointee.lead
    let behind = item[1].lead
    let isList = nodes[value].kind == .list
    let end = Int(nodes[value].next)
    var place = isList ? value + 1 : value
    repeat {
      if isList { guard takeTurn(step: step, out.count) else { return } }
      if before.end > before.start { put(before.start, before.end, into: &out) }
      print(place, escaped: escaped, into: &out)
      if behind.end > behind.start { put(behind.start, behind.end, into: &out) }
      place = Int(nodes[place].next)
    } while isList && place < end
  }

  /// - Returns: false where another item follows.
  @inline(__always)
  private mutating func close(
    _ end: UnsafePointer<TemplateInstruction>, written: Int
  ) -> Bool {
    let next = nodes[Int(frames[top].context)].next
    guard next < frames[top].end, takeTurn(step: Int(end.pointee.step), written) else {
      top -= 1
      return true
    }
    frames[top].context = next
    frames[top].last = next + 1
    return false
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
    _ call: UnsafePointer<TemplateInstruction>, scope: Range<Int>, arguments: Range<Int>,
    into out: inout ByteWriter
  ) {
    guard call.pointee.first >= 0 else { return }
    depth += 1
    defer { depth -= 1 }
    guard takeTurn(step: Int(call.pointee.step), out.count) else { return }
    let template = templates[Int(call.pointee.first)]
    var inner = scope
    let bound = bindings.count
    if !arguments.isEmpty {
      bindings.append(contentsOf: bindings[scope])
      bind(arguments, scope: scope, from: bound)
      inner = bound..<bindings.count
    }
    run(template, scope: inner, indented: call.pointee.blanks, startsLine: true, into: &out)
    if bindings.count > bound { bindings.removeLast(bindings.count - bound) }
  }

  private mutating func bind(_ arguments: Range<Int>, scope: Range<Int>, from bound: Int) {
    var index = arguments.lowerBound
    while index < arguments.upperBound {
      let here = program[index]
      if here.code == .argument, !bindings[bound...].contains(where: { $0.name == here.first }) {
        let content = TemplateRange(index + 1..<Int(here.target))
        bindings.append(TemplateBinding(name: here.first, content: content, scope: scope))
      }
      index = Int(here.target)
    }
  }

  /// - Returns: whether something else stands at the place of the block.
  private mutating func block(
    _ block: UnsafePointer<TemplateInstruction>, scope: Range<Int>, into out: inout ByteWriter
  ) -> Bool {
    guard let bound = bindings[scope].first(where: { $0.name == block.pointee.first }) else {
      return false
    }
    depth += 1
    defer { depth -= 1 }
    guard takeTurn(step: Int(block.pointee.step), out.count) else { return true }
    run(
      bound.content, scope: bound.scope, indented: block.pointee.blanks,
      startsLine: block.pointee.startsLine, into: &out)
    return true
  }

  // MARK: Lines

  /// The same with further blanks before its lines.
  private mutating func run(
    _ range: TemplateRange, scope: Range<Int>, indented blanks: TemplateRange, startsLine: Bool,
    into out: inout ByteWriter
  ) {
    guard blanks.end > blanks.start else { return run(range, scope: scope, into: &out) }
    let blanks = Int(blanks.start)..<Int(blanks.end)
    isAtLineStart = startsLine
    indentation.append(
      contentsOf: UnsafeBufferPointer(start: literals + blanks.lowerBound, count: blanks.count))
    isIndented = true
    run(range, scope: scope, into: &out)
    indentation.removeLast(blanks.count)
    isIndented = !indentation.isEmpty
  }

  /// Writes text of a template; the indentation goes before every line but blank ones.
  @inline(never)
  private mutating func putIndented(
    _ text: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter
  ) {
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
