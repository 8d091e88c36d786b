/// Turns paragraphs and lines that begin with „a)“, „aa)“, „(1)“, „(a)“ into lists with these markers.
///
/// A list begins with the first marker of its style if a further one follows before the next heading;
/// inside an item, before the next marker of the lists around it. A block without marker belongs to the
/// item if it is indented by two columns, else it ends the list; the next marker may then take it up
/// again. Everything else stays prose.
struct MarkerLists: ~Copyable {
  private(set) var nodes: Store<MarkupNode>
  /// The literals of the nodes.
  let text: Store<UInt8>
  let source: UnsafeBufferPointer<UInt8>
  let indent: MarkerIndent

  /// A list that is open while its container is read.
  private struct Level {
    let style: ListStyle
    let list: Int
    var item: Int
    var listTail: Int
    var itemTail: Int
    var number: Int
  }

  /// A block of the container, or the part of a paragraph that begins with a marker.
  private struct Unit {
    let block: Int
    /// The text that begins with the marker; -1: the block as a whole.
    var text = -1
    /// The last inline before the line break before the text; -1: the text begins its paragraph.
    var before = -1
    var token: MarkerToken?
  }

  private var container = 0
  private var containerTail = -1
  private var levels: [Level] = []
  private var units: [Unit] = []
  /// Where the outermost marker stood, in bytes of its line.
  private var column = 0
  /// The last marker of lists that a block without marker ended.
  private var ended: (style: ListStyle, number: Int)?
  /// The paragraph whose inlines are being split.
  private var paragraph = -1

  init(
    _ nodes: consuming Store<MarkupNode>, text: consuming Store<UInt8>,
    source: UnsafeBufferPointer<UInt8>, indent: MarkerIndent
  ) {
    self.nodes = nodes
    self.text = text
    self.source = source
    self.indent = indent
  }

  mutating func run() {
    let count = nodes.count
    for index in 0..<count where nodes[index].kind == .list { convertBullets(index) }
    for index in 0..<count {
      switch nodes[index].kind {
      case .document, .item, .quote: split(index)
      default: continue
      }
    }
  }

  // MARK: „- a) x“

  private mutating func convertBullets(_ list: Int) {
    guard nodes[list].listStyle == .bullet else { return }
    var found: [(item: Int, text: Int, token: MarkerToken)] = []
    var next = nodes[list].firstChild
    while let item = next {
      next = nodes[item].next
      guard let paragraph = nodes[item].firstChild,
        nodes[paragraph].kind == .paragraph,
        let text = nodes[paragraph].firstChild, let token = token(text),
        token.style == found.first?.token.style ?? token.style
      else { return }
      found.append((item, text, token))
    }
    guard found.count > 1, let first = found.first?.token, first.number == 1 else { return }
    nodes[list].style = first.style.rawValue
    nodes[list].flags |= MarkupNode.tight
    for (item, text, token) in found { mark(item, text, token) }
  }

  private func token(_ node: Int) -> MarkerToken? {
    let node = nodes[node]
    guard node.kind == .text else { return nil }
    let start = Int(node.literalStart)
    return text.withElements { MarkerToken($0, start..<start + Int(node.literalCount)) }
  }

  /// Moves the marker from the text to the item.
  private mutating func mark(_ item: Int, _ text: Int, _ token: MarkerToken) {
    nodes[item].literalStart = nodes[text].literalStart
    nodes[item].literalCount = Int32(token.count)
    nodes[text].literalStart += Int32(token.width)
    nodes[text].literalCount -= Int32(token.width)
    let start = nodes[text].spanStart + Int32(token.width)
    nodes[text].spanStart = min(start, nodes[text].spanEnd)
    guard nodes[text].literalCount == 0, let paragraph = nodes[text].parent,
      let following = nodes[text].next, nodes[following].kind == .softBreak
    else { return }
    nodes[paragraph].firstIndex = nodes[following].nextIndex
  }

  // MARK: Paragraphs

  private mutating func split(_ container: Int) {
    units.removeAll(keepingCapacity: true)
    var hasToken = false
    var next = nodes[container].firstChild
    while let block = next {
      next = nodes[block].next
      let before = units.count
      if nodes[block].kind == .paragraph { collect(block) }
      hasToken = hasToken || units.count > before
      if units.count == before || units[before].before >= 0 {
        units.insert(Unit(block: block), at: before)
      }
    }
    guard hasToken else { return }
    self.container = container
    containerTail = -1
    nodes[container].firstIndex = -1
    levels.removeAll(keepingCapacity: true)
    ended = nil
    for index in units.indices {
      if let token = units[index].token {
        take(index, token)
      } else {
        takeBlock(units[index].block)
      }
    }
    closeLevels(to: 0)
  }

