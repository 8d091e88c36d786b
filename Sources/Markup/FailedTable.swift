/// Two lines that look like the head of a table and are none, since their cells do not match.
struct FailedTable {
  let delimiterRow: Range<Int>
  /// Cells of the line above.
  let header: Int
  let delimiters: Int
}
