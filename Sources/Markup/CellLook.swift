/// What the writers ask of the text of a cell, found in one look: its size in plain text, and whether it
/// says in HTML and Markdown what it says as it is.
package struct CellLook: BitwiseCopyable {
  /// In plain text; combining marks count nothing.
  package private(set) var columns = 0
  package private(set) var codePoints = 0
  /// Columns of the longest word.
  package private(set) var longest = 0
  /// Whether a line feed stands in it.
  package private(set) var hasBreak = false
  /// Whether one of & < > " ' stands in it.
  package private(set) var needsEscape = false
  /// Whether it surely means nothing to Markdown.
  package private(set) var isInert = true

  package init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    isInert = MarkdownSuspects.mayBegin(text)
    if !look(base, text, marks: true) { measureCloser(text) }
  }

  /// Its size only, for plain text.
  init(sizeOf text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    if !look(base, text, marks: false) { measureCloser(text) }
  }

  /// Sixteen bytes at a time, or all where they are fewer: most cells are one step.
  ///
  /// - Returns: false, with sizes that do not count, where a byte takes a closer look.
  @inline(__always)
  private mutating func look(
    _ base: UnsafePointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, marks: Bool
  ) -> Bool {
    let count = text.count
    var index = 0
    var word = 0
    var isPlain = true
    while index < count {
      let size = min(ByteBlock.count, count - index)
      let block =
        size == ByteBlock.count ? ByteBlock(base + index) : ByteBlock(base + index, count: size)
      if marks { mark(block, text, index) }
      var inside: UInt32 = 0
      var wide = size
      let odd = (block == 0x0A) .| block.beyondASCII
      if ByteBlock.isSet(odd) {
        guard isPlain, Self.areWide(block, text, index) else {
          guard marks else { return false }
          isPlain = false
          index += size
          continue
        }
        let continuations = block.continuations
        wide -= ByteBlock.count(continuations)
        if wide < size { inside = ByteBlock.places(continuations) }
      }
      let blanks = block == 0x20
      var from = 0
      if ByteBlock.isSet(blanks) {
        var places = ByteBlock.places(blanks)
        while places != 0 {
          let place = places.trailingZeroBitCount
          longest = max(longest, word + place - from - Self.count(inside, from, place))
          word = 0
          from = place + 1
          places &= places - 1
        }
      }
      word += from == 0 ? wide : size - from - Self.count(inside, from, size)
      columns += wide
      index += size
    }
    longest = max(longest, word)
    codePoints = columns
    return isPlain
  }

  /// Notes what HTML and Markdown have to know of a block.
  @inline(__always)
  private mutating func mark(
    _ block: ByteBlock, _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) {
    let quotes = (block == 0x22) .| (block == 0x27) .| (block == 0x3E)
    let suspects = block.suspects
    guard ByteBlock.isSet(quotes .| suspects) else { return }
    if ByteBlock.isSet(quotes .| (block == 0x26) .| (block == 0x3C)) { needsEscape = true }
    guard isInert, ByteBlock.isSet(suspects) else { return }
    var places = ByteBlock.places(suspects)
    while places != 0 {
      guard MarkdownSuspects.isInert(text, index + places.trailingZeroBitCount) else {
        isInert = false
        return
      }
      places &= places - 1
    }
  }

  /// Bits from one place up to another.
  @inline(__always)
  private static func count(_ bits: UInt32, _ from: Int, _ end: Int) -> Int {
    guard bits != 0 else { return 0 }
    return (bits >> UInt32(from) & ((1 << UInt32(end - from)) - 1)).nonzeroBitCount
  }

  /// Whether every code point of the block is one column wide, and no line ends in it: „ä“, „€“ and „–“ are.
  private static func areWide(
    _ block: ByteBlock, _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    let odd = block.beyondLatin
    guard ByteBlock.isSet(odd) else { return true }
    var places = ByteBlock.places(odd)
    while places != 0 {
      let place = index + places.trailingZeroBitCount
      guard text[place] != 0x0A, TextLine.columns(text, place, text.count) == 1 else {
        return false
      }
      places &= places - 1
    }
    return true
  }

  /// The sizes byte by byte, for every text.
  @inline(never)
  private mutating func measureCloser(_ text: UnsafeBufferPointer<UInt8>) {
    columns = 0
    codePoints = 0
    longest = 0
    var word = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      let width = byte < 0x80 ? 1 : TextLine.columns(text, index, text.count)
      columns += width
      if byte == 0x20 || byte == 0x0A {
        longest = max(longest, word)
        word = 0
        if byte == 0x0A { hasBreak = true }
      } else {
        word += width
      }
      index += 1
    }
    longest = max(longest, word)
  }
}
