/// Finds the tables whose rows are plain, line by line.
///
/// Only a table at the margin, behind an empty line, with pipes around each row counts: no line of it
/// can then begin anything else.
struct PlainTables {
  /// In the order of the file.
  private(set) var found: [PlainTable] = []
  private var open: PlainTable?

  /// Looks at the delimiter row of a table; `number` is its 1-based line. Pipes as in `pass`.
  mutating func begin(
    _ source: UnsafeBufferPointer<UInt8>, head: Range<Int>, headPipes: Int?,
    delimiters: Range<Int>, number: Int, columns: Int
  ) {
    let start = head.lowerBound
    guard start > 0, source[start - 1] == 0x0A, headPipes == columns + 1,
      PlainTables.isFramed(source, head), PlainTables.isFramed(source, delimiters),
      PlainTables.isPlain(source, head), TableLine.isExactDelimiterRow(source, delimiters)
    else { return }
    open = PlainTable(
      headLine: number - 1, columns: columns, start: start,
      end: PlainTables.behind(source, delimiters))
  }

  /// Looks at a line below; `pipes` is `nil` where `CountedBytes` has found more than pipes in it.
  mutating func pass(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, pipes: Int?) {
    guard let table = open else { return }
    guard pipes == table.columns + 1, PlainTables.isFramed(source, line),
      PlainTables.isPlain(source, line)
    else { return drop() }
    open?.rows += 1
    open?.end = PlainTables.behind(source, line)
  }

  /// An empty line, or the end of the file.
  mutating func end() {
    if let open { found.append(open) }
    open = nil
  }

  /// The table is none of those.
  mutating func drop() { open = nil }

  private static func isFramed(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    source[line.lowerBound] == UInt8(ascii: "|") && source[line.upperBound - 1] == UInt8(ascii: "|")
  }

  /// The offset behind the line's end.
  private static func behind(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
    min(lineEnd(source, line.upperBound) + 1, source.count)
  }

  /// Whether no byte begins anything but text, of those that `CountedBytes` does not look for.
  private static func isPlain(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard let base = UnsafeRawPointer(source.baseAddress) else { return true }
    var index = line.lowerBound
    while index + 8 <= line.upperBound {
      let bytes = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard isPlain(bytes) else { return false }
      index += 8
    }
    while index < line.upperBound {
      guard isPlain(UInt64(source[index]) | 0x6161_6161_6161_6100) else { return false }
      index += 1
    }
    return true
  }

  /// The same for eight bytes: none is a control character, „&“, „*“, „_“ or „`“.
  @inline(__always)
  private static func isPlain(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Where a byte is zero, its highest bit is set; bytes above it may be wrong, so only „any“ counts.
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let marks =
      zeros(bytes ^ ones &* 0x26) | zeros(bytes ^ ones &* 0x2A) | zeros(bytes ^ ones &* 0x60)
    let controls = ((bytes &- ones &* 0x20) & ~bytes) | zeros((bytes | ones &* 0x20) ^ ones &* 0x7F)
    return (marks | controls) & (ones &* 0x80) == 0
  }
}
