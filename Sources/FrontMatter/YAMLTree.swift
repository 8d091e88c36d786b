package import SourceText

/// A YAML text as a flat table of nodes with places; every scalar is text („failsafe“ view).
///
/// A node is named by its number. Numbers come from this tree only and are never negative.
package struct YAMLTree: Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    case scalar
    case sequence
    case mapping
  }

  package enum Style: UInt8, Hashable, Sendable {
    /// A scalar without quotes, a collection by indentation.
    case plain
    case quoted
    /// `|` or `>`.
    case block
    /// `[…]` or `{…}`.
    case flow
  }

  struct Node {
    var kind: Kind
    var style: Style
    var start: Int32
    var end: Int32
    var textStart: Int32 = 0
    var textCount: Int32 = 0
    var next: Int32 = -1
    var child: Int32 = -1
    var children: Int32 = 0
  }

  /// Levels of lists and mappings that are read.
  package static let maximumDepth = 64

  var nodes: [Node] = []
  /// The text of all scalars, one after the other.
  var text: [UInt8] = []
  /// The topmost node; `nil` where the text is empty, could not be read, or is no mapping.
  package internal(set) var root: Int?

  init() {}

  package func kind(of node: Int) -> Kind { nodes[node].kind }
  package func style(of node: Int) -> Style { nodes[node].style }

  /// UTF-8 bytes of the file: a plain scalar as written, a quoted one with its quotes; of a
  /// collection the first character only. Empty, behind the colon, where no value is written.
  package func span(of node: Int) -> Span {
    Span(Int(nodes[node].start), Int(nodes[node].end))
  }

  /// The value of a scalar; empty for a collection.
  package func text(of node: Int) -> String {
    withBytes(of: node) { String(utf8: $0) }
  }

  /// Whether the scalar has no text, or the collection no entry.
  package func isEmpty(_ node: Int) -> Bool {
    nodes[node].textCount == 0 && nodes[node].children == 0
  }

  /// Lends the value of a scalar as UTF-8; the pointer is valid inside the call only.
  package func withBytes<Result>(
    of node: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let from = Int(nodes[node].textStart)
    let count = Int(nodes[node].textCount)
    return try text.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[from..<from + count]))
    }
  }

  /// The folded text of a scalar, for keys.
  package func foldedKey(of node: Int) -> FoldedKey {
    withBytes(of: node) { FoldedKey(bytes: $0) }
  }

  /// The entries of a mapping in the order of the text, duplicates included; keys are scalars.
  /// Empty for any other node.
  package func entries(of node: Int) -> [(key: Int, value: Int)] {
    guard nodes[node].kind == .mapping else { return [] }
    var entries: [(key: Int, value: Int)] = []
    entries.reserveCapacity(Int(nodes[node].children) / 2)
    var key = nodes[node].child
    while key >= 0 {
      let value = nodes[Int(key)].next
      // A text that broke off behind a key has no value for it.
      guard value >= 0 else { break }
      entries.append((Int(key), Int(value)))
      key = nodes[Int(value)].next
    }
    return entries
  }

  /// The items of a sequence in order. Empty for any other node.
  package func items(of node: Int) -> [Int] {
    guard nodes[node].kind == .sequence else { return [] }
    var items: [Int] = []
    items.reserveCapacity(Int(nodes[node].children))
    var item = nodes[node].child
    while item >= 0 {
      items.append(Int(item))
      item = nodes[Int(item)].next
    }
    return items
  }

  /// The value of the first entry with this key, folded.
  package func value(_ key: FoldedKey, in node: Int) -> Int? {
    for entry in entries(of: node) where foldedKey(of: entry.key) == key { return entry.value }
    return nil
  }
}
