internal import SourceText

/// GitHub's workflow commands: `::warning file=…,line=…,endLine=…,col=…,endColumn=…,title=…::…`.
///
/// Source: „Workflow commands for GitHub Actions“, and the escaping of `@actions/core` (command.ts):
/// in the message `%`, CR and LF, in properties `:` and `,` as well.
enum GitHubFormat {
  static func write(
    _ finding: LocatedFinding, handbook: Handbook, to writer: inout ByteWriter
  ) {
    let command: StaticString
    switch finding.stufe {
    case .fehler: command = "::error file="
    case .warnung: command = "::warning file="
    case .hinweis: command = "::notice file="
    }
    let advice = finding.advice
    let more = ["Mehr dazu: \(handbook.reference(for: finding.rule))"]
    let paragraphs = [finding.summary] + (finding.explanation.map { [$0] } ?? []) + advice + more
    write(finding, command, "\(finding.stufe.rawValue) \(finding.rule)", paragraphs, to: &writer)
  }

  /// A finding that no longer counts is a notice with its reason.
  static func write(_ waived: WaivedFinding, to writer: inout ByteWriter) {
    write(
      waived.finding, "::notice file=", "Ausgenommen \(waived.finding.rule)",
      [waived.finding.summary, "Grund: \(waived.ausnahme.text)"], to: &writer)
  }

  private static func write(
    _ finding: LocatedFinding, _ command: StaticString, _ title: String, _ paragraphs: [String],
    to writer: inout ByteWriter
  ) {
    let place = finding.place
    writer.put(command)
    put(visible(finding.path), isProperty: true, to: &writer)
    writer.put(",line=")
    writer.put(decimal: place.start.line)
    writer.put(",endLine=")
    writer.put(decimal: place.end.line)
    writer.put(",col=")
    writer.put(decimal: place.start.column)
    // GitHub takes columns of one line only.
    if place.start.line == place.end.line {
      writer.put(",endColumn=")
      writer.put(decimal: place.end.column)
    }
    writer.put(",title=")
    put(visible(title), isProperty: true, to: &writer)
    writer.put("::")
    put(paragraphs.map(visible).joined(separator: "\n"), isProperty: false, to: &writer)
    writer.put(byte: 0x0A)
  }

  private static func put(_ text: String, isProperty: Bool, to writer: inout ByteWriter) {
    for byte in text.utf8 {
      switch byte {
      case 0x25: writer.put("%25")
      case 0x0D: writer.put("%0D")
      case 0x0A: writer.put("%0A")
      case 0x3A where isProperty: writer.put("%3A")
      case 0x2C where isProperty: writer.put("%2C")
      default: writer.put(byte: byte)
      }
    }
  }
}
