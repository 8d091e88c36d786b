internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What cmark gets to read: the file with lines emptied that it must not see, and nothing in it that
/// would cost more than its length (`Limits`).
struct Prescan {
  private(set) var problems: [MarkupProblem] = []
  /// Whether `CommentBlanker.filler` may stand in the bytes.
  private(set) var hasFiller = false

  /// The lines that were moved below „a)“.
  var indent = MarkerIndent()

  private(set) var failedTables: [FailedTable] = []

  var plain = PlainBlocks(atStart: false)

  /// Whether the library may find a bare address.
  private(set) var hasAddresses = false

  /// Lines at the start of the file that are blanked as a whole: nobody needs to read them.
  private(set) var skippedLines = 0

  private var filled = 0
  private var brackets = 0
  private var images = 0
  private var declarations = 0
  private var instructions = 0
  private var delimiterWork = 0
  private var addresses = 0
  private var lastAddress = -1
  var paragraphLines = 0
  /// Of the line that is being read.
  var pipes = 0
  private var hasEscape = false
  var tableColumns = 0
  /// Whether the line is the delimiter row of a table whose head begins its paragraph.
  var beginsTable = false
  var previousLine = 0..<0
  /// Pipes in it; `nil` where it is not plain.
  var previousPipes: Int?
  private var reported: Set<Int> = []
  private var definitions: [Range<Int>] = []
  private var inDefinitions = false

  /// Empties the lines in `buffer`, which is a copy of the file and can be read for
  /// `CountedBytes.width` bytes behind its end; line ends stay.
  init(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, lines: LineIndex, blanked: [Range<Int>]
  ) {
    let count = buffer.count
    skippedLines = Prescan.skippedLines(UnsafeBufferPointer(buffer), lines, blanked)
    plain = PlainBlocks(atStart: skippedLines > 0)
    for range in blanked {
      let low = min(max(0, range.lowerBound), count)
      Prescan.empty(buffer, low..<min(max(low, range.upperBound), count))
    }
    if Prescan.mayHoldComment(UnsafeBufferPointer(buffer)) {
      var blanker = CommentBlanker()
      blanker.blank(buffer)
      problems = blanker.problems
      hasFiller = true
    }
    lines.starts.withUnsafeBufferPointer { starts in
      for line in skippedLines..<starts.count {
        let next = line + 1 < starts.count ? starts[line + 1] : count
        var end = line + 1 < starts.count ? next - 1 : count
        let start = line == 0 ? lines.bom : starts[line]
        if end > start, buffer[end - 1] == 0x0D { end -= 1 }
        scan(buffer, min(start, end)..<end, next: next, number: line + 1)
      }
    }
    plain.passBlankLine()
    checkDefinitions(buffer)
    hasAddresses = lastAddress >= 0 || Prescan.mayHoldAt(UnsafeBufferPointer(buffer))
  }

