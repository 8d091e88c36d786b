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
    return plain(text, from, to: end, width: limit)
      ?? closer(text, from, to: end, width: limit, breaksAddresses: breaksAddresses)
  }

  /// The same byte by byte, for every text.
  @inline(never)
  private static func closer(
    _ text: UnsafeBufferPointer<UInt8>, _ from: Int, to end: Int, width limit: Int,
    breaksAddresses: Bool
  ) -> TextLine {
    var index = from
    var width = 0
    var word = (end: -1, width: 0, next: 0)
    var overflows = false
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

  /// A line of text whose code points are all one column wide, sixteen bytes at a time; `nil` where it
  /// takes a closer look.
  private static func plain(
    _ text: UnsafeBufferPointer<UInt8>, _ from: Int, to end: Int, width limit: Int
  ) -> TextLine? {
    guard let base = text.baseAddress else { return nil }
    var index = from
    var width = 0
    while index + ByteBlock.count <= end {
      let block = ByteBlock(base + index)
      // Most blocks are ASCII within a line, and nothing has to be counted.
      if width + ByteBlock.count <= limit, !ByteBlock.isSet((block == 0x0A) .| block.beyondASCII) {
        index += ByteBlock.count
        width += ByteBlock.count
        continue
      }
      let odd = block.beyondLatin
      if ByteBlock.isSet(odd) {
        guard areWide(ByteBlock.places(odd), text, index, end) else { return nil }
      }
      let continuations = block.continuations
      let columns = ByteBlock.count - ByteBlock.count(continuations)
      if width + columns > limit {
        // The first byte of the code point that has no room.
        var rest = ~ByteBlock.places(continuations)
        for _ in width..<limit { rest &= rest - 1 }
        return broken(text, from, full: index + rest.trailingZeroBitCount, to: end, width: limit)
      }
      index += ByteBlock.count
      width += columns
    }
    if index < end, width + end - index <= limit {
      // The rest at once, under the same condition.
      let block = ByteBlock(base + index, count: end - index)
      if !ByteBlock.isSet((block == 0x0A) .| block.beyondASCII) {
        width += end - index
        index = end
      }
    }
    while index < end {
      let byte = text[index]
      if byte & 0xC0 != 0x80 {
        if byte == 0x0A || (byte >= 0x80 && columns(text, index, end) == 0) { return nil }
        if width == limit { return broken(text, from, full: index, to: end, width: limit) }
        width += 1
      }
      index += 1
    }
    return trimmed(text, from..<end, width, next: end)
  }

  /// Whether what stands at the places is one column wide: „–“ and quotation marks are.
  private static func areWide(
    _ places: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    var places = places
    while places != 0 {
      let place = index + places.trailingZeroBitCount
      guard text[place] != 0x0A, columns(text, place, end) == 1 else { return false }
      places &= places - 1
    }
    return true
  }

  /// A line that is full at `full`, where a code point begins: ends it before the last word.
  private static func broken(
    _ text: UnsafeBufferPointer<UInt8>, _ from: Int, full: Int, to end: Int, width limit: Int
  ) -> TextLine? {
    guard full > from else { return nil }
    var blank = full
    while blank > from, text[blank] != 0x20 { blank -= 1 }
    guard blank > from else { return nil }
    var word = (end: blank, width: limit, next: blank + 1)
    while word.end > from, text[word.end - 1] == 0x20 { word.end -= 1 }
    for place in word.end..<full where text[place] & 0xC0 != 0x80 { word.width -= 1 }
    if blank == full {
      while word.next < end, text[word.next] == 0x20 { word.next += 1 }
      guard word.next < end else {
        return TextLine(range: from..<word.end, width: word.width, next: end)
      }
      guard text[word.next] != 0x0A else { return nil }
    }
    word = freed(word, text, from)
    return TextLine(range: from..<word.end, width: word.width, next: word.next)
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
