/// A Markdown table with aligned columns, as people write it who read the source too.
struct Tabelle {
  let header: [String]
  /// Columns whose cells stand at the right: amounts and counts.
  let right: Set<Int>
  private(set) var rows: [[String]] = []

  init(_ header: [String], right: Set<Int> = []) {
    self.header = header
    self.right = right
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines, and the empty line that has to follow a table.
  var markdown: String {
    let all = [header] + rows
    let widths = header.indices.map { column in
      max(3, all.map { $0[column].unicodeScalars.count }.max() ?? 0)
    }
    var text = line(header, widths)
    text += "|"
    for (column, width) in widths.enumerated() {
      text += String(repeating: "-", count: width + 1) + (right.contains(column) ? ":|" : "-|")
    }
    text += "\n"
    for row in rows { text += line(row, widths) }
    return text + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = "|"
    for (column, cell) in cells.enumerated() {
      let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      text += right.contains(column) ? " \(space)\(cell) |" : " \(cell)\(space) |"
    }
    return text + "\n"
  }
}
