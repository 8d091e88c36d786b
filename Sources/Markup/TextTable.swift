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
    /// It has text, no line feed in it and no blanks around it.
    var isPlain: Bool
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
    cells.reserveCapacity(64)
    bytes.reserveCapacity(1024)
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
    var index = 0
    var isPlain = !text.isEmpty && text.first != 0x20 && text.last != 0x20
    while index < text.count {
      let byte = text[index]
      let columns = byte < 0x80 ? 1 : TextLine.columns(text, index, text.count)
      width += columns
      if byte == 0x20 || byte == 0x0A {
        longest = max(longest, word)
        word = 0
        if byte == 0x0A { isPlain = false }
      } else {
        word += columns
      }
      index += 1
    }
    let start = bytes.count
    bytes.append(contentsOf: text)
    cells.append(
      Cell(
        start: start, end: bytes.count, width: width, longestWord: max(longest, word),
        isPlain: isPlain))
  }

  /// - Parameters:
  ///   - out: every line ends with a line feed.
  ///   - width: columns of a line, indent included.
  ///   - indent: blanks before every line.
  package func write(into out: inout ByteWriter, width: Int = 80, indent: Int = 0) {
    let prefix = [UInt8](repeating: 0x20, count: max(0, indent))
    prefix.withUnsafeBufferPointer { write(into: &out, width: width, first: $0, rest: $0) }
  }

  func write(
    into out: inout ByteWriter, width: Int, first: UnsafeBufferPointer<UInt8>,
    rest: UnsafeBufferPointer<UInt8>
  ) {
    guard columns > 0, !cells.isEmpty else { return }
    let available = max(16, width - TextLine.width(rest, 0..<rest.count))
    var lead = first
    var row = Row(capacity: columns)
    for (index, block) in TextTableLayout(self).blocks(available).enumerated() {
      if index > 0 {
        putTrimmed(rest, into: &out)
        out.put(byte: 0x0A)
      }
      put(block, &row, lead: &lead, rest: rest, into: &out)
    }
  }

  private func put(
    _ block: [TextTableLayout.Column], _ state: inout Row, lead: inout UnsafeBufferPointer<UInt8>,
    rest: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter
  ) {
    let rows = cells.count / columns
    let wraps = block.contains { column in
      (min(hasHeader ? 1 : 0, rows)..<rows).contains {
        cells[$0 * columns + column.index].width > column.width
      }
    }
    for row in 0..<rows {
      put(row: row, block, &state, lead: &lead, rest: rest, into: &out)
      if (row == 0 && hasHeader) || (wraps && row < rows - 1) {
        out.put(rest)
        for (position, column) in block.enumerated() {
          if position > 0 { out.constant("-+-") }
          out.put(0x2D, times: column.width)
        }
        out.put(byte: 0x0A)
      }
    }
  }

  /// What is written of a row: for each column of the block, where its text goes on, and the line
  /// that comes next.
  private struct Row: ~Copyable {
    var places: Store<Int>
    var lines: Store<TextLine?>

    init(capacity: Int) {
      places = Store(capacity: capacity)
      lines = Store(capacity: capacity)
    }
  }

  /// Writes one row, in as many lines as its longest cell needs.
  private func put(
    row: Int, _ block: [TextTableLayout.Column], _ state: inout Row,
    lead: inout UnsafeBufferPointer<UInt8>, rest: UnsafeBufferPointer<UInt8>,
    into out: inout ByteWriter
  ) {
    bytes.withUnsafeBufferPointer { text in
      state.places.removeAll()
      for column in block { state.places.append(cells[row * columns + column.index].start) }
      var isFirst = true
      while true {
        state.lines.removeAll()
        var hasText = false
        for (position, column) in block.enumerated() {
          let cell = cells[row * columns + column.index]
          let line = next(text, cell, from: state.places[position], width: column.width)
          hasText = hasText || line != nil
          state.lines.append(line)
        }
        guard isFirst || hasText else { return }
        isFirst = false
        out.put(lead)
        lead = rest
        put(block, &state, text, into: &out)
      }
    }
  }

  @inline(__always)
  private func next(
    _ text: UnsafeBufferPointer<UInt8>, _ cell: Cell, from place: Int, width: Int
  ) -> TextLine? {
    guard place < cell.end else { return nil }
    if cell.isPlain, cell.width <= width, place == cell.start {
      return TextLine(range: place..<cell.end, width: cell.width, next: cell.end)
    }
    return TextLine.next(text, from: place, to: cell.end, width: width, breaksAddresses: true)
  }

  /// Writes one line of a row.
  private func put(
    _ block: [TextTableLayout.Column], _ state: inout Row, _ text: UnsafeBufferPointer<UInt8>,
    into out: inout ByteWriter
  ) {
    var pending = 0
    for (position, column) in block.enumerated() {
      if position > 0 {
        out.put(0x20, times: pending)
        out.constant(" |")
        pending = 1
      }
      guard let line = state.lines[position] else {
        pending += column.width
        continue
      }
      let free = column.width - line.width
      let before =
        switch alignments[column.index] {
        case .right: free
        case .center: free / 2
        case .none, .left: 0
        }
      out.put(0x20, times: pending + before)
      out.put(UnsafeBufferPointer(rebasing: text[line.range]))
      pending = free - before
      state.places[position] = line.next
    }
    out.put(byte: 0x0A)
  }
}
