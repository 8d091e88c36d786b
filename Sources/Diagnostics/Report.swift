/// What a run has found, after levels and waivers: sorted, each once.
package struct Report: Hashable, Sendable {
  /// By path, offset, rule.
  package let findings: [LocatedFinding]
  /// In the same order.
  package let waived: [WaivedFinding]
  /// Findings of an old stock, which do not count; in the same order.
  package let known: [LocatedFinding]
  /// How many findings of the old stock are there no longer.
  package let idleKnown: Int
  package let fehler: Int
  package let warnungen: Int
  package let hinweise: Int
  /// Warnungen count as Fehler.
  package let strict: Bool

  /// - Parameters:
  ///   - findings: sorted, each once.
  ///   - waived: sorted, each once.
  ///   - strict: Warnungen count as Fehler.
  ///   - known: sorted, each once.
  ///   - idleKnown: how many recorded findings are gone.
  init(
    findings: [LocatedFinding], waived: [WaivedFinding], strict: Bool,
    known: [LocatedFinding] = [], idleKnown: Int = 0
  ) {
    self.findings = findings
    self.waived = waived
    self.known = known
    self.idleKnown = idleKnown
    self.strict = strict
    var counts: (fehler: Int, warnungen: Int, hinweise: Int) = (0, 0, 0)
    for finding in findings {
      switch finding.stufe {
      case .fehler: counts.fehler += 1
      case .warnung: counts.warnungen += 1
      case .hinweis: counts.hinweise += 1
      }
    }
    (fehler, warnungen, hinweise) = counts
  }

  /// Whether a site made from this content may be shown to the public.
  package var allowsPublication: Bool { fehler == 0 && !(strict && warnungen > 0) }

  /// 0, or 1 where something has to be mended before publication.
  package var exitCode: Int32 { allowsPublication ? 0 : 1 }

  /// The report with the findings of an old stock set aside.
  package func without(_ altbestand: Altbestand) -> Report {
    let parts = altbestand.split(findings)
    return Report(
      findings: parts.open, waived: waived, strict: strict, known: parts.known,
      idleKnown: parts.idle)
  }

  /// The part of the report about some of the files, for „check PFAD“.
  package func restricted(to isWanted: (_ path: String) -> Bool) -> Report {
    Report(
      findings: findings.filter { isWanted($0.path) },
      waived: waived.filter { isWanted($0.finding.path) }, strict: strict,
      known: known.filter { isWanted($0.path) })
  }
}
