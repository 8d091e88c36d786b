import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Templates

/// Strictness about names: each sample marks the places that must be found, in order.
@Suite("Names in templates")
struct NameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let sample: String
    var others: [String: String] = [:]

    var testDescription: String { sample }

    init(_ rule: String, _ sample: String, _ others: [String: String] = [:]) {
      self.rule = rule
      self.sample = sample
      self.others = others
    }
  }

  static let cases = [
    Case("TP-001", "{{⟦titl⟧}} {{nummer}} {{⟦xyz⟧}}"),
    Case("TP-001", "Grüße {{⟦gremium⟧}}{{#stationen}}{{gremium}}{{/stationen}}"),
    Case("TP-001", "{{dezernat.⟦nam⟧}} {{⟦dezernt⟧.name}} {{dezernat.name.⟦x⟧}}"),
    Case("TP-001", "{{stationen.⟦datum⟧}}"),
    Case("TP-001", "{{#⟦station⟧}}{{gremium}}{{⟦titl⟧}}{{/station}}"),
    Case("TP-001", "{{#⟦xyz⟧}}{{gremium}}{{titl}}{{/xyz}}{{⟦titl⟧}}"),
    Case("TP-001", "{{^⟦xyz⟧}}{{titel}}{{/xyz}}"),
    Case("TP-001", "{{#tags}}{{.}}{{⟦name⟧}}{{titel}}{{/tags}}"),
    Case(
      "TP-001",
      "{{#kinder}}{{#kinder}}{{#kinder}}{{name}}{{⟦nam⟧}}{{/kinder}}{{/kinder}}{{/kinder}}"),
    Case("TP-001", "\u{FEFF}ä\r\n{{⟦titl⟧}}\r\n"),
    Case(
      "TP-001", "{{<r}}{{$⟦titl⟧}}x{{/titl}}{{$titel}}{{⟦numer⟧}}{{/titel}}{{/r}}",
      ["r": "{{$titel}}{{/titel}}"]),
    Case("TP-002", "{{>⟦fehlt⟧}}{{<⟦auch⟧}}{{/auch}}"),
    Case("TP-003", "{{⟦stationen⟧}}{{⟦dezernat⟧}}{{⟦entwurf⟧}}{{#reihen}}{{⟦.⟧}}{{/reihen}}"),
    Case("TP-004", "{{{⟦titel⟧}}}{{&⟦nummer⟧}}{{⟦inhalt⟧}}{{{inhalt}}}"),
    Case("TP-005", "{{<r}}⟦egal⟧{{$a}}x{{/a}}\n⟦{{titel}}⟧ {{/r}}", ["r": "{{$a}}{{/a}}"]),
    Case("TP-005", "{{<r}}{{$a}}x{{/a}}{{$⟦a⟧}}y{{/a}}{{/r}}", ["r": "{{$a}}{{/a}}"]),
  ]

  @Test("findings stand where the sample says", arguments: cases)
  func places(_ test: Case) {
    let sample = Marked(test.sample)
    let findings = Sample.compile(sample.text, test.others).findings
    #expect(findings.map(\.span) == sample.spans)
    #expect(findings.map(\.rule) == sample.spans.map { _ in test.rule })
    #expect(findings.allSatisfy { $0.path == "Templates/seite.html.mustache" })
  }

  @Test("the nearest name is proposed, with all names there are")
  func suggestion() throws {
    let finding = try #require(Sample.compile("{{dezernat.kürzel}}").findings.first)
    #expect(finding.stufe == .fehler)
    #expect(finding.summary == "Name „kürzel“ ist hier unbekannt")
    #expect(finding.explanation == "Meinten Sie „kuerzel“? Hier gibt es: „name“, „kuerzel“.")
    #expect(finding.fixes.map(\.replacement) == ["kuerzel"])
  }

  @Test("names further out are proposed as well, the nearest object first")
  func known() throws {
    let finding = try #require(
      Sample.compile("{{#dezernat}}{{numer}}{{/dezernat}}").findings.first)
    let start = "Meinten Sie „nummer“? Hier gibt es: „name“, „kuerzel“, „titel“, „nummer“"
    #expect(finding.explanation?.hasPrefix(start) == true)
    #expect(finding.explanation?.hasSuffix(" und weitere.") == true)
  }

  @Test("all errors of all templates come in one run, sorted")
  func allAtOnce() {
    let set = Sample.compile(
      "{{>b}}{{>a}}{{x1}}{{y1}}{{#titel}}",
      ["a": "{{x2}}{{", "b": "{{stationen}}", "ohne": "{{/q}}"])
    #expect(
      set.findings.map { "\($0.path.split(separator: "/")[1].prefix(1)) \($0.rule)" }
        == ["a TP-001", "a TP-002", "b TP-003", "o TP-002", "s TP-001", "s TP-001", "s TP-002"])
  }

  @Test("a partial is checked wherever it is used, each place reported once, with the caller")
  func partials() throws {
    let page = Marked("{{#stationen}}{{>zeile}}{{/stationen}}⟦{{>zeile}}⟧{{>zeile}}")
    let zeile = Marked("{{nummer}} {{⟦gremium⟧}}")
    let findings = Sample.compile(page.text, ["zeile": zeile.text]).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.path == "Templates/zeile.html.mustache")
    #expect(finding.span == zeile.spans[0])
    #expect(finding.notes.map(\.path) == ["Templates/seite.html.mustache"])
    #expect(finding.notes.map(\.span) == page.spans)
  }

  @Test("an empty partial hides nothing of the next one")
  func emptyPartial() {
    let findings = Sample.compile("{{>a}}{{>b}}", ["a": "", "b": "{{titl}}"]).findings
    #expect(findings.map(\.path) == ["Templates/b.html.mustache"])
  }

  @Test("a template that no page reaches is read, its names are not checked")
  func unused() {
    #expect(Sample.compile("x", ["lose": "{{egal}}"]).findings == [])
  }

  @Test("missing and misnamed files")
  func files() {
    let files = [Sample.file("a.html", "x"), Sample.file("b.xml", "x"), Sample.file("html", "x")]
    let set = TemplateSet.compile(
      files, folder: "Templates",
      pages: [PageTemplate("a", types: [.html, .txt], shape: .text)], keys: Feld.keys)
    #expect(
      set.findings.map { "\($0.path): \($0.summary)" } == [
        "Templates/a.txt.mustache: Seitenvorlage „a.txt.mustache“ fehlt",
        "Templates/b.xml.mustache: Dateiname passt zu keiner Ausgabe",
        "Templates/html.mustache: Dateiname passt zu keiner Ausgabe",
      ])
  }

  @Test("what a finding is about renders as nothing, the rest is there")
  func rendering() {
    let page = Sample.render("[{{titl}}{{#xyz}}x{{/xyz}}{{>fehlt}}{{stationen}}]{{nummer}}")
    #expect(page.value == "[]139/2018")
    #expect(page.findings.count == 4)
  }

  @Test("every finding says in German what to do")
  func texts() {
    let findings = Sample.compile(
      "{{a}}{{>b}}{{stationen}}{{{titel}}}{{inhalt}}{{#x y}}{{/x}}{{=a=}}{{>*c}}{{a..b}}{{}}{{/z}}"
    ).findings
    #expect(findings.count == 11)
    for finding in findings {
      #expect(finding.fixes.allSatisfy { $0.advice.hasPrefix("Bitte ") && $0.advice.last == "." })
      #expect(finding.fixes.count == 1)
      #expect(finding.summary.last != ".")
    }
  }
}
