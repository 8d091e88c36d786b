internal import SourceText

/// Makes plain text inert in Markdown: a backslash where a character would mean something, not elsewhere.
struct MarkdownText {
  /// A marker of a block at the start of the text would be read as one.
  var beginsLine = false
  /// A pipe would end the cell.
  var inTable = false
  /// Brackets would end the link, addresses are none.
  var inLink = false
  /// Line breaks are impossible, number signs at the end would be dropped.
  var inHeading = false
  /// Nothing follows in the block.
  var isLast = true

  func put(_ text: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter) {
    var from = 0
    var index = 0
    if beginsLine, let escape = lineStart(text) {
      out.put(UnsafeBufferPointer(rebasing: text[0..<escape]))
      out.put(byte: 0x5C)
      out.put(byte: text[escape])
      from = escape + 1
      index = from
    }
    while true {
      index = MarkdownText.plainEnd(text, index)
      guard index < text.count else { break }
      if needsEscape(text, index) {
        out.put(UnsafeBufferPointer(rebasing: text[from..<index]))
        // A backslash before a letter would be printed: „www.“ is broken at its dot.
        if text[index] == UInt8(ascii: "w") {
          out.constant("www\\.")
          index += 4
          from = index
          continue
        }
        out.put(byte: 0x5C)
        from = index
      }
      index += 1
    }
    out.put(UnsafeBufferPointer(rebasing: text[from..<text.count]))
  }

  /// The next byte that may mean something, or the end.
  private static func plainEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    var index = start
    // One byte more than a block is read, for the neighbour of its last one.
    while index + ByteBlock.count < text.count {
      let block = ByteBlock(base + index)
      let next = ByteBlock(base + index + 1)
      let marks = block.brackets .| (block == 0x60) .| (block == 0x2A) .| (block == 0x3C)
      let signs = (block == 0x26) .| (block == 0x21) .| (block == 0x23)
      let addresses =
        ((block == 0x3A) .& (next == 0x2F)) .| ((block == 0x77) .& (next == 0x77))
      let found = marks .| signs .| addresses
      guard !ByteBlock.isSet(found) else {
        return index + ByteBlock.places(found).trailingZeroBitCount
      }
      index += ByteBlock.count
    }
    guard index < text.count else { return index }
    // The rest, or the whole of most cells, in one step; what only means something with its neighbour is
    // looked at closer by whoever asks.
    let block = ByteBlock(base + index, count: text.count - index)
    let marks = block.brackets .| (block == 0x60) .| (block == 0x2A) .| (block == 0x3C)
    let signs = (block == 0x26) .| (block == 0x21) .| (block == 0x23)
    let found = marks .| signs .| (block == 0x3A) .| (block == 0x77)
    return ByteBlock.isSet(found)
      ? index + ByteBlock.places(found).trailingZeroBitCount : text.count
  }

  private func needsEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let isAtEnd = index + 1 == text.count
    let next = isAtEnd ? 0 : text[index + 1]
    switch text[index] {
    case 0x5C: return isAtEnd || isPunctuation(next)
    case UInt8(ascii: "*"):
      return !(index > 0 && text[index - 1] == 0x20 && next == 0x20)
    case UInt8(ascii: "_"):
      return !(index > 0 && isLetter(before: index, text) && isLetter(next))
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return true
    case UInt8(ascii: "["): return inLink || !isInertBracket(text, index)
    case UInt8(ascii: "]"): return inLink
    case UInt8(ascii: "<"):
      return isAtEnd || isAlphanumeric(next) || [0x2F, 0x21, 0x3F].contains(next)
    case UInt8(ascii: "&"): return isEntity(text, index)
    case UInt8(ascii: "!"): return isAtEnd && !isLast
    case UInt8(ascii: "|"): return inTable
    case UInt8(ascii: "#"):
      return inHeading && isLast && text[index...].allSatisfy { $0 == 0x23 || $0 == 0x20 }
    case UInt8(ascii: ":"):
      return !inLink && next == 0x2F && index + 2 < text.count && text[index + 2] == 0x2F
        && index > 0 && isAlphanumeric(text[index - 1])
    case UInt8(ascii: "w"):
      return !inLink && text[index...].starts(with: [0x77, 0x77, 0x77, 0x2E])
        && (index == 0 || !isAlphanumeric(text[index - 1]))
    default: return false
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0xC3 }

  private func isLetter(before index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isAlphanumeric(text[index - 1]) || (index > 1 && text[index - 2] == 0xC3)
  }

  /// „[…]“ is text where nothing follows that makes a link, a definition, a footnote or a tick box.
  private func isInertBracket(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    if beginsLine, start == 0 { return false }
    guard start + 1 < text.count, text[start + 1] != UInt8(ascii: "^") else { return false }
    for index in (start + 1)..<text.count {
      switch text[index] {
      case UInt8(ascii: "["): return false
      case UInt8(ascii: "]"):
        guard index + 1 < text.count else { return false }
        return ![UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(text[index + 1])
      default: continue
      }
    }
    return false
  }

  private func isEntity(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start + 1
    while index < text.count, isAlphanumeric(text[index]) || text[index] == 0x23 { index += 1 }
    return index < text.count && index > start + 1 && text[index] == UInt8(ascii: ";")
  }

  /// The byte to escape so that the line begins no block; `nil`: none.
  private func lineStart(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    let next = text.count > 1 ? text[1] : 0x20
    switch first {
    case UInt8(ascii: "#"):
      let count = text.prefix { $0 == 0x23 }.count
      return count == text.count || text[count] == 0x20 || text[count] == 0x09 ? 0 : nil
    case UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"): return 0
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ":"):
      return [0x20, 0x09, 0x2D, 0x3A, 0x7C].contains(next) ? 0 : nil
    case 0x30...0x39:
      let count = text.prefix { 0x30...0x39 ~= $0 }.count
      guard count < 10, count < text.count, text[count] == 0x2E || text[count] == 0x29 else {
        return nil
      }
      return count + 1 == text.count || text[count + 1] == 0x20 ? count : nil
    default: return nil
    }
  }
}

/// Plain text as inert inline Markdown, for any place in a page: a paragraph, a heading, a cell.
///
/// - Parameter text: plain text; line feeds become spaces.
/// - Returns: Markdown in one line that shows the text and nothing else.
package func escapeMarkdown(_ text: String) -> String {
  var text = text
  var out = ByteWriter(capacity: text.utf8.count + 64)
  text.withUTF8 { bytes in
    let escaper = MarkdownText(beginsLine: true, inTable: true, inHeading: true)
    if bytes.contains(0x0A) || bytes.contains(0x0D) {
      Array(bytes).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }.withUnsafeBufferPointer {
        escaper.put($0, into: &out)
      }
    } else {
      escaper.put(bytes, into: &out)
    }
  }
  return out.string()
}
