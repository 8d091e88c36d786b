internal import CCMarkGFM
internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Copies cmark's tree into a `MarkupTree`, with true spans, without what must not be shown.
///
/// It walks without recursion: hostile input nests a hundred thousand deep.
struct TreeBuilder: ~Copyable {
  let source: UnsafeBufferPointer<UInt8>
  var lines: FileLines
  let engine: CMark
  let hasFiller: Bool
  let failedTables: [FailedTable]
  let plain: PlainBlocks
  var nodes: Store<MarkupNode>
  var text: Store<UInt8>
  var problems: [MarkupProblem] = []
  /// Whether a line begins with what may be the marker of an „a)“ list.
  var hasMarkers = false
  var locator: InlineLocator

  /// Last child of each node so far.
  var tails: Store<Int32>
  /// The nodes that are open, outermost first; a node left out repeats its parent.
  private var open: Store<Frame>
  private var blockDepth = 0
  private var inlineDepth = 0
  var table: TableCursor?
  /// Of the plain runs, those whose rule was met.
  var metRuns = 0
  /// How the columns of a plain table are aligned.
  var alignments: Store<UInt8>
  /// The cells that the source line of the current row really has.
  var cells: Store<TableLine.Cell>

  struct Frame: BitwiseCopyable {
    /// The node that is added to.
    var node: Int32
    /// The library's node was left out.
    var isTransparent = false
    /// A link or image whose destination may not be shown.
    var isUnsafe = false
    var form = InlineLocator.LinkForm.bracket
    var start = 0
    /// The library's node and its type; `build` enters them.
    var origin: OpaquePointer?
    var type: UInt32 = 0
  }

  init(
    _ source: UnsafeBufferPointer<UInt8>, lines: FileLines, engine: CMark, hasFiller: Bool,
    failedTables: [FailedTable], plain: PlainBlocks
  ) {
    self.source = source
    self.lines = lines
    self.engine = engine
    self.hasFiller = hasFiller
    self.failedTables = failedTables
    self.plain = plain
    locator = InlineLocator(source)
    nodes = Store(capacity: source.count / 16 + 16)
    tails = Store(capacity: source.count / 16 + 16)
    text = Store(capacity: source.count)
    open = Store(capacity: 32)
    cells = Store(capacity: 32)
    alignments = Store(capacity: 32)
  }

  /// Whether all plain blocks are what they were taken for; else the tree is wrong.
  var hasAllPlainRuns: Bool { metRuns == plain.runs.count }

  // MARK: Walking

  /// Of a file in which everything is plain: the library need not read it.
  mutating func buildPlain() {
    beginDocument()
    for run in plain.runs { addPlain(run) }
  }

  private mutating func beginDocument() {
    nodes.append(MarkupNode(.document, parent: -1, start: 0, end: source.count))
    tails.append(-1)
    open.append(Frame(node: 0))
  }

  mutating func build(_ root: OpaquePointer) {
    beginDocument()
    var next = cmark_node_first_child(root)
    while true {
      if let node = next {
        let type = cmark_node_get_type(node)
        if type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == inlineTypeBits {
          guard openInline(node, type) else {
            next = cmark_node_next(node)
            continue
          }
          next = cmark_node_first_child(node)
        } else {
          next = enterBlock(node, type) ? cmark_node_first_child(node) : nil
        }
        open.last.origin = node
        open.last.type = type.rawValue
      } else {
        guard open.count > 1, let frame = open.removeLast(), let node = frame.origin else { return }
        leave(frame)
        next = cmark_node_next(node)
      }
    }
  }

  /// Opens a block; false: its children are not wanted.
  private mutating func enterBlock(_ node: OpaquePointer, _ type: cmark_node_type) -> Bool {
    blockDepth += 1
    guard blockDepth <= Limits.blockDepth else {
      tellDepth(blockSpan(node))
      push(Frame(node: current, isTransparent: true))
      return false
    }
    openBlock(node, type)
    return true
  }

