/// The words of plain text in reading order: lines joined, rules gone, cells of aligned tables read
/// row by row although they are wrapped side by side.
func plainText(ofAligned source: String) -> String {
  let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    Array(line.last == "\r" ? line.dropLast() : line)
  }
  var text: [String] = []
  var block: [[Character]] = []
  for line in lines + [[]] {
    if line.allSatisfy(\.isWhitespace) {
      text += read(block)
      block = []
    } else {
      block.append(line)
    }
  }
  return text.joined(separator: "\n")
}

/// The lines of one block without empty lines: a table if one of them rules several columns.
private func read(_ block: [[Character]]) -> [String] {
  guard let columns = block.lazy.map(ruledColumns).first(where: { $0.count > 1 }) else {
    return block.filter { !isRule($0) }.map { withoutBullet(String($0)) }
  }
  // Tables with lines between their columns have rules between their rows as soon as a cell wraps.
  let hasOneLineRows =
    block.contains { isRule($0) && $0.contains("+") } && block.count(where: isRule) == 1
  var read: [String] = []
  var row: [String] = []
  var above: [Character]?
  for line in block {
    if isRule(line) {
      read += row
      row = []
      above = nil
      continue
    }
    let cells = columns.indices.map { cell($0, of: line, columns) }
    let isHeader = read.isEmpty && !row.isEmpty
    let wraps = !hasOneLineRows && above.map { goesOn(line, after: $0, columns) } == true
    if isHeader || wraps {
      for (index, cell) in cells.enumerated() where !cell.isEmpty {
        row[index] += " " + String(cell)
      }
    } else {
      read += row
      row = cells.map { String($0) }
    }
    above = line
  }
  return read + row
}

/// Whether a line belongs to the row above: its first cell is empty, or in a table as wide as the
/// page none of its cells would have had room behind the cell above.
private func goesOn(
  _ line: [Character], after above: [Character], _ columns: [Range<Int>]
) -> Bool {
  guard !cell(0, of: line, columns).isEmpty else { return true }
  guard let last = columns.last, last.upperBound >= 70 else { return false }
  return columns.indices.allSatisfy { index in
    let text = cell(index, of: line, columns)
    let used = cell(index, of: above, columns).count
    return text.isEmpty
      || used > 0 && used + 1 + text.prefix { $0 != " " }.count > columns[index].count
  }
}

/// The trimmed cell; the last column is open to the right.
private func cell(
  _ index: Int, of line: [Character], _ columns: [Range<Int>]
) -> ArraySlice<Character> {
  let start = min(columns[index].lowerBound, line.count)
  let next = index + 1 < columns.count ? columns[index + 1].lowerBound : line.count
  var cell = line[start..<min(max(start, next), line.count)]
  while let last = cell.last, last == " " || last == "|" || last == "│" { cell.removeLast() }
  return cell.drop { $0 == " " || $0 == "|" || $0 == "│" }
}

/// The runs of dashes in a line that has nothing else but what joins them.
private func ruledColumns(_ line: [Character]) -> [Range<Int>] {
  guard isRule(line) else { return [] }
  var runs: [Range<Int>] = []
  for (index, character) in line.enumerated() where "-=─━═:".contains(character) {
    if let last = runs.last, last.upperBound == index {
      runs[runs.count - 1] = last.lowerBound..<(index + 1)
    } else {
      runs.append(index..<(index + 1))
    }
  }
  return runs
}

private func isRule(_ line: [Character]) -> Bool {
  line.count { "-=─━═*_~".contains($0) } > 2
    && line.allSatisfy { "-=─━═*_~:+|┼│ ".contains($0) }
}

private func withoutBullet(_ line: String) -> String {
  let text = line.drop { $0 == " " }
  guard let mark = text.first, "-*•·".contains(mark), text.dropFirst().first == " " else {
    return line
  }
  return String(text.dropFirst(2))
}
