/// The findings of a stock of papers that was there before anybody checked it: a house that begins
/// records them once, and from then on only new ones count.
///
/// A text file, one line each: rule, fingerprint, fingerprint of the source line, path. A finding is known again by
/// its words, so that it may move inside its file; of several with the same words the one whose line is as it was.
package struct Altbestand: Hashable, Sendable {
  /// How often a finding with this fingerprint stood in which line; 0 for the line where nobody knows.
  private var recorded: [UInt64: [UInt64: Int]] = [:]

  /// Why a file is none.
  package struct Unreadable: Error, Hashable, Sendable {
    /// From 1.
    package let line: Int
  }

  private static let head = "# vorlagenwerk: Altbestand, Fassung 2"
  /// Has a number in place of the line: how many findings there were with this fingerprint.
  private static let formerHead = "# vorlagenwerk: Altbestand, Fassung 1"

  /// Reads what `text(of:)` has written.
  package init(text: String) throws(Unreadable) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let first = lines.first ?? ""
    guard first == Self.head || first == Self.formerHead else { throw Unreadable(line: 1) }
    for (index, bare) in lines.enumerated() where index > 0 {
      guard !bare.isEmpty, !bare.hasPrefix("#") else { continue }
      let parts = bare.split(separator: " ", maxSplits: 3)
      guard parts.count == 4, let hash = UInt64(parts[1], radix: 16) else {
        throw Unreadable(line: index + 1)
      }
      if first == Self.head {
        guard let line = UInt64(parts[2], radix: 16) else { throw Unreadable(line: index + 1) }
        recorded[hash, default: [:]][line, default: 0] += 1
      } else {
        // No report has more.
        guard let count = Int(parts[2]), (1...1_000_000).contains(count) else {
          throw Unreadable(line: index + 1)
        }
        recorded[hash, default: [:]][0, default: 0] += count
      }
    }
  }

  /// The file that records what the report counts; what nothing may cover is left out.
  package static func text(of report: Report) -> String {
    let lines = (report.findings + report.known).filter {
      !Richtlinie.isProtected(rule: $0.rule, stufe: $0.stufe)
    }.map { finding in
      "\(finding.rule) \(Fingerprint.hex(Fingerprint.base(finding))) "
        + "\(Fingerprint.hex(Fingerprint.line(finding))) \(visible(finding.path))\n"
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
    var rest = recorded
    let hashes = findings.map { finding in
      Richtlinie.isProtected(rule: finding.rule, stufe: finding.stufe)
        ? nil : Fingerprint.base(finding)
    }
    var isKnown = [Bool](repeating: false, count: findings.count)
    // First those whose line is as it was; what is left of the record may have another line by now.
    for (index, hash) in hashes.enumerated() {
      guard let hash else { continue }
      isKnown[index] = Self.take(Fingerprint.line(findings[index]), of: hash, from: &rest)
    }
    for (index, hash) in hashes.enumerated() where !isKnown[index] {
      guard let hash, let line = rest[hash]?.keys.min() else { continue }
      isKnown[index] = Self.take(line, of: hash, from: &rest)
    }
    let open = findings.indices.filter { !isKnown[$0] }.map { findings[$0] }
    let known = findings.indices.filter { isKnown[$0] }.map { findings[$0] }
    return (open, known, rest.values.reduce(0) { $0 + $1.values.reduce(0, +) })
  }

  /// Takes one finding of that line out of the record; whether there was one.
  private static func take(
    _ line: UInt64, of hash: UInt64, from rest: inout [UInt64: [UInt64: Int]]
  ) -> Bool {
    guard let count = rest[hash]?[line] else { return false }
    rest[hash]?[line] = count > 1 ? count - 1 : nil
    return true
  }
}
