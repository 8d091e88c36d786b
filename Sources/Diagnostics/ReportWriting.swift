internal import SourceText

extension Report {
  /// Writes the report piece by piece, so that a hundred thousand findings need no more memory than
  /// one.
  ///
  /// - Parameters:
  ///   - format: which way.
  ///   - head: what the report says about the run.
  ///   - colour: ANSI colours; only the human format has any.
  ///   - sink: takes each piece; the pointer is valid inside the call only. What it throws ends the
  ///     writing.
  package func write(
    as format: ReportFormat, head: ReportHead, colour: Bool = false,
    to sink: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    var writer = ByteWriter()
    switch format {
    case .human:
      var human = HumanFormat(palette: colour ? .ansi : .plain, handbook: head.handbook)
      var excess = Excess(findings)
      for index in findings.indices {
        guard let finding = excess.shown(index) else { continue }
        human.write(finding, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      human.writeEnd(of: self, head: head, to: &writer)
    case .line:
      var excess = Excess(findings)
      for index in findings.indices {
        guard let finding = excess.shown(index) else { continue }
        LineFormat.write(finding, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      for waived in waived {
        LineFormat.write(waived, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
    case .json:
      var json = JSONFormat(handbook: head.handbook)
      json.writeStart(of: self, head: head, to: &writer)
      for finding in findings {
        json.write(finding, waivedBy: nil, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      for waived in waived {
        json.write(waived.finding, waivedBy: waived.ausnahme, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      json.writeEnd(to: &writer)
    case .github:
      for finding in findings {
        GitHubFormat.write(finding, handbook: head.handbook, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      for waived in waived {
        GitHubFormat.write(waived, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
    case .gitlab:
      var gitlab = GitLabFormat(handbook: head.handbook)
      for finding in findings {
        gitlab.write(finding, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      gitlab.writeEnd(to: &writer)
    case .sarif:
      var sarif = SARIFFormat(rules: head.rules)
      sarif.writeStart(head, to: &writer)
      for finding in findings {
        sarif.write(finding, waivedBy: nil, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      for waived in waived {
        sarif.write(waived.finding, waivedBy: waived.ausnahme, to: &writer)
        try flush(&writer, to: sink, atLeast: 1 << 16)
      }
      sarif.writeEnd(to: &writer)
    }
    try flush(&writer, to: sink, atLeast: 1)
  }

  /// The whole report as text.
  package func text(as format: ReportFormat, head: ReportHead, colour: Bool = false) -> String {
    var bytes: [UInt8] = []
    write(as: format, head: head, colour: colour) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func flush(
    _ writer: inout ByteWriter, to sink: (UnsafeBufferPointer<UInt8>) throws -> Void,
    atLeast count: Int
  ) rethrows {
    guard writer.count >= count else { return }
    try writer.withBytes(sink)
    writer.reset()
  }
}
