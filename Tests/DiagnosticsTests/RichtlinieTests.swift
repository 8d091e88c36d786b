import Diagnostics
import SourceText
import Testing

@Suite("Levels and order")
struct RichtlinieTests {
  private func finding(
    _ stufe: Stufe, _ rule: String, path: String = "a.md", at offset: Int = 0,
    _ summary: String = "s"
  ) -> LocatedFinding {
    let place = Place(
      span: Span(offset, offset + 1), start: Location(line: 1, column: offset + 1),
      end: Location(line: 1, column: offset + 2))
    return LocatedFinding(stufe, rule, path: path, place: place, summary)
  }

  @Test("findings are sorted by path, offset, rule, each once")
  func order() {
    let report = Richtlinie().apply(to: [
      finding(.fehler, "B", path: "b.md"), finding(.fehler, "B", at: 7),
      finding(.hinweis, "Z", at: 3), finding(.fehler, "B", path: "b.md"),
      finding(.warnung, "A", at: 7), finding(.fehler, "B", path: "Z.md"),
    ])
    let keys = report.findings.map { "\($0.path) \($0.place.span.start) \($0.rule)" }
    #expect(keys == ["Z.md 0 B", "a.md 3 Z", "a.md 7 A", "a.md 7 B", "b.md 0 B"])
  }

  @Test("the order of arrival makes no difference")
  func anyOrder() {
    let findings = [
      finding(.fehler, "A", at: 1), finding(.fehler, "A", at: 1, "t"),
      finding(.hinweis, "A", at: 1),
      finding(.fehler, "A", path: "ü.md"), finding(.fehler, "A", path: "u\u{308}.md"),
    ]
    let report = Richtlinie().apply(to: findings)
    #expect(report == Richtlinie().apply(to: findings.reversed()))
    #expect(report.findings.count == 4)
    #expect(report.fehler == 4)
  }

  @Test("configuration changes levels and switches rules off")
  func vorgaben() {
    let richtlinie = Richtlinie(vorgaben: ["A": .stufe(.hinweis), "B": .aus, "C": .stufe(.fehler)])
    let report = richtlinie.apply(to: [
      finding(.fehler, "A"), finding(.fehler, "B"), finding(.hinweis, "C"), finding(.warnung, "D"),
    ])
    #expect(report.findings.map(\.rule) == ["A", "C", "D"])
    #expect(report.findings.map(\.stufe) == [.hinweis, .fehler, .warnung])
  }

  @Test("no configuration lowers a DS-Fehler")
  func protected() {
    let richtlinie = Richtlinie(vorgaben: ["DS-001": .aus, "DS-004": .aus])
    let report = richtlinie.apply(to: [finding(.fehler, "DS-001"), finding(.warnung, "DS-004")])
    #expect(report.findings.map(\.rule) == ["DS-001"])
    #expect(!report.allowsPublication)
  }

  @Test(
    "Fehler stop publication, Warnungen with strict only, Hinweise never",
    arguments: [
      (Stufe.fehler, false, Int32(1)), (.fehler, true, 1), (.warnung, false, 0),
      (.warnung, true, 1), (.hinweis, false, 0), (.hinweis, true, 0),
    ])
  func exitCode(stufe: Stufe, strict: Bool, expected: Int32) {
    let report = Richtlinie(strict: strict).apply(to: [finding(stufe, "A")])
    #expect(report.exitCode == expected)
    #expect(report.allowsPublication == (expected == 0))
  }

  @Test("a report can be narrowed to some files")
  func restricted() {
    let report = Richtlinie().apply(to: [
      finding(.fehler, "A", path: "a.md"), finding(.warnung, "A", path: "b.md"),
    ])
    let part = report.restricted { $0 == "b.md" }
    #expect(part.findings.map(\.path) == ["b.md"])
    #expect(part.fehler == 0)
    #expect(part.warnungen == 1)
  }
}
