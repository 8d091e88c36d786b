internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What cmark gets to read: the file with lines emptied that it must not see, and nothing in it that
/// would cost more than its length (`Limits`).
struct Prescan {
  /// As long as the file, with the same line ends.
  private(set) var bytes: [UInt8]
  private(set) var problems: [MarkupProblem] = []
  /// Whether `CommentBlanker.filler` may stand in the bytes.
  private(set) var hasFiller = false

  /// The lines that were moved below „a)“.
  private(set) var indent = MarkerIndent()

  private(set) var failedTables: [FailedTable] = []

  private let starts: [Int]
  private var filled = 0
  private var brackets = 0
  private var images = 0
  private var declarations = 0
  private var instructions = 0
  private var delimiterWork = 0
  private var addresses = 0
  private var lastAddress = -1
  private var paragraphLines = 0
  private var tableColumns = 0
  private var previousLine = 0..<0
  private var reported: Set<Int> = []
  private var definitions: [Range<Int>] = []
  private var inDefinitions = false

  init(_ source: [UInt8], lines: LineIndex, blanked: [Range<Int>]) {
    var copy = source
    bytes = []
    starts = lines.starts
    let count = source.count
    let firstByte = lines.bom
    copy.withUnsafeMutableBufferPointer { buffer in
      for range in blanked {
        let low = min(max(0, range.lowerBound), count)
        for index in low..<min(max(low, range.upperBound), count)
        where buffer[index] != 0x0A && buffer[index] != 0x0D { buffer[index] = 0x20 }
      }
      if Prescan.mayHoldComment(UnsafeBufferPointer(buffer)) {
        var blanker = CommentBlanker()
        blanker.blank(buffer)
        problems = blanker.problems
        hasFiller = true
      }
      for line in starts.indices {
        var end = line + 1 < starts.count ? starts[line + 1] - 1 : count
        let start = line == 0 ? firstByte : starts[line]
        if end > start, buffer[end - 1] == 0x0D { end -= 1 }
        scan(buffer, min(start, end)..<end)
      }
      checkDefinitions(buffer)
    }
    bytes = copy
  }

  private static func mayHoldComment(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = source.baseAddress else { return false }
    var index = 0
    while let found = memchr(base + index, 0x3C, source.count - index) {
      index = base.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
      if index + 1 < source.count, source[index] == UInt8(ascii: "!"), source[index + 1] == 0x2D {
        return true
      }
    }
    return false
  }

  private mutating func report(_ kind: MarkupProblem.Kind, _ range: Range<Int>, once key: Int?) {
    if let key, !reported.insert(key).inserted { return }
    problems.append(MarkupProblem(kind: kind, span: Span(range)))
  }

  private func empty(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) {
    for index in range where buffer[index] != 0x0A && buffer[index] != 0x0D { buffer[index] = 0x20 }
  }

  private mutating func endParagraph() {
    paragraphLines = 0
    tableColumns = 0
    inDefinitions = false
    previousLine = 0..<0
  }

