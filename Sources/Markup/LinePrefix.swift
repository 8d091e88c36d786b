/// What stands before the text of a line: blanks, „>“, bullets, numbers.
struct LinePrefix {
  /// Offset of the first byte that is no prefix; the end of the line where there is none.
  private(set) var content: Int
  /// Quotes and list markers.
  private(set) var markers = 0
  /// Levels that the line may open or continue, at most.
  private(set) var levels = 0

  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    var columns = 0
    var indent = 0
    content = index
    while index < end {
      let byte = source[index]
      if byte == 0x20 || byte == 0x09 {
        columns += byte == 0x09 ? 4 : 1
        index += 1
        continue
      }
      guard byte != UInt8(ascii: ">") else {
        markers += 1
        index += 1
        indent += columns / 2
        columns = 0
        continue
      }
      let width = LinePrefix.listMarker(source, index, end)
      guard width > 0 else { break }
      markers += 1
      index += width
      indent += columns / 2
      columns = 0
    }
    content = index
    levels = markers == 0 ? 0 : markers + indent
  }

  /// Bytes of a bullet or number with a blank or the line's end behind it; 0: there is none.
  static func listMarker(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    switch source[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
    case 0x30...0x39:
      while index < end, index - start < 10, 0x30...0x39 ~= source[index] { index += 1 }
      guard index < end, source[index] == 0x2E || source[index] == 0x29 else { return 0 }
      index += 1
    default: return 0
    }
    guard index == end || isBlank(source[index]) || source[index] == 0x0D else { return 0 }
    return index - start
  }
}
