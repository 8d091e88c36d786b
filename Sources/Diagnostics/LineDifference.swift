/// What changes from one text to another, line by line, as `diff -u` shows it.
///
/// Source: POSIX, „diff“, section „Diff -u Output Format“.
package enum LineDifference {
  /// - Parameters:
  ///   - old: the text before.
  ///   - new: the text after.
  ///   - path: stands in the head of both sides.
  ///   - context: unchanged lines shown around a change.
  /// - Returns: empty where nothing differs.
  package static func unified(
    _ old: String, _ new: String, path: String, context: Int = 3
  ) -> String {
    let before = lines(old)
    let after = lines(new)
    let edits = script(before, after)
    guard edits.contains(where: { $0.mark != 0x20 }) else { return "" }
    var text = "--- \(visible(path))\n+++ \(visible(path))\n"
    for hunk in hunks(edits, context) {
      let rows = edits[hunk]
      let first = edits[..<hunk.lowerBound]
      let oldStart = first.count { $0.mark != 0x2B } + 1
      let newStart = first.count { $0.mark != 0x2D } + 1
      text +=
        "@@ -\(range(oldStart, rows.count { $0.mark != 0x2B }))"
        + " +\(range(newStart, rows.count { $0.mark != 0x2D })) @@\n"
      for row in rows {
        text.unicodeScalars.append(Unicode.Scalar(row.mark))
        text += row.text
        if !row.text.utf8.reversed().starts(with: [0x0A]) {
          text += "\n\\ Kein Zeilenende am Dateiende\n"
        }
      }
    }
    return text
  }

  private struct Row {
    /// „ “, „-“ or „+“.
    let mark: UInt8
    let text: String
  }

  /// Lines with their ends.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar)
      if scalar == "\n" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  private static func script(_ before: [String], _ after: [String]) -> [Row] {
    let difference = after.difference(from: before) { Array($0.utf8) == Array($1.utf8) }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [Row] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, removed.contains(i) {
        rows.append(Row(mark: 0x2D, text: before[i]))
        i += 1
      } else if j < after.count, inserted.contains(j) {
        rows.append(Row(mark: 0x2B, text: after[j]))
        j += 1
      } else {
        rows.append(Row(mark: 0x20, text: before[i]))
        i += 1
        j += 1
      }
    }
    return rows
  }

  private static func hunks(_ rows: [Row], _ context: Int) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, row) in rows.enumerated() where row.mark != 0x20 {
      let low = max(0, index - context)
      let high = min(rows.count, index + context + 1)
      if let last = hunks.last, low <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<high
      } else {
        hunks.append(low..<high)
      }
    }
    return hunks
  }

  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
  }
}
