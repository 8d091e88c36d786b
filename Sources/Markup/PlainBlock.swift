/// A block at the margin in which nothing but text stands: a paragraph, a heading, or a table. The
/// library need not read it: what it holds is found in the source anyhow.
struct PlainBlock: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable { case paragraph, heading, table }

  let kind: Kind
  /// Of a heading; of a table, the cells of its head and of every row.
  let level: Int
  /// 1-based line of the file.
  let firstLine: Int
  /// Its lines in the file, the delimiter row of a table included.
  var lines = 1
  /// Offset of its first byte.
  let start: Int
  /// Offset behind its last line's end.
  var end: Int
  /// Whether only empty lines stand between it and the plain block before it.
  let joins: Bool
}

/// Plain blocks one behind the other.
///
/// In their place the library reads one rule, `***`. If it takes that for a rule, a block of the
/// document begins there, and so would the first of them; since plain blocks open nothing that others
/// could stand in, so would the rest. `TreeBuilder` then adds them instead. If it doesn't, because they
/// stand in code, say, all is read again as it is.
struct PlainRun: BitwiseCopyable {
  /// The blocks by their places in `PlainBlocks.found`.
  let first: Int
  var end: Int
  /// 1-based line of the file in which it begins.
  let firstLine: Int
  /// Lines of the file from its first to its last one.
  var lines: Int
  /// Bytes that the library does not read.
  let start: Int
  var endOffset: Int

  /// Writes what the library reads instead: one line.
  static func writeStandIn(into input: inout Store<UInt8>) {
    for _ in 0..<3 { input.append(UInt8(ascii: "*")) }
    input.append(0x0A)
  }
}
