import SourceText

/// Finds the tags of a template.
///
///     tag        = open sign? name close
///     sign       = "#" | "^" | "/" | ">" | "<" | "$" | "&"
///     raw        = open "{" name "}" close
///     comment    = open "!" any close
///     delimiters = open "=" new-open blank new-close "=" close
///
/// One pass: a tag that is not closed ends where the next one opens, so that hostile input costs
/// no second look at any byte.
struct TagScanner {
  private let bytes: [UInt8]
  private var offset: Int
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private(set) var tags: [Tag] = []
  private(set) var faults: [TemplateFault] = []

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    offset = start
    while let start = nextOpen(), faults.count <= TemplateLimits.faults { readTag(at: start) }
  }

  private func has(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset + word.count <= bytes.count else { return false }
    for index in 0..<word.count where bytes[offset + index] != word[index] { return false }
    return true
  }

  private func nextOpen() -> Int? {
    var offset = offset
    let first = open[0]
    while offset < bytes.count {
      if bytes[offset] == first, has(open, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// What ends the search for the end of a tag without success.
  private enum Stop {
    case fileEnd
    case lineEnd
    case nextTag
  }

  /// The offset of `end`, or where the search stopped.
  private func search(
    _ end: [UInt8], from start: Int, stop: Stop
  ) -> (offset: Int, isFound: Bool) {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == end[0], has(end, at: offset) { return (offset, true) }
      switch stop {
      case .fileEnd: break
      case .lineEnd: if bytes[offset] == 0x0A { return (offset, false) }
      case .nextTag: if has(open, at: offset) { return (offset, false) }
      }
      offset += 1
    }
    return (offset, false)
  }

  private mutating func readTag(at start: Int) {
    let inside = start + open.count
    switch inside < bytes.count ? bytes[inside] : 0 {
    case UInt8(ascii: "!"):
      read(.comment, at: start, from: inside + 1, to: close, stop: .fileEnd)
    case UInt8(ascii: "="):
      let end = [UInt8(ascii: "=")] + close
      read(.delimiters, at: start, from: inside + 1, to: end, stop: .lineEnd)
    case UInt8(ascii: "{"):
      let end = [UInt8(ascii: "}")] + close
      read(.raw, at: start, from: inside + 1, to: end, stop: .nextTag)
    case let sign:
      let kind = Self.kind(of: sign)
      let from = kind == .variable ? inside : inside + 1
      read(kind, at: start, from: from, to: close, stop: .nextTag)
    }
  }

  private static func kind(of sign: UInt8) -> Tag.Kind {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"): .raw
    default: .variable
    }
  }

  private mutating func read(
    _ kind: Tag.Kind, at start: Int, from: Int, to end: [UInt8], stop: Stop
  ) {
    let (at, isFound) = search(end, from: from, stop: stop)
    guard isFound else {
      offset = max(at, start + open.count)
      var lineEnd = start
      while lineEnd < at, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let kind = TemplateFault.Kind.unclosedTag(
        open: String(decoding: bytes[start..<from], as: UTF8.self),
        close: String(decoding: end, as: UTF8.self))
      faults.append(TemplateFault(kind: kind, span: trimmed(Span(start, lineEnd))))
      return
    }
    offset = at + end.count
    add(kind, span: Span(start, offset), name: trimmed(Span(from, at)))
  }

  private func trimmed(_ span: Span) -> Span {
    var (low, high) = (span.start, span.end)
    while low < high, Self.isBlank(bytes[low]) { low += 1 }
    while high > low, Self.isBlank(bytes[high - 1]) { high -= 1 }
    return Span(low, high)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private mutating func add(_ kind: Tag.Kind, span: Span, name: Span) {
    var isUsable = true
    switch kind {
    case .comment: break
    case .delimiters: setDelimiters(name, tag: span)
    default:
      if let fault = fault(of: name, kind: kind) {
        isUsable = false
        faults.append(TemplateFault(kind: fault, span: name.isEmpty ? span : name))
      }
    }
    tags.append(Tag(kind: kind, span: span, name: name, isUsable: isUsable))
  }

  private func fault(of name: Span, kind: Tag.Kind) -> TemplateFault.Kind? {
    let word = bytes[name.range]
    guard let first = word.first, let last = word.last else { return .emptyTag }
    if word.contains(where: Self.isBlank) { return .blankInName }
    switch kind {
    case .partial, .parent:
      return first == UInt8(ascii: "*") ? .dynamicName : nil
    case .variable, .raw, .section, .inverted:
      let dot = UInt8(ascii: ".")
      if word.count == 1 { return nil }
      if first == dot || last == dot { return .emptyNamePart }
      return zip(word, word.dropFirst()).contains { $0 == dot && $1 == dot } ? .emptyNamePart : nil
    default:
      return nil
    }
  }

  private mutating func setDelimiters(_ content: Span, tag: Span) {
    let words = bytes[content.range].split(whereSeparator: Self.isBlank)
    guard words.count == 2, !words.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      faults.append(TemplateFault(kind: .badDelimiters, span: tag))
      return
    }
    open = Array(words[0])
    close = Array(words[1])
  }
}
