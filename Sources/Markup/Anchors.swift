package import SourceText

/// The names of a document's headings, each once. A class, since every writer takes them in hand.
package final class Anchors: Sendable {
  /// Headings, ascending.
  let nodes: [Int32]
  /// One for each of `nodes`: where its name stands in `bytes`.
  private let places: [Place]
  private let bytes: [UInt8]

  struct Place: BitwiseCopyable, Sendable {
    let start: Int32
    let end: Int32
  }

  fileprivate init(nodes: [Int32], places: [Place], bytes: [UInt8]) {
    self.nodes = nodes
    self.places = places
    self.bytes = bytes
  }

  /// The names in the order of their headings.
  package var ids: [String] { places.map { String(decoding: bytes[range($0)], as: UTF8.self) } }

  /// The id of a heading; `nil` for other nodes.
  package func id(of node: Int) -> String? {
    index(of: node).map { String(decoding: bytes[range(places[$0])], as: UTF8.self) }
  }

  /// Writes the id of a heading; nothing for other nodes.
  package func putID(of node: Int, into out: inout ByteWriter) {
    guard let index = index(of: node) else { return }
    bytes.withUnsafeBufferPointer {
      out.put(UnsafeBufferPointer(rebasing: $0[range(places[index])]))
    }
  }

  private func range(_ place: Place) -> Range<Int> { Int(place.start)..<Int(place.end) }

  private func index(of node: Int) -> Int? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle]) < node { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && Int(nodes[low]) == node ? low : nil
  }
}

extension MarkupTree {
  /// The slugs of all headings, made unique with „-2“, „-3“ in their order.
  ///
  /// `reserved` are the ids that the page has already.
  package func anchors(reserved: [String] = []) -> Anchors {
    var used = UsedNames(capacity: 32)
    for id in reserved { used.add(id) }
    var headings = Store<Int32>(capacity: 32)
    var places = Store<Anchors.Place>(capacity: 32)
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        let plain = PlainText(nodes: nodes, text: text)
        for index in nodes.indices where nodes[index].kind == .heading {
          headings.append(Int32(truncatingIfNeeded: index))
          plain.withBytes(of: nodes[index]) { places.append(used.addSlug(of: $0)) }
        }
      }
    }
    return Anchors(nodes: headings.array, places: places.array, bytes: used.bytes.array())
  }
}

/// Names in the order in which they were given out, found by their hash.
private struct UsedNames: ~Copyable {
  private struct Entry: BitwiseCopyable {
    let place: Anchors.Place
    let hash: Int
    /// The number that is tried next where the name is wanted again.
    var number = 2
  }

  /// The names, one behind the other.
  private(set) var bytes = ByteWriter(capacity: 1 << 10)
  private var entries: Store<Entry>
  /// Index into `entries` plus one, by the lowest bits of the hash; 0 where there is none.
  private var slots: [Int]

  /// `capacity` must be a power of two.
  init(capacity: Int) {
    entries = Store(capacity: capacity)
    slots = Array(repeating: 0, count: capacity * 2)
  }

  mutating func add(_ name: String) {
    let start = bytes.count
    bytes.put(name)
    let hash = hash(from: start)
    guard find(from: start, hash) == nil else { return bytes.truncate(to: start) }
    insert(from: start, hash)
  }

  /// The name of a text, or the first „name-2“, „name-3“ that is free.
  mutating func addSlug(of text: UnsafeBufferPointer<UInt8>) -> Anchors.Place {
    let start = bytes.count
    putSlug(text, into: &bytes)
    let end = bytes.count
    var hash = hash(from: start)
    if let index = find(from: start, hash) {
      repeat {
        bytes.truncate(to: end)
        bytes.put(byte: 0x2D)
        bytes.put(decimal: entries[index].number)
        entries[index].number += 1
        hash = self.hash(from: start)
      } while find(from: start, hash) != nil
    }
    insert(from: start, hash)
    return entries.last.place
  }

  /// Index of the name that the bytes from `start` on are.
  private borrowing func find(from start: Int, _ hash: Int) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] > 0 {
      let entry = entries[slots[slot] - 1]
      if entry.hash == hash, isSame(entry.place, start) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private borrowing func isSame(_ place: Anchors.Place, _ start: Int) -> Bool {
    bytes.withBytes { bytes in
      areSame(
        UnsafeBufferPointer(rebasing: bytes[Int(place.start)..<Int(place.end)]),
        UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private mutating func insert(from start: Int, _ hash: Int) {
    let place = Anchors.Place(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: bytes.count))
    entries.append(Entry(place: place, hash: hash))
    fill(hash, entries.count)
    guard entries.count * 2 > slots.count else { return }
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in 0..<entries.count { fill(entries[index].hash, index + 1) }
  }

  private mutating func fill(_ hash: Int, _ entry: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  /// A hash of the bytes from `start` on, eight at a time, its high bits folded into the low ones.
  private borrowing func hash(from start: Int) -> Int {
    bytes.withBytes { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var index = start
      while index + 8 <= raw.count {
        hash = Self.mix(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      while index < raw.count {
        hash = Self.mix(hash, UInt64(raw[index]))
        index += 1
      }
      return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }
}
