/// The body of a table in which nothing but text stands: rows that the library need not read, since
/// where their cells are is found in the source anyhow.
///
/// `TreeBuilder` adds them below the table that the library has made of the head. If it has made none
/// there, all is read again as it is.
struct PlainTable: BitwiseCopyable {
  /// 1-based line of the file that holds the head.
  let headLine: Int
  /// Cells of the head, and of every row.
  let columns: Int
  /// Offset of the first line that the library does not get: the head's or that of the first row.
  let start: Int
  /// Where the delimiter row stands, if the head too holds nothing but text.
  let delimiterStart: Int32
  let delimiterEnd: Int32
  /// Offset behind the last row's line end.
  var end: Int
  var rows = 0

  init(headLine: Int, columns: Int, start: Int, delimiters: Range<Int>?, end: Int) {
    self.headLine = headLine
    self.columns = columns
    self.start = start
    delimiterStart = Int32(truncatingIfNeeded: delimiters?.lowerBound ?? 0)
    delimiterEnd = Int32(truncatingIfNeeded: delimiters?.upperBound ?? 0)
    self.end = end
  }

  var hasPlainHead: Bool { delimiterEnd > 0 }

  /// Writes what the library gets instead of the lines from `start` to `end`: of a plain head the same
  /// columns without their text, of the rows nothing.
  func writeStandIn(_ source: UnsafeBufferPointer<UInt8>, into input: inout Store<UInt8>) {
    guard hasPlainHead else { return }
    input.append(UInt8(ascii: "|"))
    for _ in 0..<columns {
      input.append(0x20)
      input.append(UInt8(ascii: "|"))
    }
    input.append(0x0A)
    var before: UInt8 = 0
    for index in Int(delimiterStart)..<Int(delimiterEnd) {
      let byte = source[index]
      if byte != UInt8(ascii: "-") || before != byte { input.append(byte) }
      before = byte
    }
    input.append(0x0A)
  }
}
