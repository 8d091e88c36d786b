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
  private static let tab = "    "

  init(_ excerpt: Excerpt) {
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
    text = lead + (before + marked + after).map(\.text).joined() + tail
    offset = Self.width(before) + (cutBefore ? 1 : 0)
    length = max(1, Self.width(marked))
  }

  /// A character with the marks that combine with it.
  private struct Cell {
    var text: String
    var width: Int
  }

  private static func cells(_ text: Substring) -> [Cell] {
    var cells: [Cell] = []
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        cells.append(Cell(text: tab, width: tab.utf8.count))
        continue
      }
      // What can't be seen at all would make the marks lie.
      let isHidden = scalar.properties.generalCategory == .format
      let shown = picture(of: scalar) ?? (isHidden ? "\u{FFFD}" : scalar)
      let width = displayWidth(of: shown)
      if width == 0, let last = cells.indices.last {
        cells[last].text.unicodeScalars.append(shown)
      } else {
        cells.append(Cell(text: String(shown), width: width))
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
