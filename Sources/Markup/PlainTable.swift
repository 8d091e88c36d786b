/// A table in which nothing but text stands. The library need not read it: where its cells are is
/// found in the source anyhow.
///
/// In its place the library reads a rule, `***`. If it takes that for a rule, a block of the document
/// begins there, and so would the table; `TreeBuilder` then adds the table instead. If it doesn't,
/// because the table stands in code, say, all is read again as it is.
struct PlainTable: BitwiseCopyable {
  /// 1-based line of the file that holds the head; the delimiter row and the rows follow it.
  let headLine: Int
  /// Cells of the head, and of every row.
  let columns: Int
  /// Offset of the head.
  let start: Int
  /// Offset behind the last row's line end.
  var end: Int
  var rows = 0

  /// Writes what the library reads instead of the table: one line.
  static func writeStandIn(into input: inout Store<UInt8>) {
    for _ in 0..<3 { input.append(UInt8(ascii: "*")) }
    input.append(0x0A)
  }
}
