internal import SourceText

/// A report for GitLab's merge requests: one JSON array, an object a finding.
///
/// Source: GitLab documentation, „Code Quality report format“: description, check_name, fingerprint,
/// severity (info, minor, major, critical, blocker), location.path, location.lines; content.body is
/// of the Code Climate specification, which it follows.
struct GitLabFormat {
  private let handbook: Handbook
  private var isFirst = true
  private var fingerprint = Fingerprint()

  init(handbook: Handbook) {
    self.handbook = handbook
  }

  mutating func write(_ finding: LocatedFinding, to writer: inout ByteWriter) {
    writer.put(isFirst ? "[\n{" : ",\n{")
    isFirst = false
    JSONText.key("description", isFirst: true, to: &writer)
    JSONText.put(visible("\(finding.summary) (\(finding.rule))"), to: &writer)
    JSONText.key("check_name", to: &writer)
    JSONText.put(finding.rule, to: &writer)
    JSONText.key("fingerprint", to: &writer)
    JSONText.put(fingerprint.of(finding), to: &writer)
    JSONText.key("severity", to: &writer)
    switch finding.stufe {
    case .fehler: writer.put("\"critical\"")
    case .warnung: writer.put("\"minor\"")
    case .hinweis: writer.put("\"info\"")
    }
    let advice = finding.advice + ["Mehr dazu: \(handbook.reference(for: finding.rule))"]
    writer.put(",\"content\":{\"body\":")
    JSONText.put(visible(advice.joined(separator: " ")), to: &writer)
    writer.put("},\"location\":{\"path\":")
    JSONText.put(finding.path, to: &writer)
    writer.put(",\"lines\":{\"begin\":")
    writer.put(decimal: finding.place.start.line)
    writer.put(",\"end\":")
    writer.put(decimal: finding.place.end.line)
    writer.put("}}}")
  }

  func writeEnd(to writer: inout ByteWriter) { writer.put(isFirst ? "[]\n" : "\n]\n") }
}
