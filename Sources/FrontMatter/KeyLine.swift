internal import SourceText

/// A line of the form „Schlüssel: Wert“ with a plain key.
struct KeyLine {
  let key: Span
  let colon: Int
  /// Without blanks around it; empty where nothing follows the colon.
  let value: Span
}

extension YAMLSource {
  /// Reads a line (from its first letter on) as „Schlüssel: Wert“.
  func keyLine(_ line: Span) -> KeyLine? {
    guard !line.isEmpty, canBeginKey(line) else { return nil }
    // libyaml gives up on a key of more than 1024 characters; so nobody has to look further.
    let limit = min(line.end, line.start + 1024)
    var offset = line.start + 1
    while offset < limit {
      switch bytes[offset] {
      case 0x3A where isBlankOrEnd(offset + 1, line.end):
        let value = trimmed(Span(afterNoBreakSpaces(offset + 1, line.end), line.end))
        return KeyLine(
          key: trimmed(Span(line.start, offset)), colon: offset,
          value: value.isEmpty ? Span(offset + 1, offset + 1) : value)
      case 0x23 where isBlank(at: offset - 1):
        return nil
      default:
        offset += 1
      }
    }
    return nil
  }

  /// Whether any line at the margin is „Schlüssel: Wert“.
  var hasKeyLine: Bool {
    lines.contains { number in
      let line = line(number)
      return !line.isEmpty && !isBlank(at: line.start) && keyLine(line) != nil
    }
  }

  /// The key of a line, or the word that was meant as one: „datum 01.06.2018“.
  func meantKey(_ line: Span) -> Span? {
    if let key = likelyKey(line) { return key }
    let end = bytes[line.range].firstIndex { byte in
      switch byte {
      case 0x2D, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xFF: false
      default: true
      }
    }
    let word = Span(line.start, end ?? line.end)
    let isWord = !word.isEmpty && bytes[word.start] > 0x40 && word.end - word.start <= 64
    return isWord ? word : nil
  }

  /// The key of a line as far as it has one, for entries that can't be read.
  func likelyKey(_ line: Span) -> Span? {
    if let found = keyLine(line) { return found.key }
    guard let colon = bytes[line.range].firstIndex(of: 0x3A), colon - line.start <= 1024 else {
      return nil
    }
    var key = trimmed(Span(line.start, colon))
    if key.end - key.start > 2, bytes[key.start] == 0x22 || bytes[key.start] == 0x27 {
      key = Span(key.start + 1, key.end - 1)
    }
    return key.isEmpty ? nil : key
  }

  /// The offset behind the quote that closes the one at `start`, or `nil` if the line ends before.
  func closingQuote(of start: Int, end: Int) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < end {
      if quote == 0x22, bytes[offset] == 0x5C {
        offset += 2
      } else if bytes[offset] != quote {
        offset += 1
      } else if quote == 0x27, offset + 1 < end, bytes[offset + 1] == quote {
        offset += 2
      } else {
        return offset + 1
      }
    }
    return nil
  }

  /// Whether nothing but blanks and a comment stands in the span; `span` follows a value.
  func isRestOfLine(_ span: Span) -> Bool {
    let rest = trimmed(span)
    return rest.isEmpty || (rest.start > span.start && bytes[rest.start] == 0x23)
  }

  private func canBeginKey(_ line: Span) -> Bool {
    switch bytes[line.start] {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      line.start + 1 < line.end && !isBlank(at: line.start + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "#"):
      false
    default: true
    }
  }

  private func isBlankOrEnd(_ offset: Int, _ end: Int) -> Bool {
    offset >= end || isBlank(at: offset) || isNoBreakSpace(offset, end)
  }

  /// Word processors put a no-break space behind a colon; nobody sees it, and YAML knows it as text.
  private func isNoBreakSpace(_ offset: Int, _ end: Int) -> Bool {
    offset + 1 < end && bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0
  }

  private func afterNoBreakSpaces(_ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while offset < end {
      if isBlank(at: offset) {
        offset += 1
      } else if isNoBreakSpace(offset, end) {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }
}

extension YAMLSource {
  /// The offset of the first colon that YAML takes for the end of a key: one with a blank or nothing
  /// behind it.
  func colonInPlain(_ text: Span) -> Int? {
    text.range.first {
      bytes[$0] == UInt8(ascii: ":") && ($0 + 1 >= text.end || isBlank(at: $0 + 1))
    }
  }

  /// The offset of the colon in „datum:20.06.2018“: behind one word, directly before its value.
  func colonWithoutSpace(_ text: Span) -> Int? {
    guard let colon = bytes[text.range].firstIndex(of: UInt8(ascii: ":")), colon > text.start,
      colon + 1 < text.end, !isBlank(at: colon + 1),
      !bytes[text.start..<colon].contains(where: { $0 == 0x20 || $0 == 0x09 })
    else { return nil }
    return colon
  }
}