  /// The lines of a paragraph that begin with a marker.
  private mutating func collect(_ block: Int) {
    var beginsLine = true
    var last = -1
    var lastBeforeBreak = -1
    var next = nodes[block].firstChild
    while let inline = next {
      next = nodes[inline].next
      switch nodes[inline].kind {
      case .softBreak, .lineBreak:
        beginsLine = true
        lastBeforeBreak = last
      default:
        if beginsLine, let token = token(inline) {
          units.append(
            Unit(block: block, text: inline, before: lastBeforeBreak, token: token))
        }
        beginsLine = false
      }
      last = inline
    }
  }

  private mutating func take(_ index: Int, _ token: MarkerToken) {
    let unit = units[index]
    if let depth = levels.lastIndex(where: { $0.style == token.style }) {
      let restarts =
        token.number == 1 && follows(index, token.style, around: depth)
      closeLevels(to: restarts ? depth : depth + 1)
      if restarts { openLevel(token, unit) }
      return addItem(token, unit)
    }
    let isContinued =
      levels.isEmpty && ended?.style == token.style && ended?.number == token.number - 1
    let begins = token.number == 1 && follows(index, token.style, around: levels.count)
    guard begins || isContinued else {
      // Prose. In the middle of a paragraph its line stays where it is.
      if unit.before < 0 { takeBlock(unit.block) }
      return
    }
    openLevel(token, unit)
    addItem(token, unit)
  }

  /// Whether a further marker of the style comes before a heading or a marker of the lists around,
  /// which are the outermost `depth` levels.
  private func follows(_ index: Int, _ style: ListStyle, around depth: Int) -> Bool {
    for unit in units[(index + 1)...] {
      if let token = unit.token {
        if token.style == style { return true }
        if levels[..<depth].contains(where: { $0.style == token.style }) { return false }
      } else if nodes[unit.block].kind == .heading {
        return false
      }
    }
    return false
  }

  private mutating func openLevel(_ token: MarkerToken, _ unit: Unit) {
    if levels.isEmpty { column = columnOf(Int(nodes[unit.text].spanStart)) }
    let list = makeNode(.list, from: unit.text)
    nodes[list].style = token.style.rawValue
    nodes[list].flags |= MarkupNode.tight
    append(list)
    levels.append(
      Level(style: token.style, list: list, item: -1, listTail: -1, itemTail: -1, number: 0))
  }

  private mutating func addItem(_ token: MarkerToken, _ unit: Unit) {
    let body = splitOff(unit)
    let item = makeNode(.item, from: unit.text)
    let depth = levels.count - 1
    let list = levels[depth].list
    nodes[item].parentIndex = Int32(list)
    if levels[depth].listTail < 0 {
      nodes[list].firstIndex = Int32(item)
    } else {
      endItem(depth)
      nodes[levels[depth].listTail].nextIndex = Int32(item)
    }
    levels[depth].listTail = item
    levels[depth].item = item
    levels[depth].itemTail = -1
    levels[depth].number = token.number
    paragraph = body
    append(body)
    mark(item, unit.text, token)
    nodes[body].spanStart = min(nodes[unit.text].spanStart, nodes[body].spanEnd)
  }

  /// The paragraph that begins with the marker; one before it ends at the line break between them.
  private mutating func splitOff(_ unit: Unit) -> Int {
    guard unit.before >= 0 else { return unit.block }
    let body = makeNode(.paragraph, from: unit.text)
    nodes[body].spanEnd = nodes[paragraph].spanEnd
    nodes[paragraph].spanEnd = nodes[unit.before].spanEnd
    nodes[unit.before].nextIndex = -1
    nodes[body].firstIndex = Int32(unit.text)
    adopt(body)
    return body
  }

  /// Names the paragraph as parent of its inlines, up to the next line with a marker.
  private mutating func adopt(_ paragraph: Int) {
    var child = nodes[paragraph].firstIndex
    while child >= 0 {
      nodes[Int(child)].parentIndex = Int32(paragraph)
      child = nodes[Int(child)].nextIndex
    }
  }

