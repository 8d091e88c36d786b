/// Leaves out what a reader has long understood: more than fifty findings of one rule in one file.
///
/// Only where people read. The sums count all of them, and formats for programs have them all.
struct Excess {
  /// How many of one rule in one file are shown.
  static let limit = 50

  private let findings: [LocatedFinding]
  private var path: String?
  /// Of the rules that have more than the limit in this file: how many there are, and have been shown.
  private var crowds: [String: (all: Int, shown: Int)] = [:]

  init(_ findings: [LocatedFinding]) { self.findings = findings }

  /// What to show in place of the finding at the index: itself, or one that stands for all the rest, or
  /// nothing. To be asked in the order of the findings.
  mutating func shown(_ index: Int) -> LocatedFinding? {
    let finding = findings[index]
    if finding.path != path { enter(index) }
    guard let crowd = crowds[finding.rule] else { return finding }
    crowds[finding.rule]?.shown += 1
    if crowd.shown < Self.limit { return finding }
    guard crowd.shown == Self.limit else { return nil }
    return LocatedFinding(
      finding.stufe, finding.rule, path: finding.path, place: finding.place,
      "Und \(German.weitereBefunde(crowd.all - Self.limit)) dieser Regel in dieser Datei; „--format json“ "
        + "nennt alle")
  }

  /// Counts the rules of the file that begins at the index.
  private mutating func enter(_ index: Int) {
    path = findings[index].path
    var counts: [String: Int] = [:]
    for finding in findings[index...] {
      guard finding.path == path else { break }
      counts[finding.rule, default: 0] += 1
    }
    crowds = counts.filter { $0.value > Self.limit }.mapValues { ($0, 0) }
  }
}
