import Diagnostics
import SourceText
import TestSupport

/// A file with findings at its marks, and what the formats make of it.
struct Sample {
  let file: SourceFile
  let spans: [Span]

  init(_ marked: String, path: String = "Content/vorlage.md") {
    let sample = Marked(marked)
    file = SourceFile(path: path, text: sample.text)
    spans = sample.spans
  }

  static let head = ReportHead(
    version: "0.1.0", stand: Stichtag(year: 2018, month: 6, day: 20), documents: 12,
    handbook: Handbook(place: "Documentation/Regeln"))

  /// A finding at the mark with this index.
  func finding(
    _ stufe: Stufe = .fehler, _ rule: String = "BV-ST-001", at mark: Int = 0,
    _ summary: String = "Feld „betreff“ fehlt", explanation: String? = nil, notes: [Note] = [],
    fixes: [Fix] = []
  ) -> Finding {
    Finding(
      stufe, rule, path: file.path, span: spans[mark], summary, explanation: explanation,
      notes: notes, fixes: fixes)
  }

  func report(_ findings: Finding..., strict: Bool = false) -> Report {
    Richtlinie(strict: strict).apply(to: locate(findings, in: file))
  }

  /// The human format without its last lines, and without where to read more.
  func human(_ findings: Finding...) -> String {
    let report = Richtlinie().apply(to: locate(findings, in: file))
    let lines = report.text(as: .human, head: Self.head).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast(2).filter { !$0.hasPrefix("  Mehr: ") }.joined(separator: "\n")
  }
}
