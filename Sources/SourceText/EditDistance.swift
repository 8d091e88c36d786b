/// How many letters must be inserted, removed, replaced or swapped with their neighbour to get from
/// one text to the other (Damerau–Levenshtein, optimal string alignment), or `nil` above the limit.
package func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
  // Every scalar takes at most four bytes: texts of hopeless length are not even unpacked.
  guard limit >= 0, a.utf8.count <= 4 * (b.utf8.count + limit),
    b.utf8.count <= 4 * (a.utf8.count + limit)
  else { return nil }
  guard abs(scalarCount(a) - scalarCount(b)) <= limit else { return nil }
  let letters = (LetterSet(a), LetterSet(b))
  guard letters.0.missing(in: letters.1) <= limit, letters.1.missing(in: letters.0) <= limit else {
    return nil
  }
  let a = Array(a.unicodeScalars)
  let b = Array(b.unicodeScalars)
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }

  // Three rows of the table; cells further than `limit` from the diagonal can't matter.
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: b.count + 1)
  var last = (0...b.count).map { min($0, far) }
  for row in 1...a.count {
    var current = [Int](repeating: far, count: b.count + 1)
    if row <= limit { current[0] = row }
    var best = current[0]
    let low = max(1, row - limit)
    let high = min(b.count, row + limit)
    if low <= high {
      for column in low...high {
        var cost = last[column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1)
        cost = min(cost, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = min(cost, far)
        best = min(best, current[column])
      }
    }
    // A swap reaches back two rows, so both must be lost before all is.
    if best > limit, (last.min() ?? far) > limit { return nil }
    beforeLast = last
    last = current
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

/// Counted without decoding: most pairs of words differ in length by more than the limit.
private func scalarCount(_ text: String) -> Int {
  text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
}

/// The candidate that somebody who wrote `text` most likely meant, or `nil`.
///
/// Compared are folded forms; of several equally near ones the first is taken. At least half of the
/// letters must be right: „Ort“ is no slip for „von“.
package func nearest(_ text: String, among candidates: [String], limit: Int = 2) -> String? {
  let wanted = fold(text)
  guard !wanted.isEmpty else { return nil }
  var found: String?
  var bound = limit
  for candidate in candidates where bound >= 0 {
    let folded = fold(candidate)
    guard let distance = editDistance(wanted, folded, limit: bound),
      distance * 2 < max(wanted.utf8.count, folded.utf8.count)
    else { continue }
    found = candidate
    bound = distance - 1
  }
  return found
}
