internal import SourceText

/// „path:line:col: Stufe REGEL Satz“, a line each, for editors and for comparing.
enum LineFormat {
  static func write(_ finding: LocatedFinding, to writer: inout ByteWriter) {
    writer.put(visible(finding.path))
    writer.put(byte: 0x3A)
    writer.put(decimal: finding.place.start.line)
    writer.put(byte: 0x3A)
    writer.put(decimal: finding.place.start.column)
    writer.put(": ")
    writer.put(finding.stufe.rawValue)
    writer.put(byte: 0x20)
    writer.put(visible(finding.rule))
    writer.put(byte: 0x20)
    writer.put(visible(finding.summary))
    writer.put(byte: 0x0A)
  }
}
