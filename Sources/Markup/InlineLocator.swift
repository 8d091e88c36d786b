#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds where the inlines of one paragraph, heading or cell stand in the source.
///
/// cmark-gfm's own inline positions are wrong after escapes, on continuation lines and for autolinks.
/// So this walks the source beside the tree: each text is matched byte by byte, each delimiter is
/// expected where the text before it ended. Where that fails it searches on, a few times.
struct InlineLocator {
  let source: UnsafeBufferPointer<UInt8>
  private(set) var cursor = 0
  private var end = 0
  private var misses = 0

  enum LinkForm {
    case bracket
    /// `<https://…>`
    case angle
    /// A bare address, found by the autolink extension.
    case bare
  }

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  mutating func begin(_ range: Range<Int>) {
    cursor = range.lowerBound
    end = min(range.upperBound, source.count)
    misses = 0
  }

  /// Steps over „## “.
  mutating func skipHeadingMarks() {
    while cursor < end, source[cursor] == UInt8(ascii: "#") { cursor += 1 }
    skipBlanks()
  }

  private mutating func skipBlanks() {
    while cursor < end, isBlank(source[cursor]) { cursor += 1 }
  }

  mutating func text(_ literal: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = cursor
    if start + literal.count <= end, let wanted = literal.baseAddress,
      let base = source.baseAddress, memcmp(base + start, wanted, literal.count) == 0
    {
      cursor = start + literal.count
      return start..<cursor
    }
    if let after = match(literal, at: start) {
      cursor = after
      return start..<after
    }
    let limit = min(end, cursor + 4096)
    if misses < 8, let first = literal.first {
      while start < limit {
        let byte = source[start]
        if byte == first || byte == 0x5C || byte == UInt8(ascii: "&"),
          let after = match(literal, at: start)
        {
          cursor = after
          return start..<after
        }
        start += 1
      }
    }
    misses += 1
    return cursor..<min(end, max(cursor, cursor + literal.count))
  }

