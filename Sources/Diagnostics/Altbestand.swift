/// The findings of a stock of papers that was there before anybody checked it: a house that begins
/// records them once, and from then on only new ones count.
///
/// A text file, one line each: rule, fingerprint, number, path. A finding is known again by its words,
/// not by its line, so that it may move inside its file.
package struct Altbestand: Hashable, Sendable {
  /// How often a finding with this fingerprint was there.
  private var counts: [UInt64: Int]

  /// Why a file is none.
  package struct Unreadable: Error, Hashable, Sendable {
    /// From 1.
    package let line: Int
  }

  private static let head = "# vorlagenwerk: Altbestand, Fassung 1"

  /// Reads what `text(of:)` has written.
  package init(text: String) throws(Unreadable) {
    counts = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first.map({ $0 == Self.head }) ?? false else { throw Unreadable(line: 1) }
    for (index, bare) in lines.enumerated() where index > 0 {
      guard !bare.isEmpty, !bare.hasPrefix("#") else { continue }
      let parts = bare.split(separator: " ", maxSplits: 3)
      guard parts.count == 4, let hash = UInt64(parts[1], radix: 16), let count = Int(parts[2]),
        count > 0
      else { throw Unreadable(line: index + 1) }
      counts[hash, default: 0] += count
    }
  }

  /// The file that records what the report counts; what nothing may cover is left out.
  package static func text(of report: Report) -> String {
    var rows: [(path: String, rule: String, hash: UInt64, count: Int)] = []
    for finding in report.findings + report.known
    where !Richtlinie.isProtected(rule: finding.rule, stufe: finding.stufe) {
      let hash = Fingerprint.base(finding)
      if let index = rows.lastIndex(where: { $0.hash == hash && $0.path == finding.path }) {
        rows[index].count += 1
      } else {
        rows.append((finding.path, finding.rule, hash, 1))
      }
    }
    let lines = rows.map { row in
      "\(row.rule) \(Fingerprint.hex(row.hash)) \(row.count) \(visible(row.path))\n"
    }
    return head + "\n" + """
      # Diese Befunde waren schon da, als die Prüfung begann; nur neue zählen.
      # Wer einen behebt, kann seine Zeile streichen. Neu anlegen: Datei löschen und erneut prüfen.

      """ + lines.joined()
  }

  /// Splits findings into those that count and those that were there before.
  ///
  /// - Returns: `idle` is the number of recorded findings that are there no longer.
  func split(
    _ findings: [LocatedFinding]
  ) -> (open: [LocatedFinding], known: [LocatedFinding], idle: Int) {
    var rest = counts
    var open: [LocatedFinding] = []
    var known: [LocatedFinding] = []
    for finding in findings {
      let hash = Fingerprint.base(finding)
      if let count = rest[hash], count > 0,
        !Richtlinie.isProtected(rule: finding.rule, stufe: finding.stufe)
      {
        rest[hash] = count - 1
        known.append(finding)
      } else {
        open.append(finding)
      }
    }
    return (open, known, rest.values.reduce(0, +))
  }
}
