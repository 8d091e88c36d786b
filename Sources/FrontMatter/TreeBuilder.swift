internal import SourceText

/// Makes a tree of the events of one run.
///
/// Anchors, aliases, tags and merge keys are reported and never followed: an alias bomb is a short
/// text here.
struct TreeBuilder {
  private struct Frame {
    let node: Int
    let isMapping: Bool
    /// The last child, -1 before the first.
    var last = -1
    /// Children seen, also those that were left out.
    var count = 0
    /// Whether the next child is the value of a key that was left out.
    var dropsNext = false
    var isAtKey: Bool { isMapping && count.isMultiple(of: 2) }
  }

  private(set) var tree = YAMLTree()
  private(set) var problems: [YAMLProblem] = []
  /// Topmost keys whose value was refused.
  private(set) var refusedKeys: [FoldedKey] = []
  /// Where the text goes deeper than it may; nothing is read from there on.
  private(set) var tooDeep: Int?
  /// Whether the topmost node is a list or a single value; nothing is read then.
  private(set) var isNoMapping = false
  private var isEnded = false

  private let source: YAMLSource
  private let oneLine: [OneLineTexts.Text]
  private var nextOneLine = 0
  private var stack: [Frame] = []
  /// Levels inside a collection that is left out.
  private var skipped = 0
  private var documents = 0
  /// The key of the topmost mapping whose value is being read, -1 before the first.
  private var topmostKey = -1

  init(_ source: YAMLSource, _ texts: OneLineTexts) {
    self.source = source
    oneLine = texts.texts
    tree.text = texts.storage
    tree.nodes.reserveCapacity(2 * source.lines.count + 2)
    tree.text.reserveCapacity(source.content.end - source.content.start)
    stack.reserveCapacity(8)
  }

  var isDone: Bool { isEnded || problems.count >= YAMLReading.maximumProblems }

  mutating func end() { isEnded = true }

  mutating func startDocument(at start: Int) {
    documents += 1
    guard documents > 1 else { return }
    problems.append(YAMLProblem(.secondDocument, source.restOfLine(start)))
    isEnded = true
  }

  mutating func scalar(
    _ text: UnsafeBufferPointer<UInt8>, _ style: YAMLTree.Style, _ span: Span, isRefused: Bool
  ) {
    guard skipped == 0 else { return }
    var start = span.start
    var end = span.end
    let isKey = stack.last?.isAtKey ?? false
    if isRefused { start = refuseProperties(span) }
    if style == .block { end = source.endOfText(Span(start, end)) }
    var node = YAMLTree.Node(
      kind: .scalar, style: style, start: Int32(start), end: Int32(max(start, end)))
    if let own = oneLineText(at: start) {
      node.end = Int32(own.span.end)
      node.textStart = Int32(own.stored.lowerBound)
      node.textCount = Int32(own.stored.count)
    } else if !isRefused || isKey {
      node.textStart = Int32(tree.text.count)
      node.textCount = Int32(text.count)
      tree.text.append(contentsOf: text)
    }
    if stack.isEmpty {
      // An empty text comes as one plain scalar without text, and is no fault.
      if !text.isEmpty || style != .plain { refuseRoot(start) }
    } else if isKey, style == .plain, text.elementsEqual([0x3C, 0x3C]) {
      problems.append(YAMLProblem(.mergeKey, Span(start, end)))
      leaveOutEntry()
    } else {
      add(node)
    }
  }

