/// The names of a document's headings, each once.
package struct Anchors: Sendable {
  /// Headings, ascending.
  let nodes: [Int]
  /// One for each of `nodes`.
  package let ids: [String]

  /// The id of a heading; `nil` for other nodes.
  package func id(of node: Int) -> String? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low] == node ? ids[low] : nil
  }
}

extension MarkupTree {
  /// The slugs of all headings, made unique with „-2“, „-3“ in their order.
  ///
  /// `reserved` are the ids that the page has already.
  package func anchors(reserved: [String] = []) -> Anchors {
    var used = Set(reserved)
    used.reserveCapacity(reserved.count + 24)
    var next: [String: Int] = [:]
    var headings: [Int] = []
    var ids: [String] = []
    for index in nodes.indices where nodes[index].kind == .heading {
      let base = slug(plainText(of: index))
      var id = base
      // Nearly every heading is the first of its name.
      if !used.insert(id).inserted {
        var number = next[base] ?? 2
        repeat {
          id = "\(base)-\(number)"
          number += 1
        } while !used.insert(id).inserted
        next[base] = number
      }
      headings.append(index)
      ids.append(id)
    }
    return Anchors(nodes: headings, ids: ids)
  }
}
