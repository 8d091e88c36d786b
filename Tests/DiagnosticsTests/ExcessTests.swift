import Diagnostics
import Testing

/// A file with more of one kind than anybody reads.
@Suite("Many findings of one rule")
struct ExcessTests {
  @Test("people are shown fifty of a rule in a file and told how many are left; the sums count all")
  func fifty() {
    let sample = Sample(String(repeating: "⟦a⟧\n", count: 70))
    let findings = (0..<70).map { sample.finding(.fehler, "KA-001", at: $0) }
    let other = sample.finding(.warnung, "SP-001", at: 69)
    let report = Richtlinie().apply(to: locate(findings + [other], in: sample.file))
    let lines = report.text(as: .line, head: Sample.head).split(separator: "\n")
    #expect(lines.count == 52)
    #expect(
      lines[50]
        == "Content/vorlage.md:51:1: Fehler KA-001 Und 20 weitere Befunde dieser Regel in dieser Datei; "
        + "„--format json“ nennt alle")
    #expect(lines[51].hasSuffix("Warnung SP-001 Feld „betreff“ fehlt"))
    #expect(report.fehler == 70)
    #expect(report.text(as: .human, head: Sample.head).contains("70 Fehler, 1 Warnung"))
    #expect(report.text(as: .json, head: Sample.head).split(separator: "KA-001").count > 70)
  }

  @Test("as many as are shown need no such line, and each file counts for itself")
  func exactly() {
    let reports = ["a.md", "b.md"].flatMap { path in
      let sample = Sample(String(repeating: "⟦a⟧\n", count: 50), path: path)
      return locate((0..<50).map { sample.finding(.fehler, "KA-001", at: $0) }, in: sample.file)
    }
    let text = Richtlinie().apply(to: reports).text(as: .line, head: Sample.head)
    #expect(text.split(separator: "\n").count == 100 && !text.contains("weitere"))
  }
}
