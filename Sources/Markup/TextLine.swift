internal import SourceText

/// One line of wrapped text.
struct TextLine: BitwiseCopyable {
  private let start: Int
  private let end: Int
  /// In code points; combining marks count nothing.
  let width: Int
  /// Where the next line begins.
  let next: Int

  /// Bytes of the line, no blanks around it.
  var range: Range<Int> { start..<max(start, end) }

  init(range: Range<Int>, width: Int, next: Int) {
    start = range.lowerBound
    end = range.upperBound
    self.width = width
    self.next = next
  }

  /// The longest line of whole words that fits, from `start` on; `nil` where only blanks are left.
  ///
  /// Breaks at spaces, never at no-break spaces; a line feed ends the line. A word wider than the line
  /// is broken, an address only where `breaksAddresses`.
  static func next(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, width limit: Int,
    breaksAddresses: Bool
  ) -> TextLine? {
    var from = start
    while from < end, text[from] == 0x20 { from += 1 }
    guard from < end else { return nil }
    var index = from
    var width = 0
    var word = (end: -1, width: 0, next: 0)
    var overflows = false
    skipBlocks(text, &index, &width, &word, to: end, width: limit)
    while index < end {
      let byte = text[index]
      if byte == 0x0A {
        return trimmed(text, from..<index, width, next: index + 1)
      }
      if byte == 0x20 {
        guard !overflows else { return TextLine(range: from..<index, width: width, next: index) }
        word = (index, width, index)
        while index < end, text[index] == 0x20 {
          index += 1
          width += 1
        }
        word.next = index
        continue
      }
      let columns = columns(text, index, end)
      if width + columns > limit, !overflows {
        if word.end >= 0 {
          word = freed(word, text, from)
          return TextLine(range: from..<word.end, width: word.width, next: word.next)
        }
        if !breaksAddresses, isAddress(text, from, end) {
          overflows = true
        } else if index > from {
          return TextLine(range: from..<index, width: width, next: index)
        }
      }
      width += columns
      index += 1
    }
    return trimmed(text, from..<end, width, next: end)
  }

  /// The last blanks before the end of a line that hold nothing together; those given where there are
  /// no others.
  private static func freed(
    _ word: (end: Int, width: Int, next: Int), _ text: UnsafeBufferPointer<UInt8>, _ from: Int
  ) -> (end: Int, width: Int, next: Int) {
    var free = word
    while NoBreak.holds(text, free.next - 1) {
      var place = free.end
      while place > from, text[place - 1] != 0x20 { place -= 1 }
      guard place > from else { return word }
      free.next = place
      while place > from, text[place - 1] == 0x20 { place -= 1 }
      guard place > from else { return word }
      free.end = place
      free.width = width(text, from..<place)
    }
    return free
  }

  /// Goes on by sixteen bytes at a time, as long as they surely fit, and back over blanks; `word`
  /// becomes the last blanks before that.
  private static func skipBlocks(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ width: inout Int,
    _ word: inout (end: Int, width: Int, next: Int), to end: Int, width limit: Int
  ) {
    guard let base = text.baseAddress else { return }
    let from = index
    while index + ByteBlock.count <= end, width + ByteBlock.count <= limit,
      let columns = columns(of: ByteBlock(base + index))
    {
      index += ByteBlock.count
      width += columns
    }
    while index > from, text[index - 1] == 0x20 {
      index -= 1
      width -= 1
    }
    var place = index
    var columns = width
    while place > from, text[place - 1] != 0x20 {
      place -= 1
      columns -= self.columns(text, place, end)
    }
    guard place > from else { return }
    word.next = place
    while place > from, text[place - 1] == 0x20 {
      place -= 1
      columns -= 1
    }
    word.end = place
    word.width = columns
  }

  /// Columns of sixteen bytes; `nil` where it takes a closer look, or a line ends.
  @inline(__always)
  private static func columns(of block: ByteBlock) -> Int? {
    let odd =
      (block == 0x0A) .| (block == 0xCC) .| (block == 0xCD) .| (block == 0xE2) .| (block == 0xEF)
    guard ByteBlock.places(odd) == 0 else { return nil }
    return ByteBlock.count - ByteBlock.places(block.continuations).nonzeroBitCount
  }

  private static func trimmed(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ width: Int, next: Int
  ) -> TextLine {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    return TextLine(
      range: range.lowerBound..<end, width: width - (range.upperBound - end), next: next)
  }

  /// Columns of the code point that begins here: 0 inside one and for combining marks.
  @inline(__always)
  static func columns(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let byte = text[index]
    guard byte >= 0x80 else { return 1 }
    guard byte & 0xC0 != 0x80 else { return 0 }
    guard index + 1 < end else { return 1 }
    switch (byte, text[index + 1]) {
    case (0xCC, _), (0xCD, 0x80...0xAF): return 0
    case (0xE2, 0x80) where index + 2 < end:
      // Zero-width space and joiners.
      return 0x8B...0x8D ~= text[index + 2] ? 0 : 1
    case (0xEF, 0xB8) where index + 2 < end:
      // Variation selectors.
      return 0x80...0x8F ~= text[index + 2] ? 0 : 1
    default: return 1
    }
  }

  static func width(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var width = 0
    var index = range.lowerBound
    while index < range.upperBound {
      width += text[index] < 0x80 ? 1 : columns(text, index, range.upperBound)
      index += 1
    }
    return width
  }

  private static func isAddress(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var index = start
    let limit = min(end, start + 256)
    while index < limit, text[index] != 0x20, text[index] != 0x0A {
      if text[index] == UInt8(ascii: "@") { return true }
      if text[index] == UInt8(ascii: "/"), index > start, text[index - 1] == UInt8(ascii: "/") {
        return true
      }
      index += 1
    }
    return false
  }
}