  private mutating func leave(_ frame: Frame) {
    if frame.type & UInt32(CMARK_NODE_TYPE_MASK) == inlineTypeBits {
      leaveInline(frame)
    } else {
      blockDepth -= 1
      guard !frame.isTransparent else { return }
      leaveBlock(Int(frame.node))
    }
  }

  // MARK: Nodes

  var current: Int32 { open.last.node }

  /// Adds a node below the current one.
  @discardableResult
  mutating func add(_ kind: MarkupKind, _ range: Range<Int>) -> Int {
    let index = Int32(truncatingIfNeeded: nodes.count)
    let parent = Int(current)
    let tail = tails[parent]
    nodes.append(
      MarkupNode(
        kind, parent: current, start: min(range.lowerBound, source.count),
        end: min(range.upperBound, source.count)))
    tails.append(-1)
    if tail < 0 {
      nodes[parent].firstIndex = index
    } else {
      nodes[Int(tail)].nextIndex = index
    }
    tails[parent] = index
    return Int(index)
  }

  mutating func push(_ frame: Frame) { open.append(frame) }

  func isFirstChild() -> Bool { tails[Int(current)] < 0 }

  /// Whether what is added next stands at the start of a line.
  func beginsLine() -> Bool {
    let tail = tails[Int(current)]
    guard tail >= 0 else { return true }
    let kind = nodes[Int(tail)].kind
    return kind == .softBreak || kind == .lineBreak
  }

  func lastChild(of node: Int) -> Int? { tails[node] < 0 ? nil : Int(tails[node]) }

  /// Takes the last child of a node away again.
  mutating func dropLastChild(of parent: Int) {
    guard let last = lastChild(of: parent) else { return }
    var before: Int32 = -1
    var child = nodes[parent].firstIndex
    while child >= 0, Int(child) != last {
      before = child
      child = nodes[Int(child)].nextIndex
    }
    if before < 0 { nodes[parent].firstIndex = -1 } else { nodes[Int(before)].nextIndex = -1 }
    tails[parent] = before
    nodes[last].parentIndex = -1
  }

  /// Copies a literal; the filler of comments is dropped.
  mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> (start: Int32, count: Int32) {
    let start = text.count
    if hasFiller, bytes.contains(CommentBlanker.filler) {
      for byte in bytes where byte != CommentBlanker.filler { text.append(byte) }
    } else {
      text.append(contentsOf: bytes)
    }
    return (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: text.count - start))
  }

  mutating func setLiteral(_ node: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    (nodes[node].literalStart, nodes[node].literalCount) = copy(bytes)
  }

  mutating func setSecondLiteral(_ node: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    (nodes[node].secondStart, nodes[node].secondCount) = copy(bytes)
  }

  mutating func tell(_ kind: MarkupProblem.Kind, _ range: Range<Int>) {
    let high = min(range.upperBound, source.count)
    problems.append(MarkupProblem(kind: kind, span: Span(min(range.lowerBound, high), high)))
  }

  private mutating func tellDepth(_ range: Range<Int>) {
    let kind = MarkupProblem.Kind.nestedTooDeep(limit: Limits.blockDepth)
    guard !problems.contains(where: { $0.kind == kind }) else { return }
    tell(kind, range)
  }

  /// Whether one more inline may open inside the open ones.
  mutating func deepenInline(_ start: Int) -> Bool {
    inlineDepth += 1
    guard inlineDepth > Limits.inlineDepth else { return true }
    if inlineDepth == Limits.inlineDepth + 1 {
      let kind = MarkupProblem.Kind.nestedTooDeep(limit: Limits.inlineDepth)
      if !problems.contains(where: { $0.kind == kind }) { tell(kind, start..<start + 1) }
    }
    return false
  }

  mutating func riseInline() { inlineDepth -= 1 }
}

/// `CMARK_NODE_TYPE_INLINE`, whose macro Swift does not import.
let inlineTypeBits: UInt32 = 0xC000

/// The C string as bytes without its NUL; empty for `nil`.
@inline(__always)
func cBytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
  return UnsafeBufferPointer(
    start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
}
