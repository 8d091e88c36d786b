internal import SourceText

/// What a libyaml error means to the person who wrote the text, and which lines to blame for it.
struct YAMLFault {
  let problem: YAMLProblem
  /// Numbers of the lines to blank before the text is read again; empty where there is nothing left.
  private(set) var lines: Range<Int> = 0..<0
  /// The folded key of the blanked entry.
  private(set) var key: FoldedKey?

  init(_ failure: YAMLFailure, _ source: YAMLSource) {
    guard !source.lines.isEmpty else {
      problem = YAMLProblem(.other(failure.problem), Span(failure.offset, failure.offset))
      return
    }
    let reading = Self.read(failure, source)
    problem = reading.problem
    let number = source.lineNumber(at: reading.blamed)
    let line = source.line(number)
    let text = source.trimmed(line)
    if reading.isOneLine, text.start > line.start, !text.isEmpty {
      lines = number..<number + 1
    } else {
      lines = Self.entry(around: number, source)
    }
    if let first = lines.first, let found = source.meantKey(source.trimmed(source.line(first))) {
      key = source.foldedKey(found)
    }
  }

  /// The lines of the topmost entry that holds the line, or of the one before where that is blank.
  private static func entry(around number: Int, _ source: YAMLSource) -> Range<Int> {
    func isStart(_ number: Int) -> Bool {
      let line = source.line(number)
      guard !line.isEmpty, !source.isBlank(at: line.start) else { return false }
      return source.bytes[line.start] != UInt8(ascii: "#") && !source.isDash(line)
    }
    var first = number
    while first > source.lines.lowerBound, !isStart(first) { first -= 1 }
    var end = max(first, number) + 1
    while end < source.lines.upperBound, !isStart(end) { end += 1 }
    let hasText = (first..<end).contains { !source.trimmed(source.line($0)).isEmpty }
    return hasText ? first..<end : 0..<0
  }

  private typealias Reading = (problem: YAMLProblem, blamed: Int, isOneLine: Bool)

  private static func read(_ failure: YAMLFailure, _ source: YAMLSource) -> Reading {
    // An error at the end of the text is shown at its last letter.
    let offset = min(failure.offset, max(source.content.start, source.content.end - 1))
    let context = min(failure.contextOffset, offset)
    let line = source.line(source.lineNumber(at: offset))
    let text = source.trimmed(line)
    let isIndented = text.start > line.start
    func reading(
      _ kind: YAMLProblem.Kind, _ span: Span, value: Span? = nil, blame: Int? = nil,
      isOneLine: Bool = false
    ) -> Reading {
      (YAMLProblem(kind, span, value: value), blame ?? span.start, isOneLine)
    }
    func character(_ offset: Int) -> Span {
      Span(offset, min(offset + source.scalar(at: offset).utf8.count, source.content.end))
    }
    let margin = isIndented ? Span(line.start, text.start) : text

    if failure.isTooDeep { return reading(.tooDeep, character(offset)) }
    switch (failure.context, failure.problem) {
    case (_, "could not find expected ':'"):
      let written = source.restOfLine(context)
      if let colon = source.colonWithoutSpace(written) {
        return reading(.missingSpaceAfterColon, character(colon), isOneLine: true)
      }
      return reading(.notAKey, written, isOneLine: true)
    case (_, "mapping values are not allowed in this context"):
      let found = source.keyLine(text)
      if isIndented, found.map({ $0.colon >= offset }) ?? false {
        return reading(.badIndent, margin, isOneLine: true)
      }
      return reading(.colonInValue, character(offset), value: found?.value, isOneLine: true)
    case (_, "found character that cannot start any token"):
      if source.bytes[offset] == 0x09 { return reading(.tabIndent, margin, isOneLine: true) }
      return reading(
        .badCharacter(source.scalar(at: offset)), character(offset), isOneLine: true)
    case (_, "found a tab character that violates indentation"),
      (_, "found a tab character where an indentation space is expected"):
      return reading(.tabIndent, margin)
    case ("while scanning a quoted scalar", "found unexpected end of stream"),
      ("while scanning a quoted scalar", "found unexpected document indicator"):
      return reading(.unclosedQuote, source.restOfLine(context))
    case ("while parsing a quoted scalar", _):
      let start = max(line.start, context)
      let backslash = source.bytes[start..<max(start, offset + 1)].lastIndex(of: 0x5C) ?? offset
      return reading(.badEscape, Span(backslash, backslash + 1), blame: context)
    case ("while parsing a flow sequence", _), ("while parsing a flow mapping", _):
      return reading(.unclosedBracket, character(context))
    case ("while scanning an anchor", _): return reading(.anchor, source.word(context))
    case ("while scanning an alias", _): return reading(.alias, source.word(context))
    case (_, "found undefined tag handle"), ("while scanning a tag", _),
      ("while parsing a tag", _):
      return reading(.tag, source.word(context))
    case ("while scanning a block scalar", _):
      return reading(.badCharacter(source.scalar(at: context)), character(context))
    case (_, "block sequence entries are not allowed in this context"):
      return reading(.dashInValue, character(offset), isOneLine: true)
    case (_, "did not find expected key"):
      let before = source.trimmed(Span(line.start, max(line.start, offset)))
      if let last = before.range.last,
        source.bytes[last] == UInt8(ascii: "\"") || source.bytes[last] == UInt8(ascii: "'")
      {
        return reading(
          .textAfterQuote, source.restOfLine(offset), value: source.keyLine(text)?.value)
      }
      return reading(isIndented ? .badIndent : .notAKey, margin, isOneLine: true)
    case (_, "did not find expected '-' indicator"):
      return reading(isIndented ? .badIndent : .notAKey, margin, isOneLine: true)
    case (_, "did not find expected <document start>") where isIndented:
      return reading(.badIndent, margin, isOneLine: true)
    case ("while scanning a directive", _):
      return reading(.badCharacter(source.scalar(at: context)), character(context))
    case (_, "mapping keys are not allowed in this context"):
      return reading(.badCharacter(source.scalar(at: offset)), character(offset), isOneLine: true)
    case (_, "did not find expected node content"):
      // Brackets that are left open swallow the lines below, up to where nothing can follow.
      if source.isBlank(at: offset) || offset + 1 >= source.content.end,
        let bracket = source.bytes[source.content.start..<offset].lastIndex(where: {
          $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{")
        })
      {
        return reading(.unclosedBracket, character(bracket))
      }
      return reading(.badCharacter(source.scalar(at: offset)), character(offset))
    default:
      return reading(.other(failure.problem), character(offset))
    }
  }
}
