import SourceText

/// Puts the tags of a file into sections, and decides which lines belong to their tags alone.
///
/// A section, comment, delimiter or partial tag with nothing but blanks around it takes its whole
/// line with it. A parent is one piece from its opening to its closing tag: the blanks before it
/// indent all its lines. Inside a parent only blocks count, everything between them is dropped.
struct TemplateParser {
  private struct Opener {
    let step: Int
    let tag: Tag
    /// Start of the line, where only blanks stand before the tag.
    let lineStart: Int?
    /// Where the content starts.
    let content: Int
    /// The names that a parent's blocks have so far.
    var arguments: Set<String> = []
  }

  private let bytes: [UInt8]
  private let lines: BlankLines
  private var cursor: Int
  private var openers: [Opener] = []
  private(set) var steps: [ParsedStep] = []
  private(set) var faults: [TemplateFault]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = BlankLines(bytes: bytes, floor: start)
    cursor = start
    let scanner = TagScanner(bytes, from: start)
    faults = scanner.faults
    for tag in scanner.tags {
      guard read(tag) else {
        closeAll()
        return
      }
    }
    emitText(to: bytes.count)
    while let opener = openers.last { reportUnclosed(opener) }
  }

  private var isInParent: Bool {
    openers.last.map { steps[$0.step].kind == .parent } ?? false
  }

  /// - Returns: false where the file is nested too deeply to go on.
  private mutating func read(_ tag: Tag) -> Bool {
    switch tag.kind {
    case .comment, .delimiters:
      _ = takeLine(of: tag)
    case .variable, .raw:
      emitText(to: tag.span.start)
      cursor = tag.span.end
      emit(tag.kind == .raw ? .raw : .variable, tag)
    case .partial:
      let blanks = takeLine(of: tag)
      emit(.partial, tag)
      steps[steps.count - 1].indentation = blanks ?? .fileStart
    case .section, .inverted:
      _ = takeLine(of: tag)
      return enter(tag.kind == .section ? .section : .inverted, tag)
    case .parent:
      emitText(to: tag.span.start)
      cursor = tag.span.end
      return enter(.parent, tag)
    case .block:
      return enterBlock(tag)
    case .close:
      leave(tag)
    }
    return true
  }

  // MARK: Text

  private mutating func emitText(to end: Int) {
    guard end > cursor else { return }
    let span = Span(cursor, end)
    if isInParent {
      if let dropped = lines.content(of: span) {
        faults.append(TemplateFault(kind: .ignoredInParent, span: dropped))
      }
    } else {
      steps.append(ParsedStep(kind: .text, span: span))
    }
    cursor = end
  }

  /// Emits the text before the tag. Where the tag has its line for itself, the line goes with it.
  /// - Returns: the blanks before a tag that has its line for itself.
  private mutating func takeLine(of tag: Tag) -> Span? {
    guard let start = lines.start(before: tag.span.start),
      let next = lines.next(after: tag.span.end)
    else {
      emitText(to: tag.span.start)
      cursor = tag.span.end
      return nil
    }
    emitText(to: start)
    cursor = next
    return Span(start, tag.span.start)
  }

  // MARK: Openings

  private mutating func emit(_ kind: ParsedStep.Kind, _ tag: Tag) {
    if isInParent, kind != .argument, tag.kind != .block {
      faults.append(TemplateFault(kind: .ignoredInParent, span: tag.span))
    }
    let end = steps.count + 1
    steps.append(
      ParsedStep(kind: kind, span: tag.span, name: tag.name, isUsable: tag.isUsable, end: end))
  }

  private mutating func enter(_ kind: ParsedStep.Kind, _ tag: Tag) -> Bool {
    guard openers.count < TemplateLimits.nesting else {
      faults.append(TemplateFault(kind: .tooDeep, span: tag.span))
      return false
    }
    emit(kind, tag)
    openers.append(
      Opener(
        step: steps.count - 1, tag: tag, lineStart: lines.start(before: tag.span.start),
        content: cursor))
    return true
  }

  private mutating func enterBlock(_ tag: Tag) -> Bool {
    guard isInParent else {
      let startsLine = takeLine(of: tag) != nil
      guard enter(.block, tag) else { return false }
      steps[steps.count - 1].startsLine = startsLine
      return true
    }
    emitText(to: tag.span.start)
    // What stands before the block is dropped anyway, so only the rest of the line counts.
    let next = lines.next(after: tag.span.end)
    cursor = next ?? tag.span.end
    guard enter(isFreeArgument(tag) ? .argument : .block, tag) else { return false }
    steps[steps.count - 1].startsLine = next != nil
    return true
  }

  /// Whether the parent has no such argument yet; a second one stays a block, which nothing shows.
  private mutating func isFreeArgument(_ tag: Tag) -> Bool {
    guard openers[openers.count - 1].arguments.insert(text(tag.name)).inserted else {
      let kind = TemplateFault.Kind.repeatedArgument(name: text(tag.name))
      faults.append(TemplateFault(kind: kind, span: tag.name))
      return false
    }
    let count = openers[openers.count - 1].arguments.count
    if count == TemplateLimits.arguments + 1 {
      faults.append(TemplateFault(kind: .tooManyArguments, span: tag.span))
    }
    return count <= TemplateLimits.arguments
  }

  // MARK: Closings

  private mutating func leave(_ tag: Tag) {
    guard let last = openers.last else {
      _ = takeLine(of: tag)
      return faults.append(TemplateFault(kind: .strayClose(name: text(tag.name)), span: tag.span))
    }
    if !hasSameBytes(last.tag.name, tag.name), tag.isUsable, last.tag.isUsable {
      if openers.contains(where: { hasSameBytes($0.tag.name, tag.name) }) {
        while let opener = openers.last, !hasSameBytes(opener.tag.name, tag.name) {
          reportUnclosed(opener)
        }
      } else {
        let kind = TemplateFault.Kind.wrongClose(
          name: text(tag.name), expected: text(last.tag.name), opener: last.tag.span)
        faults.append(TemplateFault(kind: kind, span: tag.name))
      }
    }
    guard let opener = openers.last else { return }
    close(opener, with: tag)
  }

  private mutating func close(_ opener: Opener, with tag: Tag) {
    let kind = steps[opener.step].kind
    var contentEnd = tag.span.start
    switch kind {
    case .parent:
      emitText(to: tag.span.start)
      cursor = tag.span.end
      if let start = opener.lineStart, let next = lines.next(after: tag.span.end) {
        cursor = next
        steps[opener.step].indentation = Span(start, opener.tag.span.start)
        cutText(before: opener.step, to: start)
      }
    case .argument:
      contentEnd = lines.start(before: tag.span.start).map { max($0, cursor) } ?? contentEnd
      emitText(to: contentEnd)
      cursor = tag.span.end
    default:
      contentEnd = takeLine(of: tag)?.start ?? contentEnd
    }
    let content = Span(opener.content, contentEnd)
    if kind == .block { indentBlock(opener, content: content) }
    if kind == .argument { strip(opener, content: content) }
    steps[opener.step].end = steps.count
    openers.removeLast()
  }

  /// Takes the blanks before a parent out of the text before it: they have become indentation.
  private mutating func cutText(before step: Int, to start: Int) {
    guard step > 0, steps[step - 1].kind == .text else { return }
    let span = steps[step - 1].span
    if span.end > start { steps[step - 1].span = Span(min(span.start, start), start) }
  }

  /// A block on lines of its own indents as its default content does, another one as its line.
  private mutating func indentBlock(_ opener: Opener, content: Span) {
    let own = opener.lineStart.map { Span($0, opener.tag.span.start) } ?? .fileStart
    let startsLine = steps[opener.step].startsLine
    let inner = startsLine ? lines.indentation(of: content) : nil
    steps[opener.step].indentation = inner ?? own
  }

  /// Notes for all lines of an argument, but those of arguments inside it, that they lose the
  /// blanks of its first line: the block that it replaces says how far it is indented.
  private mutating func strip(_ opener: Opener, content: Span) {
    guard steps[opener.step].startsLine, let blanks = lines.indentation(of: content),
      !blanks.isEmpty
    else { return }
    var index = opener.step + 1
    while index < steps.count {
      steps[index].stripped = blanks
      index = steps[index].kind == .parent ? steps[index].end : index + 1
    }
  }

  private mutating func reportUnclosed(_ opener: Opener) {
    let sign = String(decoding: bytes[opener.tag.span.range].prefix(3), as: UTF8.self)
    if opener.tag.isUsable {
      let kind = TemplateFault.Kind.unclosedSection(name: text(opener.tag.name), sign: sign)
      faults.append(TemplateFault(kind: kind, span: opener.tag.span))
    }
    steps[opener.step].end = steps.count
    openers.removeLast()
  }

  private mutating func closeAll() {
    while let opener = openers.popLast() { steps[opener.step].end = steps.count }
  }

  private func hasSameBytes(_ a: Span, _ b: Span) -> Bool {
    bytes[a.range].elementsEqual(bytes[b.range])
  }

  private func text(_ span: Span) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }
}
