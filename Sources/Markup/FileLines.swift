internal import SourceText

/// Turns cmark's lines and columns into bytes of the file.
struct FileLines {
  /// Byte offset of the first byte of each line.
  private let starts: UnsafeBufferPointer<Int>
  private let length: Int
  private let bom: Int
  /// Lines before the one that is looked at that cmark did not get to read.
  private var skipped: Int

  /// `starts` are those of `index`, lent.
  init(_ index: LineIndex, starts: UnsafeBufferPointer<Int>, skipped: Int) {
    self.starts = starts
    self.skipped = skipped
    length = index.length
    bom = index.bom
  }

  var count: Int { starts.count }

  /// Cmark did not get to read so many lines more: those below have other numbers in the file.
  mutating func skip(_ lines: Int) { skipped += lines }

  /// The 1-based line of the file; 0 where cmark does not know the line.
  @inline(__always)
  func fileLine(_ line: Int32) -> Int { line > 0 ? Int(line) + skipped : 0 }

  /// The first byte of a 1-based line of the file, a byte order mark included.
  func lineStart(_ line: Int) -> Int {
    line < 1 ? 0 : line <= starts.count ? min(starts[line - 1], length) : length
  }

  /// The byte at a 1-based line of the file and a 1-based column in bytes, clamped into the file.
  ///
  /// cmark never sees the byte order mark, so its first line begins behind it.
  @inline(__always)
  func offset(_ line: Int, _ column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= starts.count else { return length }
    return min(starts[line - 1] + max(0, column - 1) + (line == 1 ? bom : 0), length)
  }
}
