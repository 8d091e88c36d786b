internal import SourceText

/// The report as an official reads it in a terminal: where, what, the line itself, why, what to do.
struct HumanFormat {
  let palette: Palette
  let handbook: Handbook
  /// Rows of texts that rules say again and again, by the rule, each drawn once.
  private var known: [String: [KnownText]] = [:]

  private struct KnownText {
    let text: String
    let indent: Int
    let rows: [String]
  }

  /// Columns for running text, its indent included.
  private static let width = 88
  /// How many fixes of one finding are shown.
  private static let fixes = 3
  /// Others of a rule are said once only.
  private static let mostKnown = 4

  init(palette: Palette, handbook: Handbook) {
    self.palette = palette
    self.handbook = handbook
  }

  mutating func write(_ finding: LocatedFinding, to writer: inout ByteWriter) {
    let kind = palette.level("\(finding.stufe.rawValue) \(visible(finding.rule))", finding.stufe)
    line("\(position(finding.path, finding.place)): \(kind)", to: &writer)
    for row in wrapped(visible(finding.summary), width: Self.width - 2) {
      writer.put("  ")
      line(palette.strong(row), to: &writer)
    }
    let gutter = gutterWidth(of: finding)
    line("", to: &writer)
    if finding.place.excerpt != nil {
      excerpt(finding.place, gutter: gutter, mark: UInt8(ascii: "^"), to: &writer) { text in
        palette.level(text, finding.stufe)
      }
      line("", to: &writer)
    }
    if let explanation = finding.explanation {
      text(explanation, of: finding.rule, first: "  ", rest: "  ", to: &writer)
    }
    for note in finding.notes {
      line("  \(position(note.path, note.place)): \(visible(note.text))", to: &writer)
      excerpt(note.place, gutter: gutter, mark: UInt8(ascii: "-"), to: &writer) { palette.dim($0) }
    }
    // A finding that stands for many places has a fix for each.
    let shown = finding.fixes.count > Self.fixes + 1 ? Self.fixes : finding.fixes.count
    for fix in finding.fixes.prefix(shown) {
      text(
        advice(fix), of: finding.rule, first: "  → ", rest: "    ", to: &writer,
        paint: palette.advice)
    }
    if shown < finding.fixes.count {
      let others = "… und \(finding.fixes.count - shown) weitere Stellen"
      let mends = finding.fixes.allSatisfy(\.isMechanical)
      text(
        mends ? others + "; „vorlagenwerk check --fix“ berichtigt alle." : others + ".",
        of: finding.rule, first: "    ", rest: "    ", to: &writer, paint: palette.advice)
    }
    line("  " + palette.dim("Mehr: " + visible(handbook.reference(for: finding.rule))), to: &writer)
    line("", to: &writer)
  }

  /// The waived findings, and the last line with the sums.
  mutating func writeEnd(of report: Report, head: ReportHead, to writer: inout ByteWriter) {
    if !report.waived.isEmpty {
      line(palette.strong("Ausgenommen, mit Grund:"), to: &writer)
      for waived in report.waived {
        let finding = waived.finding
        line(
          "  \(position(finding.path, finding.place)): \(finding.stufe.rawValue) "
            + visible(finding.rule), to: &writer)
        text(finding.summary, of: finding.rule, first: "    ", rest: "    ", to: &writer)
        text(
          waived.ausnahme.text, of: finding.rule, first: "    Grund: ", rest: "    ", to: &writer)
      }
      line("", to: &writer)
    }
    line(report.sums(head), to: &writer)
  }

  private func position(_ path: String, _ place: Place) -> String {
    "\(visible(path)):\(place.start.line):\(place.start.column)"
  }

  /// The advice, and what a mechanical replacement would do where the advice doesn't say it.
  private func advice(_ fix: LocatedFix) -> String {
    guard let replacement = fix.replacement, let excerpt = fix.place.excerpt,
      !fix.advice.contains("„\(replacement)“"), replacement.utf8.count <= 80,
      fix.place.start.line == fix.place.end.line
    else { return fix.advice }
    switch (excerpt.marked.isEmpty, replacement.isEmpty) {
    case (true, true): return fix.advice
    case (true, false): return sentence(fix.advice, and: "hier kommt „\(replacement)“ hinein")
    case (false, true): return sentence(fix.advice, and: "„\(excerpt.marked)“ fällt weg")
    case (false, false):
      return sentence(fix.advice, and: "„\(excerpt.marked)“ wird zu „\(replacement)“")
    }
  }

  private func sentence(_ advice: String, and effect: String) -> String {
    "\(advice.hasSuffix(".") ? String(advice.dropLast()) : advice): \(effect)."
  }

  private func gutterWidth(of finding: LocatedFinding) -> Int {
    let lines = [finding.place.start.line] + finding.notes.map(\.place.start.line)
    return max(4, String(lines.max() ?? 1).utf8.count + 2)
  }

  private func excerpt(
    _ place: Place, gutter: Int, mark: UInt8, to writer: inout ByteWriter,
    paint: (String) -> String
  ) {
    guard let excerpt = place.excerpt else { return }
    let drawing = ExcerptDrawing(excerpt)
    let number = String(place.start.line)
    let blank = row(0x20, gutter)
    let indent = row(0x20, gutter - number.utf8.count)
    writer.put(palette.dim("\(indent)\(number) │"))
    writer.put(byte: 0x20)
    line(drawing.text, to: &writer)
    var marks = paint(row(mark, drawing.length))
    if place.end.line > place.start.line { marks += " … bis Zeile \(place.end.line)" }
    writer.put(palette.dim("\(blank) │"))
    writer.put(byte: 0x20)
    writer.put(0x20, times: drawing.offset)
    line(marks, to: &writer)
  }

  /// `rule`: the one that says the text.
  private mutating func text(
    _ text: String, of rule: String, first: String, rest: String, to writer: inout ByteWriter,
    paint: (String) -> String = { $0 }
  ) {
    for (index, row) in rows(text, of: rule, indent: rest.count).enumerated() {
      writer.put(index == 0 ? first : rest)
      line(paint(row), to: &writer)
    }
  }

  private mutating func rows(_ text: String, of rule: String, indent: Int) -> [String] {
    let texts = known[rule] ?? []
    if let same = texts.first(where: { $0.indent == indent && $0.text == text }) {
      return same.rows
    }
    let rows = wrapped(visible(text), width: Self.width - indent)
    if texts.count < Self.mostKnown {
      known[rule, default: []].append(KnownText(text: text, indent: indent, rows: rows))
    }
    return rows
  }

  /// The same ASCII character several times.
  private func row(_ character: UInt8, _ count: Int) -> String {
    String(decoding: [UInt8](repeating: character, count: max(0, count)), as: UTF8.self)
  }

  private func line(_ text: String, to writer: inout ByteWriter) {
    writer.put(text)
    writer.put(byte: 0x0A)
  }
}
