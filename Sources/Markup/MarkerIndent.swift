/// Moves what is indented by four or more columns below „a)“ to the left.
///
/// People indent what belongs to an item as it looks right; cmark, to which „a)“ is no list, would take
/// it for code. The bytes of a line stay within the line, and `origin(of:)` tells where they stood.
struct MarkerIndent {
  private struct Shift {
    let line: Range<Int>
    let bytes: Int
  }

  private var shifts: [Shift] = []
  private var isActive = false
  /// Columns to take away; `nil` until the first indented line below a marker.
  private var columns: Int?
  private var afterBlank = true
  private var inFence = false

  var isEmpty: Bool { shifts.isEmpty }

  mutating func passBlankLine() { afterBlank = true }

  /// Looks at a line that is not blank, `start` being its first byte that is no blank.
  /// Returns how many bytes its text moved to the left.
  mutating func pass(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>, _ start: Int
  ) -> Int {
    defer { afterBlank = false }
    let first = buffer[start]
    if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), start + 2 < line.upperBound,
      buffer[start + 1] == first, buffer[start + 2] == first
    {
      inFence.toggle()
    }
    var indent = 0
    for index in line.lowerBound..<start { indent += buffer[index] == 0x09 ? 4 - indent % 4 : 1 }
    if indent < 4, !inFence, MarkerIndent.isMarker(UnsafeBufferPointer(buffer), start, line) {
      isActive = true
      columns = nil
      return 0
    }
    guard isActive else { return 0 }
    if indent < 2 {
      if afterBlank || first == UInt8(ascii: "#") { isActive = false }
      return 0
    }
    let wanted = columns ?? max(0, indent - 3)
    columns = wanted
    guard wanted > 0 else { return 0 }
    return move(buffer, line, start, wanted)
  }

  private mutating func move(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>, _ start: Int, _ wanted: Int
  ) -> Int {
    if buffer[line.lowerBound] == 0x09 {
      // One byte is the whole indent: it stays, as a blank.
      buffer[line.lowerBound] = 0x20
      shifts.append(Shift(line: line, bytes: 0))
      return 0
    }
    var count = 0
    while count < wanted, buffer[line.lowerBound + count] == 0x20 { count += 1 }
    for index in line.lowerBound..<line.upperBound - count {
      buffer[index] = buffer[index + count]
    }
    // Blanks at the end would break the line; tabs mean nothing there.
    for index in line.upperBound - count..<line.upperBound { buffer[index] = 0x09 }
    shifts.append(Shift(line: line, bytes: count))
    return count
  }

  private static func isMarker(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ line: Range<Int>
  ) -> Bool {
    var index = start
    if source[index] == UInt8(ascii: "(") { index += 1 }
    let from = index
    while index < line.upperBound, index - from < 3, isAlphanumeric(source[index]) { index += 1 }
    guard index > from, index < line.upperBound, source[index] == UInt8(ascii: ")") else {
      return false
    }
    // „1)“ is cmark's own.
    guard from > start || !(0x30...0x39 ~= source[from]) else { return false }
    return index + 1 == line.upperBound || isBlank(source[index + 1]) || source[index + 1] > 0x7F
  }

  /// The line that holds the offset, if it was moved.
  private func shift(at offset: Int) -> Shift? {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].line.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset <= shifts[low - 1].line.upperBound else { return nil }
    return shifts[low - 1]
  }

  /// Whether the line was indented far enough to belong to an item.
  func isIndented(_ offset: Int) -> Bool { shift(at: offset) != nil }

  /// Where the byte stood in the file.
  func origin(of offset: Int) -> Int {
    guard let shift = shift(at: offset) else { return offset }
    return min(offset + shift.bytes, shift.line.upperBound)
  }
}
