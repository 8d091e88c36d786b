/// A source line as a terminal shows it, and where the marks under it go. All numbers are columns
/// of the terminal.
struct ExcerptDrawing {
  /// The line, or the part of it around the span, with „…“ where it was cut.
  let text: String
  /// Columns before the marks.
  let offset: Int
  /// Number of marks, at least one.
  let length: Int

  private static let width = 96
  private static let tab = 4

  init(_ excerpt: Excerpt) {
    self = Self.plain(excerpt) ?? ExcerptDrawing(byCells: excerpt)
  }

  private init(text: String, offset: Int, length: Int) {
    self.text = text
    self.offset = offset
    self.length = length
  }

  private init(byCells excerpt: Excerpt) {
    var before = Self.cells(excerpt.before)
    var marked = Self.cells(excerpt.marked)
    var after = Self.cells(excerpt.after)
    var cutBefore = excerpt.isCutBefore
    var cutAfter = excerpt.isCutAfter

    // The span itself comes first, then what leads to it, then what follows.
    let widths = (Self.width(before), Self.width(marked), Self.width(after))
    if widths.0 + widths.1 + widths.2 > Self.width {
      cutAfter = Self.cut(&marked, to: Self.width * 2 / 3) || cutAfter
      let room = Self.width - Self.width(marked)
      let behind = min(widths.2, room / 2)
      cutBefore = Self.cutFront(&before, to: room - behind) || cutBefore
      cutAfter = Self.cut(&after, to: room - Self.width(before)) || cutAfter
    }
    let lead = cutBefore ? "…" : ""
    let tail = cutAfter ? "…" : ""
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * (before.count + marked.count + after.count) + 8)
    bytes.append(contentsOf: lead.utf8)
    for cells in [before, marked, after] {
      for cell in cells {
        bytes.append(contentsOf: UTF8.encode(cell.scalar) ?? UTF8.encodedReplacementCharacter)
        for mark in cell.marks {
          bytes.append(contentsOf: UTF8.encode(mark) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    bytes.append(contentsOf: tail.utf8)
    text = String(decoding: bytes, as: UTF8.self)
    offset = Self.width(before) + (cutBefore ? 1 : 0)
    length = max(1, Self.width(marked))
  }

  /// The same for an excerpt in which each character takes one column, as nearly all do; else `nil`.
  private static func plain(_ excerpt: Excerpt) -> ExcerptDrawing? {
    guard var before = PlainColumns(excerpt.before), var marked = PlainColumns(excerpt.marked),
      var after = PlainColumns(excerpt.after)
    else { return nil }
    var cutBefore = excerpt.isCutBefore
    var cutAfter = excerpt.isCutAfter
    if before.width + marked.width + after.width > width {
      cutAfter = marked.cut(to: width * 2 / 3) || cutAfter
      let room = width - marked.width
      let behind = min(after.width, room / 2)
      cutBefore = before.cutFront(to: room - behind) || cutBefore
      cutAfter = after.cut(to: room - before.width) || cutAfter
    }
    var text = cutBefore ? "…" : ""
    text += before.text
    text += marked.text
    text += after.text
    if cutAfter { text += "…" }
    return ExcerptDrawing(
      text: text, offset: before.width + (cutBefore ? 1 : 0), length: max(1, marked.width))
  }

  /// A character with the marks that combine with it; a tab is four of them.
  private struct Cell {
    var scalar: Unicode.Scalar
    var marks: [Unicode.Scalar] = []
    var width: Int
  }

  private static func cells(_ text: Substring) -> [Cell] {
    var cells: [Cell] = []
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        for _ in 0..<tab { cells.append(Cell(scalar: " ", width: 1)) }
        continue
      }
      // What can't be seen at all would make the marks lie.
      let isHidden =
        scalar.value >= 0x300 || scalar.value == 0xAD
        ? scalar.properties.generalCategory == .format : false
      let shown = picture(of: scalar) ?? (isHidden ? "\u{FFFD}" : scalar)
      let width = displayWidth(of: shown)
      if width == 0, let last = cells.indices.last {
        cells[last].marks.append(shown)
      } else {
        cells.append(Cell(scalar: shown, width: width))
      }
    }
    return cells
  }

  private static func width(_ cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// Drops cells from the end; returns whether there were any to drop.
  private static func cut(_ cells: inout [Cell], to limit: Int) -> Bool {
    var width = 0
    let keep = cells.prefix { cell in
      width += cell.width
      return width <= limit
    }
    defer { cells = Array(keep) }
    return keep.count < cells.count
  }

  /// Drops cells from the start; returns whether there were any to drop.
  private static func cutFront(_ cells: inout [Cell], to limit: Int) -> Bool {
    cells.reverse()
    defer { cells.reverse() }
    return cut(&cells, to: limit)
  }
}