  private mutating func takeBlock(_ block: Int) {
    paragraph = block
    let node = nodes[block]
    if !levels.isEmpty {
      let start = Int(node.spanStart)
      let belongs =
        columnOf(start) >= column + 2 || indent.isIndented(start)
        || (node.kind == .list && followsDirectly(block))
      if node.kind == .heading || node.kind == .thematicBreak || !belongs { endLists() }
    }
    if node.kind == .heading { ended = nil }
    if !levels.isEmpty, node.kind == .codeBlock, !node.has(MarkupNode.fenced) { makeProse(block) }
    append(block)
  }

  private mutating func endLists() {
    if let outer = levels.first { ended = (outer.style, outer.number) }
    closeLevels(to: 0)
  }

  private mutating func closeLevels(to depth: Int) {
    while levels.count > depth {
      endItem(levels.count - 1)
      let level = levels.removeLast()
      if level.listTail >= 0 {
        nodes[level.list].spanEnd = nodes[level.listTail].spanEnd
      }
    }
  }

  private mutating func endItem(_ depth: Int) {
    let level = levels[depth]
    guard level.item >= 0, level.itemTail >= 0 else { return }
    nodes[level.item].spanEnd = nodes[level.itemTail].spanEnd
  }

  /// Puts a block behind what stands in the innermost open item, or in the container.
  private mutating func append(_ block: Int) {
    nodes[block].nextIndex = -1
    let depth = levels.count - 1
    let parent = depth >= 0 ? levels[depth].item : container
    let tail = depth >= 0 ? levels[depth].itemTail : containerTail
    nodes[block].parentIndex = Int32(parent)
    if tail < 0 {
      nodes[parent].firstIndex = Int32(block)
    } else {
      nodes[tail].nextIndex = Int32(block)
    }
    if depth >= 0 { levels[depth].itemTail = block } else { containerTail = block }
  }

  private mutating func makeNode(_ kind: MarkupKind, from node: Int) -> Int {
    let span = nodes[node].span
    nodes.append(MarkupNode(kind, parent: 0, start: span.start, end: span.end))
    return nodes.count - 1
  }

  /// Text that is indented by four columns below an item is code to cmark, but not to its writer.
  private mutating func makeProse(_ block: Int) {
    let node = nodes[block]
    var end = Int(node.literalStart + node.literalCount)
    var from = Int(node.literalStart)
    while end > from, text[end - 1] == 0x0A { end -= 1 }
    nodes[block].kind = .paragraph
    nodes[block].literalCount = 0
    var tail = -1
    func link(_ inline: Int, _ nodes: inout Store<MarkupNode>) {
      nodes[inline].parentIndex = Int32(block)
      if tail < 0 {
        nodes[block].firstIndex = Int32(inline)
      } else {
        nodes[tail].nextIndex = Int32(inline)
      }
      tail = inline
    }
    while from < end {
      var to = from
      while to < end, text[to] != 0x0A { to += 1 }
      while from < to, text[from] == 0x20 { from += 1 }
      if tail >= 0 { link(makeNode(.softBreak, from: block), &nodes) }
      while from < to {
        let comment = text.withElements { $0[from..<to].firstComment }
        let part = makeNode(.text, from: block)
        nodes[part].literalStart = Int32(from)
        nodes[part].literalCount = Int32((comment?.lowerBound ?? to) - from)
        link(part, &nodes)
        from = comment?.upperBound ?? to
      }
      from = to + 1
    }
  }

  // MARK: Places

  private func columnOf(_ offset: Int) -> Int {
    var start = min(offset, source.count)
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    return offset - start
  }

  /// Whether the line above the block holds text.
  private func followsDirectly(_ block: Int) -> Bool {
    var index = Int(nodes[block].spanStart) - columnOf(Int(nodes[block].spanStart)) - 1
    while index > 0, source[index - 1] != 0x0A {
      index -= 1
      if !isBlank(source[index]), source[index] != 0x0D { return true }
    }
    return false
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Where the first HTML comment stands; one without an end reaches to the end of the slice.
  fileprivate var firstComment: Range<Int>? {
    let open: [UInt8] = [0x3C, 0x21, 0x2D, 0x2D]
    guard let start = indices.first(where: { self[$0...].starts(with: open) }) else { return nil }
    let close: [UInt8] = [0x2D, 0x2D, 0x3E]
    var end = start + 4
    while end < endIndex, !self[end...].starts(with: close) { end += 1 }
    return start..<Swift.min(endIndex, end + 3)
  }
}
