/// Siblings of a tree, in order: all children of a node, or a part of them.
///
/// Its elements are indices into `MarkupTree.nodes`.
package struct MarkupRun: Sequence, Sendable {
  let nodes: [MarkupNode]
  /// -1: the run is empty.
  let first: Int32
  /// The sibling behind the last one; -1: up to the end.
  let end: Int32

  package struct Iterator: IteratorProtocol {
    let nodes: [MarkupNode]
    var index: Int32
    let end: Int32

    package mutating func next() -> Int? {
      guard index >= 0, index != end else { return nil }
      let current = Int(index)
      index = nodes[current].nextIndex
      return current
    }
  }

  package func makeIterator() -> Iterator { Iterator(nodes: nodes, index: first, end: end) }

  package var isEmpty: Bool { first < 0 || first == end }
}