  /// Looks at one line without its end, and empties it if it is dangerous.
  private mutating func scan(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>) {
    let source = UnsafeBufferPointer(buffer)
    var start = line.lowerBound
    while start < line.upperBound, isBlank(source[start]) { start += 1 }
    guard start < line.upperBound else {
      indent.passBlankLine()
      return endParagraph()
    }
    start -= indent.pass(buffer, line, start)
    var pipes = 0
    var index = start
    var dangerous = false
    while index < line.upperBound {
      let byte = source[index]
      guard Prescan.matters(byte) else {
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "!"), UInt8(ascii: "<"):
        if index + 1 < line.upperBound, countToken(byte, source[index + 1], index) {
          dangerous = true
        }
      case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "w"):
        if countAddress(source, index, line.upperBound) { dangerous = true }
      case 0x0D:
        // cmark would end the line here, and all further line numbers were wrong.
        buffer[index] = 0x20
      default: break
      }
      index += 1
    }
    if pipes > Limits.pipes {
      report(
        .lineTooManyPipes(found: pipes, limit: Limits.pipes), start..<line.upperBound, once: nil)
      dangerous = true
    }
    let first = source[start]
    var content = start
    var opensBlock = first == UInt8(ascii: "#")
    if first == UInt8(ascii: ">") || LinePrefix.listMarker(source, start, line.upperBound) > 0 {
      let prefix = LinePrefix(source, line)
      content = prefix.content
      opensBlock = first != UInt8(ascii: ">")
      if prefix.levels > Limits.blockDepth {
        report(.nestedTooDeep(limit: Limits.blockDepth), start..<line.upperBound, once: 1)
        dangerous = true
      }
    }
    if !dangerous { dangerous = isCostly(source, content..<line.upperBound, opensBlock) }
    if dangerous {
      empty(buffer, line)
      endParagraph()
    } else {
      noteDefinition(source, content, line)
      previousLine = content..<line.upperBound
    }
  }

  /// Whether the byte can be part of something that is counted: CR ! : < @ [ w |.
  @inline(__always)
  private static func matters(_ byte: UInt8) -> Bool {
    let low: UInt64 = 1 << 0x0D | 1 << 0x21 | 1 << 0x3A | 1 << 0x3C
    let high: UInt64 = 1 << 0x00 | 1 << 0x1B | 1 << 0x37 | 1 << 0x3C
    guard byte < 0x80 else { return false }
    return (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// Whether an address begins here that is one too many in its word.
  private mutating func countAddress(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    if source[index] == UInt8(ascii: ":") {
      guard index + 2 < end, source[index + 1] == 0x2F, source[index + 2] == 0x2F else {
        return false
      }
    } else if source[index] == UInt8(ascii: "w") {
      guard index + 3 < end, source[index + 1] == 0x77, source[index + 2] == 0x77,
        source[index + 3] == 0x2E
      else { return false }
    }
    var gap = index - 1
    while gap > lastAddress, gap >= 0, !isBlank(source[gap]), source[gap] != 0x0A { gap -= 1 }
    addresses = gap > lastAddress ? 1 : addresses + 1
    lastAddress = index
    guard addresses > Limits.addresses else { return false }
    report(.tooMany(token: "://", limit: Limits.addresses), index..<index + 1, once: 5)
    return true
  }

  /// Whether the token is one too many.
  private mutating func countToken(_ first: UInt8, _ second: UInt8, _ index: Int) -> Bool {
    let count: Int
    let token: String
    switch (first, second) {
    case (UInt8(ascii: "!"), UInt8(ascii: "[")):
      images += 1
      count = images
      token = "!["
    case (UInt8(ascii: "<"), UInt8(ascii: "!")):
      declarations += 1
      count = declarations
      token = "<!"
    case (UInt8(ascii: "<"), UInt8(ascii: "?")):
      instructions += 1
      count = instructions
      token = "<?"
    default: return false
    }
    guard count > Limits.tokens else { return false }
    report(
      .tooMany(token: token, limit: Limits.tokens), index..<index + 2,
      once: 256 * Int(first) + Int(second))
    return true
  }

  /// Follows paragraphs and tables line by line; true where this line goes over a limit.
  private mutating func isCostly(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ opensBlock: Bool
  ) -> Bool {
    if tableColumns > 0 {
      filled += max(0, tableColumns - TableLine.count(source, line))
      guard filled > Limits.filledCells else { return false }
      report(.tooManyFilledCells(limit: Limits.filledCells), line, once: 2)
      return true
    }
    let first = line.isEmpty ? 0 : source[line.lowerBound]
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ":") || first == UInt8(ascii: "-"),
      !previousLine.isEmpty, TableLine.isDelimiterRow(source, line)
    {
      delimiterWork += paragraphLines * paragraphLines
      guard delimiterWork <= Limits.delimiterWork else {
        report(.paragraphTooLong(limit: Limits.paragraphLines), line, once: 3)
        return true
      }
      let columns = TableLine.count(source, line)
      let header = TableLine.count(source, previousLine)
      guard columns != header else {
        tableColumns = columns
        paragraphLines = 0
        return false
      }
      if columns > 1 || header > 1, source[line].contains(0x7C), failedTables.count < 100 {
        let range = line.lowerBound..<TableLine.trimmedEnd(source, line)
        failedTables.append(
          FailedTable(delimiterRow: range, header: header, delimiters: columns))
      }
    }
    paragraphLines = opensBlock ? 1 : paragraphLines + 1
    guard paragraphLines > Limits.paragraphLines else { return false }
    report(.paragraphTooLong(limit: Limits.paragraphLines), line, once: 3)
    return true
  }

  /// Remembers what may be link definitions: „[a]: …“ and all that follows up to an empty line.
  private mutating func noteDefinition(
    _ source: UnsafeBufferPointer<UInt8>, _ content: Int, _ line: Range<Int>
  ) {
    if content < line.upperBound, source[content] == UInt8(ascii: "["),
      Prescan.mayDefine(source, content)
    {
      definitions.append(content..<line.upperBound)
      inDefinitions = true
    } else if inDefinitions, let last = definitions.popLast() {
      definitions.append(last.lowerBound..<line.upperBound)
    }
  }

  /// Whether „]:“ follows within the length that a label may have.
  private static func mayDefine(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start + 1
    let limit = min(source.count - 1, start + 1100)
    while index < limit {
      if source[index] == UInt8(ascii: "]"), source[index + 1] == UInt8(ascii: ":") { return true }
      index += 1
    }
    return false
  }

  private mutating func checkDefinitions(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    guard brackets > 64, var longest = definitions.first else { return }
    var block = 0
    var longestBlock = 0
    var end = -1
    for range in definitions {
      if range.count > longest.count { longest = range }
      block = range.lowerBound - end <= 2 ? block + range.count : range.count
      longestBlock = max(longestBlock, block)
      end = range.upperBound
    }
    guard
      brackets * longest.count > Limits.references
        || brackets * longestBlock > Limits.referenceBlocks
    else { return }
    report(.referencesTooLong(limit: Limits.references), longest, once: 4)
    for range in definitions { empty(buffer, range) }
  }
}
