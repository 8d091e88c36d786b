package import SourceText

/// A table in plain text: columns side by side, a rule below the head.
///
/// Cells wrap; columns that are aligned right keep their numbers whole. Where even so the table is too
/// wide, it comes in several blocks, each with the first column before some of the others.
package struct TextTable: Sendable {
  struct Cell {
    var start: Int
    var end: Int
    var width: Int
    var longestWord: Int
  }

  let alignments: [CellAlignment]
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []
  /// Whether the first row is a head.
  private let hasHeader: Bool

  var columns: Int { alignments.count }

  /// An empty table; its cells are added row by row.
  init(alignments: [CellAlignment], hasHeader: Bool) {
    self.alignments = alignments
    self.hasHeader = hasHeader
  }

  /// Missing cells are empty, surplus ones are added to the last column.
  package init(alignments: [CellAlignment], header: [String], rows: [[String]]) {
    self.init(alignments: alignments, hasHeader: !header.isEmpty)
    guard !alignments.isEmpty else { return }
    for row in header.isEmpty ? rows : [header] + rows {
      for column in alignments.indices {
        var text = column < row.count ? row[column] : ""
        if column == alignments.count - 1, row.count > alignments.count {
          text = row[column...].joined(separator: " ")
        }
        text.withUTF8 { add($0) }
      }
    }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var width = 0
    var word = 0
    var longest = 0
    for index in text.indices {
      let columns = TextLine.columns(text, index, text.count)
      width += columns
      if text[index] == 0x20 || text[index] == 0x0A {
        longest = max(longest, word)
        word = 0
      } else {
        word += columns
      }
    }
    let start = bytes.count
    bytes.append(contentsOf: text)
    cells.append(
      Cell(start: start, end: bytes.count, width: width, longestWord: max(longest, word)))
  }

  /// - Parameters:
  ///   - out: every line ends with a line feed.
  ///   - width: columns of a line, indent included.
  ///   - indent: blanks before every line.
  package func write(into out: inout ByteWriter, width: Int = 80, indent: Int = 0) {
    let prefix = [UInt8](repeating: 0x20, count: max(0, indent))
    write(into: &out, width: width, first: prefix, rest: prefix)
  }

  func write(into out: inout ByteWriter, width: Int, first: [UInt8], rest: [UInt8]) {
    guard columns > 0, !cells.isEmpty else { return }
    let used = rest.withUnsafeBufferPointer { TextLine.width($0, 0..<$0.count) }
    let available = max(16, width - used)
    var lead = first
    for (index, block) in TextTableLayout(self).blocks(available).enumerated() {
      if index > 0 {
        putTrimmed(rest, into: &out)
        out.put(byte: 0x0A)
      }
      put(block, lead: &lead, rest: rest, into: &out)
    }
  }

  private func put(
    _ block: [TextTableLayout.Column], lead: inout [UInt8], rest: [UInt8],
    into out: inout ByteWriter
  ) {
    let rows = cells.count / columns
    let wraps = block.contains { column in
      (0..<rows).contains { cells[$0 * columns + column.index].width > column.width }
    }
    for row in 0..<rows {
      put(row: row, block, lead: &lead, rest: rest, into: &out)
      if (row == 0 && hasHeader) || (wraps && row < rows - 1) {
        out.put(rest)
        for (position, column) in block.enumerated() {
          if position > 0 { out.put("-+-") }
          out.put(0x2D, times: column.width)
        }
        out.put(byte: 0x0A)
      }
    }
  }

  /// Writes one row, in as many lines as its longest cell needs.
  private func put(
    row: Int, _ block: [TextTableLayout.Column], lead: inout [UInt8], rest: [UInt8],
    into out: inout ByteWriter
  ) {
    bytes.withUnsafeBufferPointer { text in
      var places = block.map { cells[row * columns + $0.index].start }
      var isFirst = true
      while true {
        let lines = block.indices.map { position in
          TextLine.next(
            text, from: places[position], to: cells[row * columns + block[position].index].end,
            width: block[position].width, breaksAddresses: true)
        }
        guard isFirst || lines.contains(where: { $0 != nil }) else { return }
        isFirst = false
        out.put(lead)
        if lead != rest { lead = rest }
        var pending = 0
        for (position, column) in block.enumerated() {
          if position > 0 {
            out.put(0x20, times: pending)
            out.put(" |")
            pending = 1
          }
          let line = lines[position]
          let free = column.width - (line?.width ?? 0)
          let before =
            switch alignments[column.index] {
            case .right: free
            case .center: free / 2
            case .none, .left: 0
            }
          if let line {
            out.put(0x20, times: pending + before)
            out.put(UnsafeBufferPointer(rebasing: text[line.range]))
            pending = free - before
            places[position] = line.next
          } else {
            pending += column.width
          }
        }
        out.put(byte: 0x0A)
      }
    }
  }
}
