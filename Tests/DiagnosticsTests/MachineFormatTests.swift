import Diagnostics
import Foundation
import SourceText
import Testing

/// GitLab's and SARIF's formats, read back by a JSON reader of others.
@Suite("Machine formats")
struct MachineFormatTests {
  private let sample = Sample("Größe ⟦ä b⟧\n⟦ä b⟧ ⟦c\nd⟧", path: "Content/Größe 1%.md")

  private func report() -> Report {
    sample.report(
      sample.finding(
        .fehler, "BV-ST-001", at: 0, explanation: "Darum.",
        notes: [Note(span: sample.spans[2], text: "hier")],
        fixes: [Fix("Bitte „x“ schreiben.", replacement: "x\"")]),
      sample.finding(.warnung, "BV-ST-001", at: 1),
      sample.finding(.hinweis, "SP-002", at: 2, "Weist hin"))
  }

  private func json(_ format: ReportFormat, _ head: ReportHead = Sample.head) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(report().text(as: format, head: head).utf8))
  }

  @Test("GitLab: place, level and a name of its own for each")
  func gitlab() throws {
    let entries = try #require(try json(.gitlab) as? [[String: Any]])
    #expect(entries.map { $0["severity"] as? String } == ["critical", "minor", "info"])
    #expect(Set(entries.compactMap { $0["fingerprint"] as? String }).count == 3)
    let location = try #require(entries[2]["location"] as? [String: Any])
    #expect(location["path"] as? String == "Content/Größe 1%.md")
    #expect(location["lines"] as? [String: Int] == ["begin": 2, "end": 3])
    #expect(entries[0]["description"] as? String == "Feld „betreff“ fehlt (BV-ST-001)")
  }

  @Test("GitLab: nothing found is an empty list")
  func empty() {
    #expect(sample.report().text(as: .gitlab, head: Sample.head) == "[]\n")
  }

  @Test("a finding keeps its name when lines come before it")
  func fingerprint() throws {
    func names(_ text: String) throws -> [String] {
      let sample = Sample(text)
      let report = sample.report(sample.finding(at: 0), sample.finding(.fehler, "SP-001", at: 1))
      let entries = try JSONSerialization.jsonObject(
        with: Data(report.text(as: .gitlab, head: Sample.head).utf8))
      return (entries as? [[String: Any]] ?? []).compactMap { $0["fingerprint"] as? String }
    }
    #expect(try names("⟦a⟧ ⟦b⟧") == names("neu\nä ⟦a⟧\n\n⟦b⟧"))
    #expect(try names("⟦a⟧ ⟦b⟧") != names("⟦a⟧ ⟦c⟧"))
  }

  @Test(
    "the page about a rule is a link where the house has one, and the command where it has none",
    arguments: [
      (nil, nil, "vorlagenwerk rules BV-ST-001", nil),
      ("regeln", "regeln/BV-ST-001.md", "regeln/BV-ST-001.md", nil),
      (
        "https://example.org/r/", "https://example.org/r/BV-ST-001.md",
        "https://example.org/r/BV-ST-001.md", "https://example.org/r/BV-ST-001.md"
      ),
      (
        "https://example.org/{regel}.html", "https://example.org/BV-ST-001.html",
        "https://example.org/BV-ST-001.html", "https://example.org/BV-ST-001.html"
      ),
    ] as [(String?, String?, String, String?)])
  func pages(_ place: String?, _ page: String?, _ reference: String, _ uri: String?) throws {
    var head = Sample.head
    head.handbook = Handbook(place: place)
    head.rules = [
      RuleDescription(id: "BV-ST-001", stufe: .fehler, title: "T", reason: "R.", advice: "A.")
    ]
    let found = try #require(
      (try json(.json, head) as? [String: Any])?["findings"] as? [[String: Any]])
    #expect(found[0]["help"] as? String == page)
    let log = try #require(try json(.sarif, head) as? [String: Any])
    let tool = (log["runs"] as? [[String: Any]])?.first?["tool"] as? [String: Any]
    let rule = try #require(
      ((tool?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])?.first)
    #expect(rule["helpUri"] as? String == uri)
    let help = try #require(rule["help"] as? [String: String])
    #expect(help["text"] == "A. Mehr dazu: \(reference)")
    #expect(help["markdown"]?.contains(page.map { "](\($0))" } ?? "`\(reference)`") == true)
    #expect(report().text(as: .github, head: head).contains("Mehr dazu: \(reference)"))
    #expect(report().text(as: .gitlab, head: head).contains("Mehr dazu: \(reference)"))
  }

  @Test("SARIF: rules, regions in code points, fixes, notes")
  func sarif() throws {
    let rule = RuleDescription(
      id: "BV-ST-001", stufe: .fehler, title: "Pflicht", reason: "Darum.",
      advice: "Bitte eintragen.")
    var head = Sample.head
    head.rules = [rule]
    let log = try #require(try json(.sarif, head) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 0, nil])
    let physical = try #require(
      (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect(
      physical["artifactLocation"] as? [String: String] == [
        "uri": "Content/Gr%C3%B6%C3%9Fe%201%25.md"
      ])
    #expect(
      physical["region"] as? [String: Int] == [
        "startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 10, "byteOffset": 8,
        "byteLength": 4,
      ])
    #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
    let fixes = try #require(results[0]["fixes"] as? [[String: Any]])
    let changes = try #require(fixes[0]["artifactChanges"] as? [[String: Any]])
    let replacement = try #require((changes[0]["replacements"] as? [[String: Any]])?.first)
    #expect(replacement["insertedContent"] as? [String: String] == ["text": "x\""])
    #expect(results[1]["fixes"] == nil)
  }
}