  private static func skippedLines(
    _ source: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, _ blanked: [Range<Int>]
  ) -> Int {
    guard let first = blanked.first, first.lowerBound <= lines.bom else { return 0 }
    let line = min(lines.line(at: first.upperBound), lines.count) - 1
    // A byte order mark there would be the first thing that cmark reads, and it would drop it.
    let start = lines.starts[line]
    return start <= first.upperBound && !source[start...].starts(with: [0xEF, 0xBB, 0xBF])
      ? line : 0
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

  /// Whether an „@“ may be written as an entity.
  private static func mayHoldAt(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = source.baseAddress else { return false }
    var index = 0
    while let found = memchr(base + index, 0x26, source.count - index) {
      index = base.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
      guard index < source.count else { return false }
      if source[index] == UInt8(ascii: "#") || source[index] == UInt8(ascii: "c") { return true }
    }
    return false
  }

  private mutating func report(_ kind: MarkupProblem.Kind, _ range: Range<Int>, once key: Int?) {
    if let key, !reported.insert(key).inserted { return }
    problems.append(MarkupProblem(kind: kind, span: Span(range)))
  }

  private static func empty(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) {
    for index in range {
      let byte = buffer[index]
      buffer[index] = byte == 0x0A || byte == 0x0D ? byte : 0x20
    }
  }

  private mutating func endParagraph() {
    paragraphLines = 0
    tableColumns = 0
    inDefinitions = false
    previousLine = 0..<0
  }

  /// Looks at one line without its end, and empties it if it is dangerous; `next` is the offset of the
  /// line below.
  private mutating func scan(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>, next: Int, number: Int
  ) {
    let source = UnsafeBufferPointer(buffer)
    guard let base = source.baseAddress, !line.isEmpty else { return passBlankLine(source, line) }
    let marks = LineMarks(base, line)
    if marks.isPlain, marks.pipes == 0, tableColumns == 0, !inDefinitions,
      paragraphLines < Limits.paragraphLines, passPlain(buffer, line, next, number)
    {
      return
    }
    var start = line.lowerBound
    while start < line.upperBound, isBlank(source[start]) { start += 1 }
    guard start < line.upperBound else { return passBlankLine(source, line) }
    start -= indent.pass(buffer, line, start)
    hasEscape = false
    pipes = marks.pipes
    var dangerous =
      marks.isPlain
      ? hasTooManyPipes(start..<line.upperBound) : count(buffer, start..<line.upperBound)
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
      plain.passOther()
      Prescan.empty(buffer, line)
      endParagraph()
      return
    }
    passTable(source, line, next, number, isPlain: marks.isPlain)
    noteDefinition(source, content, line)
    previousLine = content..<line.upperBound
    previousPipes = marks.isPlain ? pipes : nil
  }

  /// An empty line, or one of blanks; some of them are none to the library.
  private mutating func passBlankLine(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    if line.allSatisfy({ source[$0] == 0x20 || source[$0] == 0x09 }) {
      plain.passBlankLine()
    } else {
      plain.passOther()
    }
    indent.passBlankLine()
    endParagraph()
  }

  private mutating func hasTooManyPipes(_ line: Range<Int>) -> Bool {
    guard pipes > Limits.pipes else { return false }
    report(.lineTooManyPipes(found: pipes, limit: Limits.pipes), line, once: nil)
    return true
  }

  /// Counts what has a limit; whether something in the line is one too many.
  private mutating func count(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    let source = UnsafeBufferPointer(buffer)
    guard let base = source.baseAddress else { return false }
    var dangerous = false
    var pipes = 0
    var block = line.lowerBound
    while block < line.upperBound {
      var places = CountedBytes.places(base + block)
      if line.upperBound - block < 16 { places &= 1 << UInt32(line.upperBound - block) - 1 }
      while places != 0 {
        let index = block + places.trailingZeroBitCount
        places &= places - 1
        let byte = source[index]
        guard byte != UInt8(ascii: "|") else {
          pipes += 1
          continue
        }
        switch byte {
        case UInt8(ascii: "["): brackets += 1
        case 0x5C: hasEscape = true
        case UInt8(ascii: "!"), UInt8(ascii: "<"):
          if index + 1 < line.upperBound, countToken(byte, source[index + 1], index) {
            dangerous = true
          }
        case 0x0D:
          // cmark would end the line here, and all further line numbers were wrong.
          buffer[index] = 0x20
        default:
          if countAddress(source, index, line.upperBound) { dangerous = true }
        }
      }
      block += 16
    }
    self.pipes = pipes
    return hasTooManyPipes(line) || dangerous
  }

  /// Cells of the line that `count` has just read.
  private func cells(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
    let end = TableLine.trimmedEnd(source, line)
    guard !hasEscape, end > line.lowerBound else { return TableLine.count(source, line) }
    // Every pipe ends a cell, but for one before the first; the last cell may go without.
    let cells = pipes + (source[end - 1] == UInt8(ascii: "|") ? 0 : 1)
    return source[line.lowerBound] == UInt8(ascii: "|") ? cells - 1 : cells
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
      filled += max(0, tableColumns - cells(source, line))
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
      let columns = cells(source, line)
      let header = TableLine.count(source, previousLine)
      guard columns != header else {
        tableColumns = columns
        beginsTable = paragraphLines == 1
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
    for range in definitions { Prescan.empty(buffer, range) }
  }
}
