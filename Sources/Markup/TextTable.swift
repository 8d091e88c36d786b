package import SourceText

/// A table in plain text: columns side by side, a rule below the head.
///
/// Cells wrap; columns that are aligned right keep their numbers whole. Where even so the table is too
/// wide, it comes in several blocks, each with the first column before some of the others.
package struct TextTable: ~Copyable {
  struct Cell: BitwiseCopyable {
    var start: Int
    var end: Int
    var width: Int
    /// It has text, no line feed in it and no blanks around it.
    var isPlain: Bool
  }

  /// What the cells of a column need.
  struct Need: BitwiseCopyable {
    /// The widest cell.
    var natural = 1
    /// The longest word, or the widest number.
    var least = 1
    /// The widest cell below the head.
    var body = 0
  }

  private var alignments = Store<CellAlignment>(capacity: 16)
  private var needs = Store<Need>(capacity: 16)
  private var bytes = ByteWriter(capacity: 1 << 10)
  private var cells = Store<Cell>(capacity: 64)
  /// The column that the next cell is in.
  private var next = 0
  /// Whether the first row is a head.
  private var hasHeader: Bool

  private var columns: Int { alignments.count }

  /// A table without columns and cells.
  package init(hasHeader: Bool) { self.hasHeader = hasHeader }

  /// An empty table; its cells are added row by row.
  package init(alignments: [CellAlignment], hasHeader: Bool) {
    self.init(hasHeader: hasHeader)
    for alignment in alignments { addColumn(alignment) }
  }

  /// Forgets columns and cells and keeps the memory.
  package mutating func reset(hasHeader: Bool) {
    self.hasHeader = hasHeader
    alignments.removeAll()
    needs.removeAll()
    bytes.reset()
    cells.removeAll()
    next = 0
  }

  /// All columns come before the first cell.
  package mutating func addColumn(_ alignment: CellAlignment) {
    alignments.append(alignment)
    needs.append(Need())
  }

  package mutating func add(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { add($0) }
    guard isDone == nil else { return }
    var text = text
    text.withUTF8 { add($0) }
  }

  package mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    add(text, CellLook(sizeOf: text))
  }

  /// The same of a text that has been looked at.
  package mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ size: CellLook) {
    guard columns > 0 else { return }
    guard !text.isEmpty else {
      cells.append(Cell(start: bytes.count, end: bytes.count, width: 0, isPlain: false))
      next = next + 1 == columns ? 0 : next + 1
      return
    }
    let start = bytes.count
    bytes.put(text)
    let column = next
    next = next + 1 == columns ? 0 : next + 1
    let isHead = cells.count < columns
    // Numbers with their units are kept whole, as far as that is sensible; heads are not.
    let isNumber = !isHead && size.columns <= 20 && alignments[column] == .right
    var need = needs[column]
    need.natural = max(need.natural, size.columns)
    need.least = max(need.least, isNumber ? size.columns : size.longest)
    if !(isHead && hasHeader) { need.body = max(need.body, size.columns) }
    needs[column] = need
    let isPlain = !size.hasBreak && text[0] != 0x20 && text[text.count - 1] != 0x20
    cells.append(Cell(start: start, end: bytes.count, width: size.columns, isPlain: isPlain))
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
    guard columns > 0, cells.count > 0 else { return }
    let available = max(16, width - TextLine.width(rest, 0..<rest.count))
    var lead = first
    var row = Row(capacity: columns)
    var isFirst = true
    for block in TextTableLayout.blocks(needs, available) {
      if !isFirst {
        putTrimmed(rest, into: &out)
        out.put(byte: 0x0A)
      }
      isFirst = false
      put(block, &row, lead: &lead, rest: rest, into: &out)
    }
  }

  private func put(
    _ block: [TextTableLayout.Column], _ state: inout Row, lead: inout UnsafeBufferPointer<UInt8>,
    rest: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter
  ) {
    let rows = cells.count / columns
    var wraps = false
    for column in block where needs[column.index].body > column.width { wraps = true }
    for row in 0..<rows {
      bytes.withBytes { text in
        let isDone = block.withUnsafeBufferPointer { block in
          cells.withElements { cells in
            let cells = UnsafeBufferPointer(rebasing: cells[(row * columns)...])
            return putLine(cells, block, text, lead: lead, into: &out)
          }
        }
        if !isDone { put(row, block, text, &state, lead: lead, rest: rest, into: &out) }
      }
      lead = rest
      if (row == 0 && hasHeader) || (wraps && row < rows - 1) {
        out.put(rest)
        var isFirst = true
        for column in block {
          if !isFirst { out.constant("-+-") }
          isFirst = false
          out.put(0x2D, times: column.width)
        }
        out.put(byte: 0x0A)
      }
    }
  }

  /// Writes a row whose cells need one line; `cells` begin with those of the row.
  ///
  /// - Returns: false, with nothing written, where they need more.
  private func putLine(
    _ cells: UnsafeBufferPointer<Cell>, _ block: UnsafeBufferPointer<TextTableLayout.Column>,
    _ text: UnsafeBufferPointer<UInt8>, lead: UnsafeBufferPointer<UInt8>,
    into out: inout ByteWriter
  ) -> Bool {
    var room = lead.count + 32
    for column in block {
      let cell = cells[column.index]
      guard cell.start == cell.end || (cell.isPlain && cell.width <= column.width) else {
        return false
      }
      room += cell.end - cell.start + column.width + 3
    }
    guard let from = text.baseAddress else { return false }
    // In steps, each of which writes over what is too much of the one before: a table has thousands of
    // cells.
    let line = out.room(room)
    if let from = lead.baseAddress { line.update(from: from, count: lead.count) }
    var end = lead.count
    var pending = 0
    for position in block.indices {
      let column = block[position]
      let cell = cells[column.index]
      if position > 0 {
        ByteWriter.fillSteps(line + end, count: pending + 1)
        end += pending + 2
        line[end - 1] = 0x7C
        pending = 1
      }
      guard cell.start < cell.end else {
        pending += column.width
        continue
      }
      let before = blanks(before: cell.width, in: column)
      ByteWriter.fillSteps(line + end, count: pending + before)
      end += pending + before
      ByteWriter.copySteps(from + cell.start, line + end, count: cell.end - cell.start)
      end += cell.end - cell.start
      pending = column.width - cell.width - before
    }
    line[end] = 0x0A
    out.take(end + 1)
    return true
  }

  private func blanks(before width: Int, in column: TextTableLayout.Column) -> Int {
    switch alignments[column.index] {
    case .right: column.width - width
    case .center: (column.width - width) / 2
    case .none, .left: 0
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
    _ row: Int, _ block: [TextTableLayout.Column], _ text: UnsafeBufferPointer<UInt8>,
    _ state: inout Row, lead: UnsafeBufferPointer<UInt8>, rest: UnsafeBufferPointer<UInt8>,
    into out: inout ByteWriter
  ) {
    var lead = lead
    state.places.removeAll()
    for column in block { state.places.append(cells[row * columns + column.index].start) }
    var isFirst = true
    while true {
      state.lines.removeAll()
      var hasText = false
      for (position, column) in block.enumerated() {
        let cell = cells[row * columns + column.index]
        let place = state.places[position]
        // Beside a long cell most stand whole in the first line and are done then.
        let isWhole = place == cell.start && cell.isPlain && cell.width <= column.width
        let line =
          isWhole
          ? TextLine(range: cell.start..<cell.end, width: cell.width, next: cell.end)
          : TextLine.next(
            text, from: place, to: cell.end, width: column.width, breaksAddresses: true)
        hasText = hasText || line != nil
        state.lines.append(line)
      }
      guard isFirst || hasText else { return }
      isFirst = false
      out.put(lead)
      lead = rest
      var pending = 0
      for (position, column) in block.enumerated() {
        if position > 0 { putBorder(&pending, into: &out) }
        let line = state.lines[position]
        let range = line?.range ?? 0..<0
        put(
          UnsafeBufferPointer(rebasing: text[range]), width: line?.width ?? 0, column, &pending,
          into: &out)
        if let line { state.places[position] = line.next }
      }
      out.put(byte: 0x0A)
    }
  }

  /// Writes the line between two columns; `pending` are the blanks that are still to come.
  private func putBorder(_ pending: inout Int, into out: inout ByteWriter) {
    out.put(0x20, times: pending + 1)
    out.put(byte: 0x7C)
    pending = 1
  }

  /// Writes a line of a cell; the blanks behind it come only where something follows.
  private func put(
    _ text: UnsafeBufferPointer<UInt8>, width: Int, _ column: TextTableLayout.Column,
    _ pending: inout Int, into out: inout ByteWriter
  ) {
    guard !text.isEmpty else {
      pending += column.width
      return
    }
    let before = blanks(before: width, in: column)
    out.put(0x20, times: pending + before)
    out.put(text)
    pending = column.width - width - before
  }
}