  mutating func open(
    _ kind: YAMLTree.Kind, _ style: YAMLTree.Style, at start: Int, isRefused: Bool
  ) {
    guard stack.count + skipped < YAMLTree.maximumDepth else {
      tooDeep = start
      isEnded = true
      return
    }
    guard skipped == 0 else {
      skipped += 1
      return
    }
    if stack.last?.isAtKey ?? false {
      problems.append(YAMLProblem(.complexKey, Span(start, start + 1)))
      leaveOutEntry()
      skipped = 1
      return
    }
    let isRoot = stack.isEmpty
    guard !isRoot || kind == .mapping else { return refuseRoot(start) }
    let from = isRefused ? refuseProperties(Span(start, source.bytes.count)) : start
    let isLinked = add(
      YAMLTree.Node(kind: kind, style: style, start: Int32(from), end: Int32(from + 1)))
    // A refused root stays readable: the refusal is a finding anyhow, and its fields are checked.
    if isRoot { tree.root = tree.nodes.count - 1 }
    if !isLinked || (isRefused && !isRoot) {
      skipped = 1
    } else {
      stack.append(Frame(node: tree.nodes.count - 1, isMapping: kind == .mapping))
    }
  }

  mutating func close() {
    if skipped > 0 { skipped -= 1 } else { _ = stack.popLast() }
  }

  mutating func alias(at start: Int) {
    guard skipped == 0 else { return }
    let span = source.word(start)
    let isKey = stack.last?.isAtKey ?? false
    if !(stack.last?.dropsNext ?? false) {
      problems.append(YAMLProblem(.alias, span))
      noteRefusedKey()
    }
    if isKey {
      leaveOutEntry()
    } else if !stack.isEmpty {
      add(
        YAMLTree.Node(
          kind: .scalar, style: .plain, start: Int32(span.start), end: Int32(span.end)))
    }
  }

  // MARK: Linking

  /// Appends a node under the open collection; `false` where it belongs to an entry that is left out.
  @discardableResult
  private mutating func add(_ node: YAMLTree.Node) -> Bool {
    let number = tree.nodes.count
    if !stack.isEmpty {
      let top = stack.count - 1
      let isKey = stack[top].isAtKey
      stack[top].count += 1
      if stack[top].dropsNext {
        stack[top].dropsNext = false
        return false
      }
      let parent = stack[top].node
      let last = stack[top].last
      if last < 0 {
        tree.nodes[parent].child = Int32(number)
      } else {
        tree.nodes[last].next = Int32(number)
      }
      tree.nodes[parent].children += 1
      stack[top].last = number
      if top == 0, isKey { topmostKey = number }
    }
    tree.nodes.append(node)
    return true
  }

  private mutating func leaveOutEntry() {
    guard !stack.isEmpty else { return }
    stack[stack.count - 1].count += 1
    stack[stack.count - 1].dropsNext = true
  }

  private mutating func oneLineText(at start: Int) -> OneLineTexts.Text? {
    while nextOneLine < oneLine.count, oneLine[nextOneLine].span.start < start { nextOneLine += 1 }
    guard nextOneLine < oneLine.count, oneLine[nextOneLine].span.start == start else { return nil }
    return oneLine[nextOneLine]
  }

  // MARK: Refusals

  private mutating func refuseRoot(_ start: Int) {
    problems.append(YAMLProblem(.notAMapping, source.restOfLine(start)))
    isNoMapping = true
    isEnded = true
  }

  /// Reports the anchor and the tag that the span begins with.
  ///
  /// - Returns: where the value behind them begins.
  private mutating func refuseProperties(_ span: Span) -> Int {
    let isDropped = stack.last?.dropsNext ?? false
    if !isDropped { noteRefusedKey() }
    var offset = span.start
    while offset < span.end {
      let byte = source.bytes[offset]
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        let word = source.word(offset)
        if !isDropped {
          problems.append(YAMLProblem(byte == UInt8(ascii: "&") ? .anchor : .tag, word))
        }
        offset = word.end
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return offset
      }
    }
    return span.end
  }

  private mutating func noteRefusedKey() {
    guard topmostKey >= 0, stack.count > 1 || !(stack.last?.isAtKey ?? true) else { return }
    let folded = tree.foldedKey(of: topmostKey)
    if refusedKeys.last != folded { refusedKeys.append(folded) }
  }
}
