import Diagnostics
import SourceText
import Testing

@Suite("Waivers")
struct AusnahmeTests {
  private let sample = Sample(
    """
    Text ⟦eins⟧ und ⟦zwei⟧.

    | Regel | Grund | Durch | Am |
    |---|---|---|---|
    | ⟦BV-HH-001⟧ | ⟦Ankreuzstand nicht erkennbar⟧ | Kämmerei | 20.06.2018 |
    | ⟦BV-HH-001⟧ | ⟦noch einmal⟧ | | |
    """)
  private let rules: [String: Stufe] = [
    "BV-HH-001": .fehler, "BV-PE-001": .warnung, "DS-001": .fehler, "DS-004": .warnung,
  ]

  private func ausnahme(_ rule: String, grund: String = "Weil.", row: Int = 0) -> Ausnahme {
    Ausnahme(
      path: sample.file.path, rule: rule, grund: grund, durch: " Kämmerei ", am: "20.06.2018",
      span: sample.spans[2 + 2 * row], grundSpan: sample.spans[3 + 2 * row])
  }

  private func report(
    _ findings: [Finding], _ ausnahmen: Ausnahme..., strict: Bool = false
  ) -> Report {
    Richtlinie(strict: strict).apply(
      to: locate(findings, in: sample.file), ausnahmen: locate(ausnahmen, in: sample.file),
      rules: rules)
  }

  @Test("a waiver covers all findings of its rule in its file, and no others")
  func covers() {
    let elsewhere = Finding(.fehler, "BV-HH-001", path: "b.md", span: .fileStart, "s")
    let report = report(
      [
        sample.finding(.fehler, "BV-HH-001"), sample.finding(.warnung, "BV-HH-001", at: 1),
        sample.finding(.warnung, "BV-PE-001"), elsewhere,
      ], ausnahme(" bv-hh-001 "))
    #expect(report.findings.map(\.rule) == ["BV-PE-001", "BV-HH-001"])
    #expect(report.findings.map(\.path) == [sample.file.path, "b.md"])
    #expect(report.waived.map(\.finding.place.span) == [sample.spans[0], sample.spans[1]])
    #expect(report.waived[0].ausnahme.text == "Weil. (Kämmerei, 20.06.2018)")
    #expect(report.fehler == 1)
  }

  @Test("lines and workflow commands list what is waived behind the rest, with the reason")
  func listed() {
    let report = report(
      [sample.finding(.fehler, "BV-HH-001"), sample.finding(.warnung, "BV-PE-001", at: 1)],
      ausnahme("BV-HH-001", grund: "Weil.\n::error::x"))
    let pfad = sample.file.path
    #expect(
      report.text(as: .line, head: Sample.head) == """
        \(pfad):1:15: Warnung BV-PE-001 Feld „betreff“ fehlt
        \(pfad):1:6: Ausgenommen BV-HH-001 Feld „betreff“ fehlt – Grund: Weil. ::error::x \
        (Kämmerei, 20.06.2018)

        """)
    #expect(
      report.text(as: .github, head: Sample.head).split(separator: "\n").last.map(String.init)
        == "::notice file=\(pfad),line=1,endLine=1,col=6,endColumn=10,title=Ausgenommen BV-HH-001"
        + "::Feld „betreff“ fehlt%0AGrund: Weil. ::error::x (Kämmerei, 20.06.2018)")
  }

  @Test("a waived Warnung doesn't count with strict either")
  func strict() {
    let report = report(
      [sample.finding(.warnung, "BV-PE-001")], ausnahme("BV-PE-001"), strict: true)
    #expect(report.exitCode == 0)
  }

  @Test("an unknown rule is a Fehler and names the nearest", arguments: ["BV-HH-01", "BV-HH-011"])
  func unknown(rule: String) throws {
    let report = report([], ausnahme(rule))
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(finding.rule == "AU-001")
    #expect(finding.stufe == .fehler)
    #expect(finding.summary == "Regel „\(rule)“ gibt es nicht")
    #expect(finding.place.span == sample.spans[2])
    #expect(finding.fixes[0].replacement == "BV-HH-001")
  }

  @Test("an unknown rule far from all others has no replacement")
  func unknownFar() {
    let report = report([], ausnahme("Betreff"))
    #expect(report.findings[0].fixes[0].replacement == nil)
  }

  @Test("one that hits nothing is a Hinweis")
  func idle() {
    let report = report([], ausnahme("BV-HH-001"))
    #expect(report.findings.map(\.rule) == ["AU-002"])
    #expect(report.findings[0].stufe == .hinweis)
    #expect(report.findings[0].summary == "Ausnahme für BV-HH-001 trifft nichts mehr")
  }

  @Test("Hinweise need no waiver")
  func hinweis() {
    let report = report([sample.finding(.hinweis, "BV-PE-001")], ausnahme("BV-PE-001"))
    #expect(report.findings.map(\.rule) == ["BV-PE-001", "AU-002"])
    #expect(report.findings[1].summary == "Ausnahme für BV-PE-001 ist nicht nötig")
    #expect(report.waived.isEmpty)
  }

  @Test("the second waiver of a rule is superfluous and points to the first")
  func repeated() {
    let report = report(
      [sample.finding(.fehler, "BV-HH-001")], ausnahme("BV-HH-001", row: 1),
      ausnahme("BV-HH-001", grund: "Zuerst."))
    #expect(report.waived.map(\.ausnahme.grund) == ["Zuerst."])
    #expect(report.findings.map(\.rule) == ["AU-002"])
    #expect(report.findings[0].place.span == sample.spans[4])
    #expect(report.findings[0].notes[0].place.span == sample.spans[2])
  }

  @Test("a DS-Fehler can't be waived, a DS-Warnung can")
  func datenschutz() {
    let refused = report([sample.finding(.fehler, "DS-001")], ausnahme("DS-001"))
    #expect(refused.findings.map(\.rule) == ["DS-001", "AU-003"])
    #expect(refused.waived.isEmpty)
    let allowed = report([sample.finding(.warnung, "DS-004")], ausnahme("DS-004"))
    #expect(allowed.findings.isEmpty)
    #expect(allowed.waived.count == 1)
  }

  @Test("a DS rule that is a Warnung elsewhere can't be waived where it is a Fehler")
  func datenschutzByFinding() {
    let report = report(
      [sample.finding(.fehler, "DS-004"), sample.finding(.fehler, "DS-004", at: 1)],
      ausnahme("DS-004"))
    #expect(report.findings.map(\.rule) == ["DS-004", "DS-004", "AU-003"])
  }

  @Test("the rules about waivers can't be waived")
  func ownRules() {
    let report = report([], ausnahme("AU-001"), ausnahme("BV-99", row: 1))
    #expect(report.findings.map(\.rule) == ["AU-003", "AU-001"])
  }

  @Test("without a reason a waiver covers nothing", arguments: ["", "  \u{A0}\t"])
  func missingGrund(grund: String) {
    let report = report(
      [sample.finding(.fehler, "BV-HH-001")], ausnahme("BV-HH-001", grund: grund))
    #expect(report.findings.map(\.rule) == ["BV-HH-001", "AU-004"])
    #expect(report.findings[1].place.span == sample.spans[3])
    #expect(report.waived.isEmpty)
  }
}
