internal import SourceText

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
    var used = UsedNames(capacity: 32)
    for id in reserved { _ = used.add(id) }
    var headings: [Int] = []
    var ids: [String] = []
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        let plain = PlainText(nodes: nodes, text: text)
        var name = ByteWriter(capacity: 256)
        for index in nodes.indices where nodes[index].kind == .heading {
          name.reset()
          plain.withBytes(of: nodes[index]) { putSlug($0, into: &name) }
          headings.append(index)
          ids.append(used.addUnique(&name))
        }
      }
    }
    return Anchors(nodes: headings, ids: ids)
  }
}

/// Names in the order in which they were given out, found by their hash.
private struct UsedNames {
  private var names: [String] = []
  /// By name: the number that is tried next where it is wanted again.
  private var numbers: [Int] = []
  /// Index into `names` plus one, by the lowest bits of the hash; 0 where there is none.
  private var slots: [Int]

  init(capacity: Int) {
    slots = Array(repeating: 0, count: capacity * 2)
  }

  /// Index of the name, or `nil` after it has been added.
  mutating func add(_ name: String) -> Int? {
    var name = name
    let hash = name.withUTF8 { UsedNames.hash($0) }
    if let index = find(name, hash) { return index }
    insert(name, hash)
    return nil
  }

  /// The name, or the first „name-2“, „name-3“ that is free.
  mutating func addUnique(_ name: inout ByteWriter) -> String {
    let wanted = name.string()
    guard let index = add(wanted) else { return wanted }
    let length = name.count
    while true {
      name.truncate(to: length)
      name.put(byte: 0x2D)
      name.put(decimal: numbers[index])
      numbers[index] += 1
      let next = name.string()
      if add(next) == nil { return next }
    }
  }

  private func find(_ name: String, _ hash: Int) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] > 0 {
      // Names are ASCII, so equal bytes and equal texts are the same.
      if names[slots[slot] - 1] == name { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ name: String, _ hash: Int) {
    names.append(name)
    numbers.append(2)
    fill(hash, names.count)
    guard names.count * 2 > slots.count else { return }
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in names.indices {
      var name = names[index]
      fill(name.withUTF8 { UsedNames.hash($0) }, index + 1)
    }
  }

  private mutating func fill(_ hash: Int, _ entry: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  /// FNV-1a, its high bits folded into the low ones.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
