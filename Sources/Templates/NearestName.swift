/// The known name that a wrong one was probably meant to be.
enum NearestName {
  /// The candidate with the fewest changed letters, at most a third of the name; the first of
  /// equals. Upper and lower case count as the same.
  static func find(_ name: String, in candidates: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard wanted.count <= 100 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(wanted, Array(candidate.lowercased().utf8))
      guard distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max else {
        continue
      }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Bytes to insert, drop or change; two neighbours that changed places count as one change.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard abs(a.count - b.count) <= max(1, a.count / 3) else { return .max }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
