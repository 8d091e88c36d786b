/// A closed list of names with a number each, made once and asked often.
///
/// Sorted, so that a look-up is a few comparisons of whole numbers and hashes nothing.
package struct FoldedKeyTable: Hashable, Sendable {
  private let hashes: [UInt64]
  private let values: [Int]

  /// Of a name that comes twice, the first counts.
  package init(_ entries: some Sequence<(FoldedKey, Int)>) {
    var sorted = entries.enumerated().map { (hash: $1.0.hash, order: $0, value: $1.1) }
    sorted.sort { ($0.hash, $0.order) < ($1.hash, $1.order) }
    var hashes: [UInt64] = []
    var values: [Int] = []
    for entry in sorted where entry.hash != hashes.last {
      hashes.append(entry.hash)
      values.append(entry.value)
    }
    self.hashes = hashes
    self.values = values
  }

  /// Numbers the names in their order.
  package init(_ keys: some Sequence<FoldedKey>) {
    self.init(keys.enumerated().map { ($1, $0) })
  }

  package subscript(key: FoldedKey) -> Int? {
    hashes.withUnsafeBufferPointer { hashes in
      var low = 0
      var high = hashes.count
      while low < high {
        let middle = (low + high) / 2
        if hashes[middle] < key.hash { low = middle + 1 } else { high = middle }
      }
      return low < hashes.count && hashes[low] == key.hash ? values[low] : nil
    }
  }

  /// The names and their numbers, in no order that means anything.
  package var entries: some Sequence<(FoldedKey, Int)> {
    zip(hashes, values).lazy.map { (FoldedKey(hash: $0), $1) }
  }

  package func contains(_ key: FoldedKey) -> Bool { self[key] != nil }
}
