/// The cells of one line of a table, found by its unescaped pipes as cmark-gfm finds them.
enum TableLine {
  /// Where the content of a cell stands.
  struct Cell: BitwiseCopyable {
    private let start: Int
    private let end: Int

    init(_ range: Range<Int>) {
      start = range.lowerBound
      end = range.upperBound
    }

    var range: Range<Int> { start..<max(start, end) }
  }

  /// Puts the trimmed content of each cell into `cells`, in bytes of the source.
  ///
  /// `range` is the line from its first to behind its last character, no line end.
  /// - Returns: whether any pipe borders a cell.
  static func split(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into cells: inout Store<Cell>
  ) -> Bool {
    cells.removeAll()
    var index = range.lowerBound
    let end = trimmedEnd(source, range)
    while index < end, isBlank(source[index]) { index += 1 }
    var hasPipe = index < end && source[index] == UInt8(ascii: "|")
    if hasPipe { index += 1 }
    while index < end {
      let from = index
      index = pipe(source, index, end)
      // A pipe behind a backslash belongs to the cell, whatever stands before the backslash.
      while index > from, index < end, source[index - 1] == 0x5C {
        index = pipe(source, index + 1, end)
      }
      cells.append(Cell(trimmed(source, from..<index)))
      if index < end {
        hasPipe = true
        index += 1
      }
    }
    return hasPipe
  }

  /// The next pipe, or the end.
  @inline(__always)
  private static func pipe(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    guard let base = source.baseAddress else { return end }
    var index = start
    while index + ByteBlock.count <= end {
      let places = ByteBlock.places(ByteBlock(base + index) == 0x7C)
      guard places == 0 else { return index + places.trailingZeroBitCount }
      index += ByteBlock.count
    }
    while index < end, source[index] != 0x7C { index += 1 }
    return index
  }

  static func trimmedEnd(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(source[end - 1]) || source[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Without blanks around it; an empty cell is the empty range behind its first blank.
  private static func trimmed(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isBlank(source[low]) { low += 1 }
    while high > low, isBlank(source[high - 1]) { high -= 1 }
    guard low == high else { return low..<high }
    let place = min(range.lowerBound + 1, range.upperBound)
    return place..<place
  }

  /// Number of cells in the line, without the cost of an array.
  static func count(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    let end = trimmedEnd(source, range)
    while index < end, isBlank(source[index]) { index += 1 }
    if index < end, source[index] == UInt8(ascii: "|") { index += 1 }
    var count = 0
    var open = false
    while index < end {
      if source[index] == UInt8(ascii: "|"), !open || source[index - 1] != 0x5C {
        count += 1
        open = false
      } else {
        open = true
      }
      index += 1
    }
    return open ? count + 1 : count
  }

  /// Whether the line, which begins and ends with a pipe, is a delimiter row to cmark-gfm too.
  static func isExactDelimiterRow(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var index = range.lowerBound + 1
    let end = range.upperBound
    while index < end {
      while index < end, isBlank(source[index]) { index += 1 }
      if index < end, source[index] == UInt8(ascii: ":") { index += 1 }
      let first = index
      while index < end, source[index] == UInt8(ascii: "-") { index += 1 }
      guard index > first else { return false }
      if index < end, source[index] == UInt8(ascii: ":") { index += 1 }
      while index < end, isBlank(source[index]) { index += 1 }
      guard index < end, source[index] == UInt8(ascii: "|") else { return false }
      index += 1
    }
    return range.count > 1
  }

  /// What the cell of a delimiter row says of its column.
  static func alignment(
    _ source: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>
  ) -> CellAlignment {
    guard !cell.isEmpty else { return .none }
    let isLeft = source[cell.lowerBound] == UInt8(ascii: ":")
    let isRight = source[cell.upperBound - 1] == UInt8(ascii: ":")
    return isLeft ? isRight ? .center : .left : isRight ? .right : .none
  }

  /// Whether the line can only be the one under a table's head: „|---|:-:|“.
  static func isDelimiterRow(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var hyphens = 0
    for index in range {
      switch source[index] {
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C, 0x0D: continue
      default: return false
      }
    }
    return hyphens > 0
  }
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C }

@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

@inline(__always)
func isAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
