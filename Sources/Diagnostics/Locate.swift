package import SourceText

/// Finds lines, columns and source lines for the findings of a file, while its bytes are at hand.
///
/// - Parameters:
///   - findings: of this file; those of others are located through `others`.
///   - file: the file whose unit is being checked.
///   - lines: those of the file, where they are known already.
///   - excerpts: `false` saves the source lines for formats that don't show them.
///   - others: the other files of the project by path, `nil` where there is none; asked only for
///     notes and findings that lie elsewhere. A place in a file that isn't there is its start.
/// - Returns: as many as came in, in the same order.
package func locate(
  _ findings: [Finding], in file: SourceFile, lines: LineIndex? = nil, excerpts: Bool = true,
  others: (String) -> SourceFile? = { _ in nil }
) -> [LocatedFinding] {
  guard !findings.isEmpty else { return [] }
  var own = Locator(file, lines, excerpts: excerpts)
  var locators: [String: Locator] = [:]

  func place(of span: Span, in path: String) -> Place {
    if path == file.path { return own.place(of: span) }
    if locators[path] == nil {
      locators[path] = others(path).map { Locator($0, excerpts: excerpts) }
    }
    return locators[path]?.place(of: span) ?? .unknown
  }

  return findings.map { finding in
    let own = place(of: finding.span, in: finding.path)
    return LocatedFinding(
      finding.stufe, finding.rule, path: finding.path, place: own, finding.summary,
      explanation: finding.explanation,
      notes: finding.notes.map { note in
        let path = note.path ?? finding.path
        return LocatedNote(path: path, place: place(of: note.span, in: path), text: note.text)
      },
      fixes: finding.fixes.map { fix in
        LocatedFix(
          advice: fix.advice, replacement: fix.replacement,
          place: fix.span.map { place(of: $0, in: finding.path) } ?? own,
          isMechanical: fix.isMechanical)
      })
  }
}

/// Finds the places of the waivers that a file declares.
package func locate(
  _ ausnahmen: [Ausnahme], in file: SourceFile, excerpts: Bool = true
) -> [LocatedAusnahme] {
  guard !ausnahmen.isEmpty else { return [] }
  var locator = Locator(file, excerpts: excerpts)
  return ausnahmen.map { ausnahme in
    LocatedAusnahme(
      ausnahme, place: locator.place(of: ausnahme.span),
      grundPlace: locator.place(of: ausnahme.grundSpan ?? ausnahme.span))
  }
}
