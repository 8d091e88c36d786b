internal import SourceText

/// „path:line:col: Stufe REGEL Satz“, a line each, for editors and for comparing; waived findings
/// behind the others.
enum LineFormat {
  static func write(_ finding: LocatedFinding, to writer: inout ByteWriter) {
    write(finding, finding.stufe.rawValue, "", to: &writer)
  }

  /// A finding that no longer counts: „Ausgenommen“ in place of its level, the reason at the end.
  static func write(_ waived: WaivedFinding, to writer: inout ByteWriter) {
    write(waived.finding, "Ausgenommen", " – Grund: \(waived.ausnahme.text)", to: &writer)
  }

  private static func write(
    _ finding: LocatedFinding, _ level: String, _ end: String, to writer: inout ByteWriter
  ) {
    writer.put(visible(finding.path))
    writer.put(byte: 0x3A)
    writer.put(decimal: finding.place.start.line)
    writer.put(byte: 0x3A)
    writer.put(decimal: finding.place.start.column)
    writer.put(": ")
    writer.put(level)
    writer.put(byte: 0x20)
    writer.put(visible(finding.rule))
    writer.put(byte: 0x20)
    writer.put(visible(finding.summary))
    if !end.isEmpty { writer.put(visible(end)) }
    writer.put(byte: 0x0A)
  }
}
