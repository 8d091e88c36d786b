/// Decides what the findings of a run count: levels, waivers, order. Findings arrive located, so the
/// files they come from may be forgotten by then.
package struct Richtlinie: Sendable {
  /// Warnungen count as Fehler; Hinweise don't.
  package var strict: Bool
  /// What the configuration says about single rules, by ID.
  package var vorgaben: [String: Vorgabe]

  package init(strict: Bool = false, vorgaben: [String: Vorgabe] = [:]) {
    self.strict = strict
    self.vorgaben = vorgaben
  }

  /// Levels of the findings that this type itself makes, AU-001 to AU-004.
  package static let ownRules = AusnahmeFindings.rules

  /// Whether no configuration may lower the finding and no waiver may cover it: what protects
  /// content that isn't public, and the rules about waivers themselves.
  package static func isProtected(rule: String, stufe: Stufe) -> Bool {
    stufe == .fehler
      && (rule.hasPrefix("DS-") || rule.hasPrefix("AU-") || protecting.contains(rule))
  }

  /// Rules that say what of a file is not public, or that nobody can tell: waived, the file would be
  /// published otherwise than its author meant.
  private static let protecting: Set<String> = [
    "BV-BF-009", "LE-001", "LE-002", "LE-004", "LE-005", "LE-010",
  ]

  /// - Parameters:
  ///   - findings: of all files, in any order, with repetitions.
  ///   - ausnahmen: of all files, in any order.
  ///   - rules: the level of every rule that there is, by ID; waivers for others are AU-001.
  /// - Returns: the findings sorted by path, offset and rule, each once.
  package func apply(
    to findings: consuming [LocatedFinding], ausnahmen: [LocatedAusnahme] = [],
    rules: [String: Stufe] = [:]
  ) -> Report {
    var waived: [WaivedFinding] = []
    var cover = Cover(ausnahmen, rules: rules)
    var open = Self.sortedOnce(vorgaben.isEmpty ? findings : findings.compactMap(adjusted))
    if !ausnahmen.isEmpty {
      open.removeAll { finding in
        guard let ausnahme = cover.ausnahme(for: finding) else { return false }
        waived.append(WaivedFinding(finding: finding, ausnahme: ausnahme))
        return true
      }
    }
    let own = cover.findings().compactMap(adjusted)
    if !own.isEmpty { open = Self.sortedOnce(open + own) }
    return Report(findings: open, waived: waived, strict: strict)
  }

  /// The finding with the level that the configuration wants; `nil` where it wants none.
  private func adjusted(_ finding: LocatedFinding) -> LocatedFinding? {
    guard let vorgabe = vorgaben[finding.rule],
      !Self.isProtected(rule: finding.rule, stufe: finding.stufe)
    else { return finding }
    guard case .stufe(let stufe) = vorgabe else { return nil }
    var finding = finding
    finding.stufe = stufe
    return finding
  }

  private static func sortedOnce(_ findings: consuming [LocatedFinding]) -> [LocatedFinding] {
    findings.sort(by: LocatedFinding.comesBefore)
    var kept = 0
    for index in findings.indices {
      if kept > 0, LocatedFinding.repeats(findings[kept - 1], findings[index]) { continue }
      if kept < index { findings[kept] = findings[index] }
      kept += 1
    }
    findings.removeLast(findings.count - kept)
    return findings
  }
}
