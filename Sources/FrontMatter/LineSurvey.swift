internal import SourceText

/// Looks at every line of a text that libyaml refused, for the slips that a person makes in a flat
/// head; each is reported and blanked.
///
/// Only done after an error: a text that libyaml reads is right, however its lines look.
struct LineSurvey {
  private enum Value {
    case none
    case empty
    case plain
    case flow
    /// Quoted, block, or nothing that we know.
    case other
  }

  private(set) var problems: [YAMLProblem] = []
  private(set) var unreadableKeys: [FoldedKey] = []
  private var value = Value.none
  /// Whether the lines below belong to an entry that was blanked.
  private var isBlanking = false

  init(_ source: inout YAMLSource) {
    for number in source.lines {
      let line = source.line(number)
      let text = source.trimmed(line)
      guard !text.isEmpty, source.bytes[text.start] != UInt8(ascii: "#") else { continue }
      if text.start > line.start {
        indented(Span(line.start, text.start), text, &source)
      } else if source.isDash(text), isBlanking || value == .empty {
        if isBlanking { source.blank(line) }
      } else {
        isBlanking = false
        let next = number + 1 < source.lines.upperBound ? source.line(number + 1) : nil
        topmost(text, next: next, &source)
        if isBlanking { source.blank(line) }
      }
    }
  }

  private mutating func indented(_ margin: Span, _ text: Span, _ source: inout YAMLSource) {
    if isBlanking { return source.blank(text) }
    let hasTab = source.bytes[margin.range].contains(0x09)
    if value == .none || (value == .plain && source.keyLine(text) != nil) {
      report(hasTab ? .tabIndent : .badIndent, margin, text, source)
    } else if hasTab, value == .empty {
      report(.tabIndent, margin, text, source)
    } else {
      return
    }
    source.blank(text.union(margin))
  }

  private mutating func topmost(_ text: Span, next: Span?, _ source: inout YAMLSource) {
    guard let found = source.keyLine(text) else {
      if value != .flow { keyless(text, source) }
      return
    }
    value = .other
    guard !found.value.isEmpty else {
      value = .empty
      return
    }
    let first = source.bytes[found.value.start]
    switch first {
    case UInt8(ascii: "#"):
      value = .empty
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = source.closingQuote(of: found.value.start, end: found.value.end),
        !source.isRestOfLine(Span(end, found.value.end))
      else { return }
      let rest = source.trimmed(Span(end, found.value.end))
      fail(.textAfterQuote, rest, text, source, value: found.value)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let marks = source.bytes[found.value.range].dropFirst().prefix {
        $0 == 0x2B || $0 == 0x2D || (0x30...0x39).contains($0)
      }
      if !source.isRestOfLine(Span(marks.endIndex, found.value.end)) {
        fail(badCharacter(found.value.start, source), text, source, value: found.value)
      }
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      fail(badCharacter(found.value.start, source), text, source, value: found.value)
    case UInt8(ascii: "-") where source.isDash(found.value):
      let dash = Span(found.value.start, found.value.start + 1)
      fail(.dashInValue, dash, text, source, value: found.value)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      value = .flow
      if isOpen(found.value, source), let next, source.keyLine(next) != nil {
        let bracket = Span(found.value.start, found.value.start + 1)
        fail(.unclosedBracket, bracket, text, source, value: found.value)
      }
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      break
    default:
      value = .plain
      let written = withoutComment(found.value, source)
      if let colon = source.colonInPlain(written) {
        fail(.colonInValue, Span(colon, colon + 1), text, source, value: written)
      }
    }
  }

  /// A line at the margin that is no „Schlüssel: Wert“.
  private mutating func keyless(_ text: Span, _ source: YAMLSource) {
    value = .other
    switch source.bytes[text.start] {
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      fail(badCharacter(text.start, source), text, source, value: nil)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let end = source.closingQuote(of: text.start, end: text.end) ?? text.end
      let rest = source.trimmed(Span(end, text.end))
      if rest.isEmpty || source.bytes[rest.start] != 0x3A {
        fail(.notAKey, text, text, source, value: nil)
      }
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "?"):
      break
    default:
      if let colon = source.colonWithoutSpace(text) {
        fail(.missingSpaceAfterColon, Span(colon, colon + 1), text, source, value: nil)
      } else if !source.bytes[text.range].starts(with: [0x2D, 0x2D, 0x2D]) {
        fail(.notAKey, text, text, source, value: nil)
      }
    }
  }

  // MARK: Reporting

  private func badCharacter(
    _ offset: Int, _ source: YAMLSource
  ) -> (YAMLProblem.Kind, Span) {
    (.badCharacter(source.scalar(at: offset)), Span(offset, offset + 1))
  }

  private mutating func fail(
    _ problem: (YAMLProblem.Kind, Span), _ text: Span, _ source: YAMLSource, value: Span?
  ) {
    fail(problem.0, problem.1, text, source, value: value)
  }

  private mutating func fail(
    _ kind: YAMLProblem.Kind, _ span: Span, _ text: Span, _ source: YAMLSource, value: Span?
  ) {
    isBlanking = true
    report(kind, span, text, source, value: value)
  }

  private mutating func report(
    _ kind: YAMLProblem.Kind, _ span: Span, _ text: Span, _ source: YAMLSource, value: Span? = nil
  ) {
    if let key = source.meantKey(text) { unreadableKeys.append(source.foldedKey(key)) }
    guard problems.count < YAMLReading.maximumProblems else { return }
    problems.append(YAMLProblem(kind, span, value: value))
  }

  // MARK: Reading values

  private func withoutComment(_ value: Span, _ source: YAMLSource) -> Span {
    for offset in value.range.dropFirst()
    where source.bytes[offset] == UInt8(ascii: "#") && source.isBlank(at: offset - 1) {
      return source.trimmed(Span(value.start, offset))
    }
    return value
  }

  /// Whether brackets of the value are left open; brackets in quotes don't count.
  private func isOpen(_ value: Span, _ source: YAMLSource) -> Bool {
    var depth = 0
    var offset = value.start
    while offset < value.end {
      switch source.bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        offset = (source.closingQuote(of: offset, end: value.end) ?? value.end) - 1
      default: break
      }
      offset += 1
    }
    return depth > 0
  }
}
