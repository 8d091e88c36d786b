internal import SourceText

/// What the last build wrote: lies beside the output and says which files are ours to remove.
///
///     manifest = "vorlagenwerk-manifest 2" LF { hash SP size SP path LF } "ende" SP count LF
///
/// The hash is 16 hex digits, the size decimal bytes, the path relative with „/“. The last line tells
/// a whole manifest from one that was cut off.
package struct Manifest: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var path: String
    /// In bytes.
    package var size: Int
    /// `ContentHash` of the bytes.
    package var hash: UInt64

    package init(path: String, size: Int, hash: UInt64) {
      self.path = path
      self.size = size
      self.hash = hash
    }
  }

  /// In the order of the bytes of the paths, each path once.
  package private(set) var entries: [Entry]

  private static let head = "vorlagenwerk-manifest 2\n"
  /// The same form, with hashes of another function: they are told, and nothing is decided by them.
  private static let formerHead = "vorlagenwerk-manifest 1\n"

  /// - Parameter entries: in the order of their paths, each path once.
  package init(sorted entries: [Entry] = []) { self.entries = entries }

  /// Reads what `serialize` wrote; `nil` where the bytes are anything else.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.head.utf8) || bytes.starts(with: Self.formerHead.utf8) else {
      return nil
    }
    var entries: [Entry] = []
    var at = Self.head.utf8.count
    while at < bytes.count {
      guard let end = bytes[at...].firstIndex(of: 0x0A) else { return nil }
      let line = bytes[at..<end]
      at = end + 1
      if line.starts(with: "ende ".utf8) {
        guard at == bytes.count, Self.decimal(line.dropFirst(5)) == entries.count else {
          return nil
        }
        self.entries = entries
        return
      }
      guard let entry = Self.entry(line) else { return nil }
      if let last = entries.last, BytePath(last.path) >= BytePath(entry.path) { return nil }
      entries.append(entry)
    }
    return nil
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard line.count > 19, line[line.startIndex + 16] == 0x20 else { return nil }
    var hash: UInt64 = 0
    for byte in line.prefix(16) {
      switch byte {
      case 0x30...0x39: hash = hash << 4 | UInt64(byte - 0x30)
      case 0x61...0x66: hash = hash << 4 | UInt64(byte - 0x57)
      default: return nil
      }
    }
    let rest = line.dropFirst(17)
    guard let space = rest.firstIndex(of: 0x20), let size = decimal(rest[..<space]) else {
      return nil
    }
    let path = String(decoding: rest[(space + 1)...], as: UTF8.self)
    return path.isEmpty ? nil : Entry(path: path, size: size, hash: hash)
  }

  private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  package func serialize() -> [UInt8] {
    var text = ByteWriter(capacity: entries.count * 80 + 64)
    text.put(Self.head)
    for entry in entries {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(entry.hash >> shift & 15)
        text.put(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      text.put(byte: 0x20)
      text.put(decimal: entry.size)
      text.put(byte: 0x20)
      text.put(entry.path)
      text.put(byte: 0x0A)
    }
    text.put("ende ")
    text.put(decimal: entries.count)
    text.put(byte: 0x0A)
    return text.array()
  }

  /// The entries of both; where both have a path, that of `other`.
  package func union(_ other: Manifest) -> Manifest {
    var all: [Entry] = []
    all.reserveCapacity(max(entries.count, other.entries.count))
    var mine = entries[...]
    for theirs in other.entries {
      while let next = mine.first, BytePath(next.path) < BytePath(theirs.path) {
        all.append(next)
        mine = mine.dropFirst()
      }
      if let next = mine.first, BytePath(next.path) == BytePath(theirs.path) {
        mine = mine.dropFirst()
      }
      all.append(theirs)
    }
    all.append(contentsOf: mine)
    return Manifest(sorted: all)
  }
}
