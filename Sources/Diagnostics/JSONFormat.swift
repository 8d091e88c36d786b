internal import SourceText

/// One object: `{"version":1,"tool":…,"date":…,"summary":…,"findings":[…]}`, a line for each finding.
///
/// Lines and columns count from 1, columns in code points; `endColumn` and `byteEnd` point behind the
/// last character; bytes count from 0. `help` is the page about the rule, a URL or a path from the
/// project folder, and null where the house has none. `version` changes when a key changes its meaning or goes, not
/// when one comes. Waived findings come last, with `"waived":true` and the `reason`; they are not
/// counted among errors, warnings and hints. `known` is the number of findings of an old stock
/// (`--baseline`), which are left out.
struct JSONFormat {
  private let handbook: Handbook
  private var isFirst = true

  init(handbook: Handbook) {
    self.handbook = handbook
  }

  func writeStart(of report: Report, head: ReportHead, to writer: inout ByteWriter) {
    writer.put("{\"version\":1,\"tool\":{\"name\":\"vorlagenwerk\",\"version\":")
    JSONText.put(head.version, to: &writer)
    writer.put("},\"date\":")
    JSONText.put(head.stand.iso, to: &writer)
    writer.put(",\"strict\":")
    writer.put(report.strict ? "true" : "false")
    writer.put(",\n\"summary\":{")
    put("documents", head.documents, isFirst: true, to: &writer)
    put("errors", report.fehler, to: &writer)
    put("warnings", report.warnungen, to: &writer)
    put("hints", report.hinweise, to: &writer)
    put("waived", report.waived.count, to: &writer)
    put("known", report.known.count, to: &writer)
    writer.put("},\n\"findings\":[")
  }

  mutating func write(
    _ finding: LocatedFinding, waivedBy ausnahme: LocatedAusnahme?, to writer: inout ByteWriter
  ) {
    writer.put(isFirst ? "\n{" : ",\n{")
    isFirst = false
    put("level", finding.stufe.rawValue, isFirst: true, to: &writer)
    put("rule", finding.rule, to: &writer)
    put("help", handbook.page(of: finding.rule), to: &writer)
    put("path", finding.path, to: &writer)
    put(finding.place, to: &writer)
    put("message", finding.summary, to: &writer)
    put("explanation", finding.explanation, to: &writer)
    JSONText.key("notes", to: &writer)
    writer.put("[")
    for (index, note) in finding.notes.enumerated() {
      writer.put(index == 0 ? "{" : ",{")
      put("path", note.path, isFirst: true, to: &writer)
      put(note.place, to: &writer)
      put("message", note.text, to: &writer)
      writer.put("}")
    }
    writer.put("]")
    JSONText.key("fixes", to: &writer)
    writer.put("[")
    for (index, fix) in finding.fixes.enumerated() {
      writer.put(index == 0 ? "{" : ",{")
      put("advice", fix.advice, isFirst: true, to: &writer)
      put("replacement", fix.replacement, to: &writer)
      JSONText.key("mechanical", to: &writer)
      writer.put(fix.isMechanical ? "true" : "false")
      put(fix.place, to: &writer)
      writer.put("}")
    }
    writer.put("]")
    JSONText.key("waived", to: &writer)
    writer.put(ausnahme == nil ? "false" : "true")
    put("reason", ausnahme?.text, to: &writer)
    writer.put("}")
  }

  func writeEnd(to writer: inout ByteWriter) {
    writer.put(isFirst ? "]}\n" : "\n]}\n")
  }

  private func put(_ place: Place, to writer: inout ByteWriter) {
    put("line", place.start.line, to: &writer)
    put("column", place.start.column, to: &writer)
    put("endLine", place.end.line, to: &writer)
    put("endColumn", place.end.column, to: &writer)
    put("byteStart", place.span.start, to: &writer)
    put("byteEnd", place.span.end, to: &writer)
  }

  private func put(
    _ key: StaticString, _ text: String?, isFirst: Bool = false, to writer: inout ByteWriter
  ) {
    JSONText.key(key, isFirst: isFirst, to: &writer)
    JSONText.put(text, to: &writer)
  }

  private func put(
    _ key: StaticString, _ number: Int, isFirst: Bool = false, to writer: inout ByteWriter
  ) {
    JSONText.key(key, isFirst: isFirst, to: &writer)
    writer.put(decimal: number)
  }
}
