#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A place as people read it: both numbers count from 1.
package struct Location: Hashable, Sendable, Comparable {
  package var line: Int
  /// In Unicode code points, as editors count; a BOM at the start of the file counts as nothing.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Location, b: Location) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// The starts of the lines of a file: the only place where bytes become lines and columns.
///
/// A line ends with LF or CRLF; a lone CR ends no line (neither cmark nor editors on Linux think so).
package struct LineIndex: Sendable {
  /// Byte offset of the first byte of each line; line n stands at index n - 1.
  package let starts: [Int]
  /// Length of the file in bytes.
  package let length: Int
  /// 3 where the file begins with a byte order mark, else 0.
  package let bom: Int

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = UnsafeRawPointer(buffer.baseAddress) else { return }
      var offset = 0
      while let found = memchr(base + offset, 0x0A, buffer.count - offset) {
        offset = UnsafeRawPointer(found) - base + 1
        starts.append(offset)
      }
    }
    self.starts = starts
    length = bytes.count
    bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Number of lines; the empty rest behind a last newline counts as one.
  package var count: Int { starts.count }

  /// The 1-based number of the line that holds the byte; an offset past the end gives the last line.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a 1-based line without its line end.
  package func span(ofLine line: Int, in bytes: [UInt8]) -> Span {
    let line = min(max(1, line), count)
    let start = starts[line - 1]
    var end = line < count ? starts[line] - 1 : length
    if end > start, end <= bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, end)
  }

  /// Line and column of a byte offset; `bytes` are those the index was made of.
  package func location(of offset: Int, in bytes: [UInt8]) -> Location {
    let offset = min(max(0, offset), length)
    let line = line(at: offset)
    let from = line == 1 ? min(bom, offset) : starts[line - 1]
    var column = 1
    for byte in bytes[from..<max(from, offset)] where byte & 0xC0 != 0x80 { column += 1 }
    return Location(line: line, column: column)
  }

  /// The byte offset of a 1-based line and a 1-based column in UTF-8 bytes, as cmark counts them.
  package func offset(line: Int, byteColumn: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= count else { return length }
    return min(starts[line - 1] + max(0, byteColumn - 1), length)
  }

  /// The byte offset of a 1-based line and a 0-based column in code points, as libyaml counts them.
  package func offset(line: Int, codePoints: Int, in bytes: [UInt8]) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= count else { return length }
    var offset = starts[line - 1] + (line == 1 ? bom : 0)
    var left = codePoints
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
