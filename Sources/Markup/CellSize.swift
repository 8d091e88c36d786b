/// What a cell of a table in plain text takes, in columns.
struct CellSize: BitwiseCopyable {
  private(set) var width = 0
  /// The longest word.
  private(set) var longest = 0
  /// Whether a line feed stands in it.
  private(set) var hasBreak = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    if !measure(base, text.count) {
      self = CellSize(closer: text)
    }
  }

  /// Sixteen bytes at a time, or all where they are fewer: most cells are one step.
  ///
  /// - Returns: false, with nothing that counts, where a byte takes a closer look.
  @inline(__always)
  private mutating func measure(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    var word = 0
    while index < count {
      let size = min(ByteBlock.count, count - index)
      let block =
        size == ByteBlock.count ? ByteBlock(base + index) : ByteBlock(base + index, count: size)
      if ByteBlock.isSet((block == 0x0A) .| block.beyondASCII) { return false }
      let blanks = block == 0x20
      var from = 0
      if ByteBlock.isSet(blanks) {
        var places = ByteBlock.places(blanks)
        while places != 0 {
          let place = places.trailingZeroBitCount
          longest = max(longest, word + place - from)
          word = 0
          from = place + 1
          places &= places - 1
        }
      }
      word += size - from
      index += size
    }
    width = count
    longest = max(longest, word)
    return true
  }

  /// The same byte by byte, for every text.
  private init(closer text: UnsafeBufferPointer<UInt8>) {
    var word = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte > 0x20, byte < 0x80 {
        width += 1
        word += 1
        index += 1
        continue
      }
      let columns = byte < 0x80 ? 1 : TextLine.columns(text, index, text.count)
      width += columns
      if byte == 0x20 || byte == 0x0A {
        longest = max(longest, word)
        word = 0
        if byte == 0x0A { hasBreak = true }
      } else {
        word += columns
      }
      index += 1
    }
    longest = max(longest, word)
  }
}
