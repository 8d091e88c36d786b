extension MarkupTree {
  /// The tree without some of its top-level blocks and all that stands in them.
  ///
  /// Indices of the other nodes stay as they are. Of the blocks taken out nothing is left: neither
  /// their links nor a byte of their text.
  ///
  /// `blocks` says of each node whether it is one of them.
  package func without(_ blocks: [Bool]) -> MarkupTree {
    var pruned = self
    var previous: Int?
    for block in children(of: 0) {
      if block < blocks.count, blocks[block] {
        pruned.erase(block)
        continue
      }
      if let previous {
        pruned.nodes[previous].nextIndex = Int32(block)
      } else {
        pruned.nodes[0].firstIndex = Int32(block)
      }
      previous = block
    }
    if let previous {
      pruned.nodes[previous].nextIndex = -1
    } else {
      pruned.nodes[0].firstIndex = -1
    }
    return pruned
  }

  private mutating func erase(_ node: Int) {
    var open = [node]
    while let next = open.popLast() {
      var child = nodes[next].firstIndex
      while child >= 0 {
        open.append(Int(child))
        child = nodes[Int(child)].nextIndex
      }
      let entry = nodes[next]
      for index in Int(entry.literalStart)..<Int(entry.literalStart + entry.literalCount) {
        text[index] = 0x20
      }
      for index in Int(entry.secondStart)..<Int(entry.secondStart + entry.secondCount) {
        text[index] = 0x20
      }
      nodes[next] = MarkupNode(.text, parent: -1, start: 0, end: 0)
    }
  }
}
