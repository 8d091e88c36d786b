internal import SourceText

/// Reads a head in which each line is „Schlüssel: Wert“ at the margin, a comment, or empty, as nearly
/// all are. libyaml need not read it: there is only one way to take such a line.
struct PlainHead {
  /// What libyaml would have given.
  private(set) var tree = YAMLTree()
  private var last = -1

  /// `nil` where anything in the text might be more than that; then nothing is said of it.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, content: Span, isOneLineText: (FoldedKey) -> Bool
  ) {
    let end = min(content.end, bytes.count)
    tree.text.reserveCapacity(end - content.start)
    tree.nodes.reserveCapacity(64)
    var start = content.start
    while start < end {
      let next = nextIndex(of: 0x0A, in: bytes, from: start) ?? end
      var line = start..<min(next, end)
      if !line.isEmpty, bytes[line.upperBound - 1] == 0x0D {
        guard next < end else { return nil }
        line = start..<line.upperBound - 1
      }
      guard read(line, bytes, isOneLineText) else { return nil }
      start = next + 1
    }
    guard last >= 0 else { return nil }
    tree.root = 0
  }

  private mutating func read(
    _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ isOneLineText: (FoldedKey) -> Bool
  ) -> Bool {
    guard let first = bytes[line].first else { return true }
    switch first {
    case 0x20: return bytes[line].allSatisfy { $0 == 0x20 }
    case UInt8(ascii: "#"): return PlainHead.isText(bytes, line)
    default: break
    }
    guard let colon = PlainHead.colon(bytes, line) else { return false }
    let key = line.lowerBound..<colon
    var value = colon + 1..<line.upperBound
    while let blank = bytes[value].first, blank == 0x20 { value = value.dropFirst() }
    while let blank = bytes[value].last, blank == 0x20 { value = value.dropLast() }
    var style = YAMLTree.Style.plain
    var text = value
    if value.isEmpty {
      value = colon + 1..<colon + 1
      text = value
    } else {
      guard
        let found = PlainHead.style(
          bytes, value,
          isOneLine: { isOneLineText(FoldedKey(bytes: UnsafeBufferPointer(rebasing: bytes[key]))) })
      else { return false }
      style = found
      if style == .quoted { text = value.lowerBound + 1..<value.upperBound - 1 }
    }
    add(key, bytes, .plain, text: key)
    add(value, bytes, style, text: text)
    return true
  }

  /// How the value is written; `nil` where that takes more than a glance.
  private static func style(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, isOneLine: () -> Bool
  ) -> YAMLTree.Style? {
    let first = bytes[value.lowerBound]
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let inner = value.dropFirst().dropLast()
      guard value.count > 1, bytes[value.upperBound - 1] == first, isText(bytes, inner),
        !bytes[inner].contains(where: { $0 == first || $0 == 0x5C })
      else { return nil }
      return .quoted
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    case 0xC2 where bytes[value.lowerBound + 1] == 0xA0: return nil
    default: break
    }
    guard isText(bytes, value) else { return nil }
    if isOneLine() || (first == UInt8(ascii: "-") && value.count == 1) { return .plain }
    // Signs that begin something else in YAML, and the two that end a text.
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "("): break
    default: return nil
    }
    var before: UInt8 = 0
    for byte in bytes[value] {
      if before == UInt8(ascii: ":"), byte == 0x20 { return nil }
      if before == 0x20, byte == UInt8(ascii: "#") { return nil }
      before = byte
    }
    return before == UInt8(ascii: ":") ? nil : .plain
  }

  /// The colon behind a key of letters, digits and hyphens, with a blank or nothing behind it.
  private static func colon(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Int? {
    var index = line.lowerBound
    let limit = min(line.upperBound, line.lowerBound + 128)
    while index < limit {
      switch bytes[index] {
      case 0x41...0x5A, 0x61...0x7A: index += 1
      case 0x2D, 0x30...0x39:
        guard index > line.lowerBound else { return nil }
        index += 1
      // The letters „ä“, „ß“ and their like.
      case 0xC3: index += 2
      case UInt8(ascii: ":"):
        guard index > line.lowerBound else { return nil }
        return index + 1 == line.upperBound || bytes[index + 1] == 0x20 ? index : nil
      default: return nil
      }
    }
    return nil
  }

  /// Whether `YAMLSource` would leave all bytes as they are.
  private static func isText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return false }
      guard byte >= 0xC2, byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { continue }
      if byte == 0xEF { return false }
      guard index + 1 < range.upperBound else { return false }
      let second = bytes[index + 1]
      if byte == 0xC2 {
        if second < 0xA0 { return false }
      } else if second == 0x80 {
        guard index + 2 < range.upperBound, bytes[index + 2] & 0xFE != 0xA8 else { return false }
      }
    }
    return true
  }

  private mutating func add(
    _ span: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ style: YAMLTree.Style,
    text: Range<Int>
  ) {
    if last < 0 {
      // The collection is where its first key is.
      tree.nodes.append(
        YAMLTree.Node(
          kind: .mapping, style: .plain, start: Int32(span.lowerBound),
          end: Int32(span.lowerBound + 1), child: 1))
      last = 0
    } else {
      tree.nodes[last].next = Int32(last + 1)
    }
    tree.nodes.append(
      YAMLTree.Node(
        kind: .scalar, style: style, start: Int32(span.lowerBound), end: Int32(span.upperBound),
        textStart: Int32(tree.text.count), textCount: Int32(text.count)))
    tree.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[text]))
    tree.nodes[0].children += 1
    last += 1
  }
}
