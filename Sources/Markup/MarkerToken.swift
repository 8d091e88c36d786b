/// The marker of an „a)“ list at the start of a line: „a)“, „aa)“, „(1)“, „(a)“ and a blank.
struct MarkerToken: Equatable {
  let style: ListStyle
  /// From 1: „c)“ is 3.
  let number: Int
  /// Bytes of the marker.
  let count: Int
  /// Bytes of the marker and the blanks behind it.
  let width: Int

  /// Cheap first look.
  @inline(__always)
  static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    if bytes[0] == UInt8(ascii: "(") || bytes[1] == UInt8(ascii: ")") { return true }
    return bytes.count >= 3 && bytes[2] == UInt8(ascii: ")")
  }

  /// - Parameters:
  ///   - text: the literals of the tree.
  ///   - range: one text, from the start of its line.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    let encloses = index < end && text[index] == UInt8(ascii: "(")
    if encloses { index += 1 }
    let from = index
    while index < end, index - from < 3, isAlphanumeric(text[index]) { index += 1 }
    let name = text[from..<index]
    guard let first = name.first, index < end, text[index] == UInt8(ascii: ")") else { return nil }
    index += 1
    let markerEnd = index
    while index < end {
      if text[index] == 0x20 {
        index += 1
      } else if index + 1 < end, text[index] == 0xC2, text[index + 1] == 0xA0 {
        index += 2
      } else if index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80,
        text[index + 2] == 0xAF
      {
        index += 3
      } else {
        break
      }
    }
    guard index > markerEnd || index == end else { return nil }
    switch (encloses, first) {
    case (true, 0x30...0x39):
      guard name.allSatisfy({ 0x30...0x39 ~= $0 }), first != 0x30 else { return nil }
      style = .enclosedNumber
      number = name.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    case (true, 0x61...0x7A):
      guard name.count == 1 else { return nil }
      style = .enclosedLetter
      number = Int(first) - 0x60
    case (false, 0x61...0x7A):
      guard name.count <= 2, name.last == first else { return nil }
      style = name.count == 1 ? .letter : .doubleLetter
      number = Int(first) - 0x60
    default: return nil
    }
    count = markerEnd - range.lowerBound
    width = index - range.lowerBound
  }
}
