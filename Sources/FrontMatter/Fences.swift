internal import SourceText

/// The lines „---“ around the head of a paper, and what to do where they are missing.
struct Fences {
  /// Fences included, up to the first byte of the body; empty without a head.
  private(set) var head: Span
  /// What libyaml reads; `nil` without a head.
  private(set) var content: Span?
  private(set) var problems: [HeadProblem] = []

  private let bytes: [UInt8]
  private let lines: LineIndex

  init(_ bytes: [UInt8], _ lines: LineIndex) {
    self.bytes = bytes
    self.lines = lines
    head = .fileStart
    guard let first = nextWritten(from: 0) else {
      problems = [.missingFence(.fileStart)]
      return
    }
    let text = lineText(first)
    if isFence(text), bytes[text.start] == 0x2D {
      readHead(fence: text, from: first + 1)
    } else if isMisspeltFence(text), let next = nextWritten(from: first + 1),
      isKeyLine(lineText(next)) || isFence(lineText(next))
    {
      problems.append(.misspeltFence(text))
      readHead(fence: text, from: first + 1)
    } else if beginsHead(first) {
      problems.append(.missingOpeningFence(text))
      readHead(fence: nil, from: first)
    } else {
      problems = [.missingFence(.fileStart)]
    }
  }

  private mutating func readHead(fence: Span?, from first: Int) {
    let start = start(first)
    for number in first..<max(first, lines.count) {
      let text = lineText(number)
      if text.isEmpty {
        // Without the first fence the second one must be near, or any rule of the body would be it.
        if fence == nil { break }
        continue
      }
      let isRight = isFence(text) && text.start == self.start(number)
      if isRight || (isMisspeltFence(text) && !isInsideBlock(number, from: first)) {
        if !isRight { problems.append(.misspeltFence(text)) }
        close(Span(start, self.start(number)), bodyStart: self.start(number + 1))
        return
      }
      if beginsBody(number) { break }
    }
    if let fence { problems.append(.unclosedFence(fence)) }
    // The line before which the head must have ended: the first blank one, or one of Markdown.
    var end = fence == nil ? first : nextWritten(from: first) ?? first
    while end < lines.count {
      let text = lineText(end)
      if text.isEmpty || bytes[text.start] == UInt8(ascii: "#") || beginsBody(end) { break }
      end += 1
    }
    close(Span(start, self.start(end)), bodyStart: self.start(end))
  }

  private mutating func close(_ content: Span, bodyStart: Int) {
    self.content = content
    head = Span(0, max(content.end, bodyStart))
  }

  // MARK: Lines, from 0

  private func start(_ number: Int) -> Int {
    if number >= lines.count { return lines.length }
    return number == 0 ? lines.bom : lines.starts[number]
  }

  /// The line without blanks at its ends.
  private func lineText(_ number: Int) -> Span {
    var start = start(number)
    var end = number + 1 < lines.count ? lines.starts[number + 1] - 1 : lines.length
    while end > start, isBlank(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
    while start < end, isBlank(bytes[start]) { start += 1 }
    return Span(start, end)
  }

  private func nextWritten(from first: Int) -> Int? {
    (min(first, lines.count)..<lines.count).first { !lineText($0).isEmpty }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  // MARK: What a line is

  private func isFence(_ text: Span) -> Bool {
    text.end - text.start == 3
      && (bytes[text.range].elementsEqual([0x2D, 0x2D, 0x2D])
        || bytes[text.range].elementsEqual([0x2E, 0x2E, 0x2E]))
  }

  /// A line of dashes only that is no fence: word processors make „–-“ or „—“ of „---“. Two hyphens or
  /// more, or one em dash, or „…“ for „...“; also a right fence that is indented.
  private func isMisspeltFence(_ text: Span) -> Bool {
    if isFence(text) { return true }
    if bytes[text.range].elementsEqual([0xE2, 0x80, 0xA6]) { return true }
    var hyphens = 0
    var wide = 0
    var offset = text.start
    while offset < text.end {
      if bytes[offset] == 0x2D {
        hyphens += 1
        offset += 1
      } else if offset + 2 < text.end, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
        (0x90...0x95).contains(bytes[offset + 2])
      {
        wide += bytes[offset + 2] >= 0x94 ? 2 : 1
        offset += 3
      } else {
        return false
      }
    }
    return hyphens + wide >= 2
  }

  /// Whether the line belongs to a text block above it, where dashes are just dashes.
  private func isInsideBlock(_ number: Int, from first: Int) -> Bool {
    guard lineText(number).start > start(number) else { return false }
    let above = (first..<number).last { !lineText($0).isEmpty }
    return above.map { lineText($0).start > start($0) || endsWithBlockMark($0) } ?? false
  }

  private func endsWithBlockMark(_ number: Int) -> Bool {
    let last = lineText(number).range.last.map { bytes[$0] }
    return last == UInt8(ascii: "|") || last == UInt8(ascii: ">") || last == UInt8(ascii: ":")
  }

  /// „Schlüssel: Wert“ with a key of up to 40 bytes of letters, digits, hyphens and single blanks.
  private func isKeyLine(_ text: Span) -> Bool {
    guard !text.isEmpty, isLetter(bytes[text.start]) else { return false }
    var blanks = 0
    for offset in text.start..<min(text.end, text.start + 41) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ":") { return offset + 1 == text.end || isBlank(bytes[offset + 1]) }
      if byte == 0x20 { blanks += 1 }
      guard
        isLetter(byte) || byte == 0x2D || byte == 0x5F || (byte == 0x20 && blanks < 3)
          || (0x30...0x39).contains(byte)
      else { return false }
    }
    return false
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a head begins here without a fence: two keys one below the other, or one and a fence.
  private func beginsHead(_ number: Int) -> Bool {
    guard isKeyLine(lineText(number)), lineText(number).start == start(number),
      number + 1 < lines.count
    else { return false }
    let next = lineText(number + 1)
    return !next.isEmpty && (isKeyLine(next) || isFence(next))
  }

  /// Whether the line can only be Markdown: a table row, a passage fence, or a heading that no further
  /// key follows (else it is a comment of the head).
  private func beginsBody(_ number: Int) -> Bool {
    let text = lineText(number)
    guard text.start == start(number) else { return false }
    let line = bytes[text.range]
    if line.first == UInt8(ascii: "|") || line.starts(with: [0x3A, 0x3A, 0x3A]) { return true }
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(hashes), hashes < line.count, isBlank(line[line.startIndex + hashes])
    else { return false }
    guard let next = nextWritten(from: number + 1) else { return false }
    let below = lineText(next)
    return
      !(isKeyLine(below) || isFence(below) || below.start > start(next)
      || [UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "-")].contains(bytes[below.start]))
  }
}