  /// The offset behind the literal if it stands at `start`, escapes and entities resolved.
  private func match(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = 0
    var place = start
    while index < literal.count {
      guard place < end else { return nil }
      let byte = source[place]
      if byte == 0x5C, place + 1 < end, isPunctuation(source[place + 1]) {
        guard source[place + 1] == literal[index] else { return nil }
        place += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let entity = entity(at: place, literal, index) {
        place += entity.source
        index += entity.literal
      } else {
        guard byte == literal[index] else { return nil }
        place += 1
        index += 1
      }
    }
    return place
  }

  /// Lengths of an entity in the source and of what it became; `nil` where the „&“ stands for itself.
  private func entity(
    at place: Int, _ literal: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (source: Int, literal: Int)? {
    var close = place + 1
    while close < end, close - place < 34, isAlphanumeric(source[close]) || source[close] == 0x23 {
      close += 1
    }
    guard close < end, source[close] == UInt8(ascii: ";"), close > place + 1 else { return nil }
    let isAmpersand = literal[index] == UInt8(ascii: "&")
    // „&unknown;“ stays as it is; „&amp;“ becomes one byte.
    if isAmpersand, index + 1 < literal.count, literal[index + 1] == source[place + 1],
      !(source[place + 1] == UInt8(ascii: "a") && close - place == 4)
    {
      return nil
    }
    var length = 1
    while index + length < literal.count, literal[index + length] & 0xC0 == 0x80 { length += 1 }
    return (close + 1 - place, length)
  }

  /// Steps over a line break and what precedes the text of the next line.
  mutating func lineBreak() -> Range<Int> {
    let start = cursor
    while cursor < end, source[cursor] != 0x0A { cursor += 1 }
    cursor = min(end, cursor + 1)
    let after = cursor
    while cursor < end, isBlank(source[cursor]) || source[cursor] == UInt8(ascii: ">") {
      cursor += 1
    }
    return start..<max(start, after)
  }

  /// A code span: from its first to behind its last backtick.
  mutating func code() -> Range<Int> {
    seek(UInt8(ascii: "`"))
    let start = cursor
    while cursor < end, source[cursor] == UInt8(ascii: "`") { cursor += 1 }
    let count = cursor - start
    var index = cursor
    while index < end {
      guard source[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = index
      while index < end, source[index] == UInt8(ascii: "`") { index += 1 }
      guard index - run != count else { break }
    }
    cursor = max(cursor, index)
    return start..<cursor
  }

  /// Raw HTML: the same bytes, but for what stands between its lines.
  mutating func raw(_ literal: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    seek(UInt8(ascii: "<"))
    let start = cursor
    for byte in literal {
      if byte == 0x0A {
        _ = lineBreak()
      } else if cursor < end {
        if isBlank(byte), source[cursor] != byte { continue }
        cursor += 1
      }
    }
    return start..<cursor
  }

  /// Steps over the delimiter of emphasis; returns where it stands.
  mutating func delimiter(_ count: Int) -> Range<Int> {
    let start = cursor
    while cursor < end, cursor - start < count,
      source[cursor] == UInt8(ascii: "*") || source[cursor] == UInt8(ascii: "_")
    {
      cursor += 1
    }
    return start..<cursor
  }

  mutating func openLink() -> (start: Int, form: LinkForm) {
    let start = cursor
    guard cursor < end else { return (start, .bare) }
    switch source[cursor] {
    case UInt8(ascii: "["):
      cursor += 1
      return (start, .bracket)
    case UInt8(ascii: "<"):
      cursor += 1
      return (start, .angle)
    default: return (start, .bare)
    }
  }

  mutating func openImage() -> (start: Int, form: LinkForm) {
    let start = cursor
    if cursor < end, source[cursor] == UInt8(ascii: "!") { cursor += 1 }
    if cursor < end, source[cursor] == UInt8(ascii: "[") { cursor += 1 }
    return (start, .bracket)
  }

  /// Steps over „](destination "title")“, „][label]“, „]“ or „>“; returns the end of the link.
  mutating func closeLink(_ form: LinkForm) -> Int {
    switch form {
    case .bare: return cursor
    case .angle:
      if cursor < end, source[cursor] == UInt8(ascii: ">") { cursor += 1 }
    case .bracket:
      seek(UInt8(ascii: "]"))
      guard cursor < end, source[cursor] == UInt8(ascii: "]") else { return cursor }
      cursor += 1
      guard cursor < end else { return cursor }
      if source[cursor] == UInt8(ascii: "(") {
        skipTarget()
      } else if source[cursor] == UInt8(ascii: "[") {
        skip(to: UInt8(ascii: "]"))
      }
    }
    return cursor
  }

  private mutating func skipTarget() {
    cursor += 1
    skipSpace()
    if cursor < end, source[cursor] == UInt8(ascii: "<") { skip(to: UInt8(ascii: ">")) }
    var depth = 0
    while cursor < end {
      let byte = source[cursor]
      if byte == 0x5C {
        cursor += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        guard depth > 0 else { break }
        depth -= 1
      } else if isBlank(byte) || byte == 0x0A || byte == 0x0D {
        break
      }
      cursor += 1
    }
    cursor = min(cursor, end)
    skipSpace()
    if cursor < end {
      switch source[cursor] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skip(to: source[cursor])
      case UInt8(ascii: "("): skip(to: UInt8(ascii: ")"))
      default: break
      }
    }
    skipSpace()
    if cursor < end, source[cursor] == UInt8(ascii: ")") { cursor += 1 }
  }

  private mutating func skipSpace() {
    while cursor < end, isBlank(source[cursor]) || source[cursor] == 0x0A || source[cursor] == 0x0D
    {
      cursor += 1
    }
  }

  /// Behind the next `byte` that has no backslash before it.
  private mutating func skip(to byte: UInt8) {
    cursor += 1
    while cursor < end, source[cursor] != byte { cursor += source[cursor] == 0x5C ? 2 : 1 }
    cursor = min(end, cursor + 1)
  }

  /// To the next `byte`, if it is near.
  private mutating func seek(_ byte: UInt8) {
    var index = cursor
    let limit = min(end, cursor + 256)
    while index < limit, source[index] != byte { index += 1 }
    if index < limit { cursor = index }
  }
}
