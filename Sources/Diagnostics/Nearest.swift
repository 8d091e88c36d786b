/// The word of a list that someone probably meant.
///
/// - Parameters:
///   - word: as written; compared without regard to upper and lower case.
///   - known: in the order of preference where two are equally near.
///   - limit: the greatest number of letters to insert, remove, change, or swap with their neighbour.
/// - Returns: `nil` where nothing is near, and where more than half of the letters would be wrong.
package func nearest(_ word: String, among known: [String], limit: Int = 2) -> String? {
  // A longer word is no slip of the pen, and comparing it would take as long as it is.
  guard word.utf8.count <= 128 else { return nil }
  let wanted = Array(word.lowercased().unicodeScalars)
  var best: (word: String, distance: Int)?
  for candidate in known {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit, distance * 2 <= wanted.count else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
  }
  return best?.word
}

/// Optimal string alignment: Levenshtein and the swap of two neighbours.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for (row, letter) in a.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(b.count + 1)
    for (column, other) in b.enumerated() {
      var cost = min(
        current[column] + 1, last[column + 1] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[b.count]
}
