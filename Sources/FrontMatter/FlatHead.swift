internal import SourceText

/// A head in which every line is „Schlüssel: Wert“: nearly all are, and libyaml, which takes most of
/// the time of reading one, would find just the same.
///
/// Whatever is not plainly so (quotes, lists, comments, a line that goes on in the next one, a key
/// with odd characters) leaves the whole head to libyaml.
struct FlatHead {
  private struct Entry {
    let key: Span
    let value: Span
    /// Where the value stands in the storage of one-line texts, if it is one.
    let stored: Range<Int>?
  }

  private var entries: [Entry] = []
  private var isFlat = true

  mutating func giveUp() { isFlat = false }

  mutating func add(_ line: KeyLine, _ source: YAMLSource, stored: Range<Int>?, value: Span) {
    guard isFlat, line.key.end == line.colon, isPlainKey(line.key, source),
      stored != nil
        || (value.isEmpty ? isBlankBehind(line.colon, source) : isPlainValue(value, source))
    else { return giveUp() }
    entries.append(Entry(key: line.key, value: value, stored: stored))
  }

  /// The tree that libyaml's events would give; `nil` where only libyaml can tell.
  func tree(_ source: YAMLSource, storage: [UInt8]) -> YAMLTree? {
    guard isFlat, let first = entries.first else { return nil }
    var tree = YAMLTree()
    tree.nodes.reserveCapacity(2 * entries.count + 1)
    tree.text = storage
    tree.text.reserveCapacity(source.content.end - source.content.start)
    tree.root = 0
    var root = YAMLTree.Node(
      kind: .mapping, style: .plain, start: Int32(first.key.start), end: Int32(first.key.start + 1))
    root.child = 1
    root.children = Int32(2 * entries.count)
    tree.nodes.append(root)
    for entry in entries {
      append(entry.key, stored: nil, source, &tree)
      append(entry.value, stored: entry.stored, source, &tree)
    }
    tree.nodes[tree.nodes.count - 1].next = -1
    return tree
  }

  /// Appends a scalar that the next node follows.
  private func append(
    _ span: Span, stored: Range<Int>?, _ source: YAMLSource, _ tree: inout YAMLTree
  ) {
    var node = YAMLTree.Node(
      kind: .scalar, style: .plain, start: Int32(span.start), end: Int32(span.end))
    node.textStart = Int32(stored?.lowerBound ?? tree.text.count)
    node.textCount = Int32(stored?.count ?? span.end - span.start)
    node.next = Int32(tree.nodes.count + 1)
    if stored == nil { tree.text.append(contentsOf: source.bytes[span.range]) }
    tree.nodes.append(node)
  }

  /// Letters, digits, hyphens and underscores, beginning with a letter or digit.
  private func isPlainKey(_ key: Span, _ source: YAMLSource) -> Bool {
    guard key.end - key.start <= 200 else { return false }
    return source.bytes.withUnsafeBufferPointer { bytes in
      beginsPlain(bytes[key.start])
        && key.range.allSatisfy {
          isLetterOrDigit(bytes[$0]) || bytes[$0] == 0x2D || bytes[$0] == 0x5F
        }
    }
  }

  /// Whether nothing but blanks follows the colon: a no-break space is text to libyaml.
  private func isBlankBehind(_ colon: Int, _ source: YAMLSource) -> Bool {
    var offset = colon + 1
    while offset < source.bytes.count, source.isBlank(at: offset) { offset += 1 }
    return offset >= source.bytes.count || source.bytes[offset] == 0x0A
      || source.bytes[offset] == 0x0D
  }

  /// A value that libyaml takes as it stands: nothing in it can end it or make a comment of its rest.
  private func isPlainValue(_ value: Span, _ source: YAMLSource) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard beginsPlain(bytes[value.start]) else { return false }
      var offset = value.start
      while offset < value.end {
        switch bytes[offset] {
        case 0x00...0x1F, 0x23: return false
        case 0x3A:
          guard offset + 1 < value.end, isLetterOrDigit(bytes[offset + 1]) else { return false }
        default: break
        }
        offset += 1
      }
      return true
    }
  }

  private func beginsPlain(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == 0x28 }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
