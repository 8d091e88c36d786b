import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Templates

/// Templates that cannot be read: the place, and what the finding says.
@Suite("Template syntax")
struct SyntaxTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sample: String
    let summaries: [String]

    var testDescription: String { sample }

    init(_ sample: String, _ summaries: String...) {
      self.sample = sample
      self.summaries = summaries
    }
  }

  static let cases = [
    Case("a ⟦{{titel⟧", "„{{“ wird nicht geschlossen"),
    Case("⟦{{titel⟧\n{{nummer}}", "„{{“ wird nicht geschlossen"),
    Case("⟦{{{inhalt}}⟧ {{nummer}}", "„{{{“ wird nicht geschlossen"),
    Case("x⟦{{! Notiz⟧\nmehr\n", "„{{!“ wird nicht geschlossen"),
    Case("⟦{{=<% %>⟧\n{{titel}}", "„{{=“ wird nicht geschlossen"),
    Case("⟦{{=<%=}}⟧", "Neue Klammern sind nicht zu lesen"),
    Case("⟦{{ }}⟧", "Name fehlt zwischen den Klammern"),
    Case("⟦{{#}}⟧⟦{{/}}⟧", "Name fehlt zwischen den Klammern", "Name fehlt zwischen den Klammern"),
    Case("{{⟦titel kurz⟧}}", "Name enthält ein Leerzeichen"),
    Case("{{⟦dezernat..name⟧}}", "Name hat einen Punkt zu viel"),
    Case("{{⟦.titel⟧}}", "Name hat einen Punkt zu viel"),
    Case("{{>⟦*titel⟧}}", "Name eines Bausteins darf nicht berechnet werden"),
    Case("⟦{{#tags}}⟧ x", "„{{#tags“ wird nicht geschlossen"),
    Case("{{=<% %>=}}⟦<%#tags%>⟧", "„<%#tags“ wird nicht geschlossen"),
    Case("{{#tags}}x{{/⟦tag⟧}}", "„tag“ schließt den Abschnitt „tags“ nicht"),
    Case("{{#tags}}⟦{{#nummer}}⟧x{{/tags}}", "„{{#nummer“ wird nicht geschlossen"),
    Case("x⟦{{/tags}}⟧", "„tags“ wird geschlossen, ist aber nicht offen"),
    Case("{{>⟦kopf⟧}}", "Baustein „kopf“ gibt es für html nicht"),
  ]

  @Test("one finding for one fault", arguments: cases)
  func faults(_ test: Case) {
    let sample = Marked(test.sample)
    let findings = Sample.compile(sample.text).findings
    #expect(findings.map(\.summary) == test.summaries)
    #expect(findings.map(\.span) == sample.spans)
    #expect(findings.allSatisfy { $0.rule == "TP-002" && $0.stufe == .fehler })
  }

  @Test("a wrong closing name points to the opening tag and can be replaced")
  func wrongClose() throws {
    let sample = Marked("⟦{{#tags}}⟧x{{/⟦tag⟧}}")
    let finding = try #require(Sample.compile(sample.text).findings.first)
    #expect(finding.span == sample.spans[1])
    #expect(finding.notes.map(\.span) == [sample.spans[0]])
    #expect(finding.fixes.map(\.replacement) == ["tags"])
  }

  @Test("a mistyped partial is proposed from those of the same output")
  func nearestPartial() throws {
    let finding = try #require(
      Sample.compile("{{>teile/kof}}", ["teile/kopf": ""]).findings.first)
    #expect(finding.explanation == "Meinten Sie „teile/kopf“?")
    #expect(finding.fixes.map(\.replacement) == ["teile/kopf"])
  }
}
