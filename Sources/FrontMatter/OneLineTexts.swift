internal import SourceText

/// The values that are taken from the line itself, because YAML would misread or refuse them.
///
/// Each is copied here, and its place in the source gets a placeholder of the same length. A value is
/// taken that way if its key is a one-line text and it begins with none of `" ' | >`, or if it begins
/// with a quote and goes on after the closing one. Lines below that are indented belong to it, unless
/// one begins with „Wort:“, which is more likely a key that slipped. A lone „-“ is text for any key.
struct OneLineTexts {
  struct Text {
    let span: Span
    /// Where in `storage` the text stands.
    let stored: Range<Int>
  }

  private(set) var texts: [Text] = []
  private(set) var storage: [UInt8] = []
  private(set) var problems: [YAMLProblem] = []
  private(set) var unreadableKeys: [FoldedKey] = []

  init(_ source: inout YAMLSource, isOneLineText: (FoldedKey) -> Bool) {
    texts.reserveCapacity(source.lines.count)
    storage.reserveCapacity(source.content.end - source.content.start)
    var number = source.lines.lowerBound
    while number < source.lines.upperBound {
      let line = source.line(number)
      number += 1
      blankMargin(of: line, &source)
      guard let found = source.keyLine(line), !source.isBlank(at: line.start) else { continue }
      // No-break spaces behind the colon are blanks from here on.
      source.blank(Span(found.colon + 1, found.value.start))
      let value = found.value
      let first = value.isEmpty ? 0 : source.bytes[value.start]
      switch first {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if let end = source.closingQuote(of: value.start, end: value.end) {
          if !source.isRestOfLine(Span(end, value.end)), isOneLineText(source.foldedKey(found.key))
          {
            take(value, &source)
          }
        } else if !goesOn(at: number, source) {
          problems.append(YAMLProblem(.unclosedQuote, value))
          unreadableKeys.append(source.foldedKey(found.key))
          source.blank(line)
        }
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        break
      case UInt8(ascii: "-") where value.end == value.start + 1:
        take(value, &source)
      default:
        guard isOneLineText(source.foldedKey(found.key)) else { break }
        takeWithContinuation(value, &source, &number)
      }
    }
  }

  /// A tab in an empty line or before a comment does no harm; libyaml would refuse it all the same.
  private func blankMargin(of line: Span, _ source: inout YAMLSource) {
    guard !line.isEmpty, source.isBlank(at: line.start) else { return }
    let text = source.trimmed(line)
    if text.isEmpty || source.bytes[text.start] == UInt8(ascii: "#") {
      source.blank(Span(line.start, text.isEmpty ? line.end : text.start))
    }
  }

  /// Whether the line is indented and not empty, so that a value of the line before may go on in it.
  private func goesOn(at number: Int, _ source: YAMLSource) -> Bool {
    guard number < source.lines.upperBound else { return false }
    let line = source.line(number)
    let text = source.trimmed(line)
    return text.start > line.start && !text.isEmpty
  }

  private mutating func takeWithContinuation(
    _ value: Span, _ source: inout YAMLSource, _ number: inout Int
  ) {
    // Nearly always the next line begins at the margin.
    if number >= source.lines.upperBound || beginsAtMargin(source.line(number), source) {
      if !value.isEmpty { take(value, &source) }
      return
    }
    var parts = value.isEmpty ? [] : [value]
    var next = number
    while next < source.lines.upperBound {
      let line = source.line(next)
      let text = source.trimmed(line)
      next += 1
      if text.isEmpty { continue }
      guard text.start > line.start, source.bytes[text.start] != 0x23,
        !beginsWithWordAndColon(text, source)
      else { break }
      if parts.isEmpty, belongsToYAML(text, source) { return }
      parts.append(text)
      number = next
    }
    guard let first = parts.first, let last = parts.last else { return }
    let from = storage.count
    for part in parts {
      if part != first { storage.append(0x20) }
      storage.append(contentsOf: source.bytes[part.range])
    }
    texts.append(Text(span: Span(first.start, last.end), stored: from..<storage.count))
    source.blank(Span(first.start, last.end))
    source.bytes[first.start] = UInt8(ascii: "x")
  }

  private func beginsAtMargin(_ line: Span, _ source: YAMLSource) -> Bool {
    !line.isEmpty && !source.isBlank(at: line.start)
  }

  private mutating func take(_ value: Span, _ source: inout YAMLSource) {
    let from = storage.count
    storage.append(contentsOf: source.bytes[value.range])
    texts.append(Text(span: value, stored: from..<storage.count))
    source.blank(value)
    source.bytes[value.start] = UInt8(ascii: "x")
  }

  private func beginsWithWordAndColon(_ text: Span, _ source: YAMLSource) -> Bool {
    guard let found = source.keyLine(text) else { return false }
    return !found.key.range.contains { source.isBlank(at: $0) }
  }

  private func belongsToYAML(_ text: Span, _ source: YAMLSource) -> Bool {
    switch source.bytes[text.start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "|"), UInt8(ascii: ">"): true
    default: source.isDash(text)
    }
  }
}
