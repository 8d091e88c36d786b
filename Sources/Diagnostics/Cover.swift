internal import SourceText

/// The waivers of a run while they are matched with the findings.
struct Cover {
  private struct Key: Hashable {
    let path: String
    let rule: String
  }

  private let ausnahmen: [LocatedAusnahme]
  /// Index of the first valid waiver of a rule in a file.
  private var valid: [Key: Int] = [:]
  private var used: Set<Int> = []
  private var metHinweis: Set<Int> = []
  private var faults: [LocatedFinding] = []

  init(_ ausnahmen: [LocatedAusnahme], rules: [String: Stufe]) {
    self.ausnahmen = ausnahmen.sorted { a, b in
      a.ausnahme.path == b.ausnahme.path
        ? a.place.span < b.place.span : a.ausnahme.path < b.ausnahme.path
    }
    var known: [String]?
    for (index, ausnahme) in self.ausnahmen.enumerated() {
      let key = Key(path: ausnahme.ausnahme.path, rule: ausnahme.rule)
      let stufe = rules[ausnahme.rule] ?? AusnahmeFindings.rules[ausnahme.rule]
      if stufe == nil {
        let all = known ?? rules.keys.sorted()
        known = all
        faults.append(
          AusnahmeFindings.unknownRule(ausnahme, nearest: nearest(ausnahme.rule, among: all)))
      } else if let stufe, Richtlinie.isProtected(rule: ausnahme.rule, stufe: stufe) {
        faults.append(AusnahmeFindings.notAllowed(ausnahme))
      } else if ausnahme.grund.isEmpty {
        faults.append(AusnahmeFindings.missingGrund(ausnahme))
      } else if let first = valid[key] {
        faults.append(AusnahmeFindings.repeated(ausnahme, first: self.ausnahmen[first]))
      } else {
        valid[key] = index
      }
    }
  }

  /// The waiver that covers the finding; it counts as used from now on.
  mutating func ausnahme(for finding: LocatedFinding) -> LocatedAusnahme? {
    guard !valid.isEmpty, let index = valid[Key(path: finding.path, rule: finding.rule)] else {
      return nil
    }
    if Richtlinie.isProtected(rule: finding.rule, stufe: finding.stufe) {
      if used.insert(index).inserted {
        faults.append(AusnahmeFindings.notAllowed(ausnahmen[index]))
      }
      return nil
    }
    guard finding.stufe > .hinweis else {
      metHinweis.insert(index)
      return nil
    }
    used.insert(index)
    return ausnahmen[index]
  }

  /// What was wrong with the waivers; ask when all findings have been shown.
  func findings() -> [LocatedFinding] {
    let idle = valid.values.sorted().filter { !used.contains($0) }
    return faults
      + idle.map { index in
        metHinweis.contains(index)
          ? AusnahmeFindings.hitsHinweise(ausnahmen[index])
          : AusnahmeFindings.hitsNothing(ausnahmen[index])
      }
  }
}
