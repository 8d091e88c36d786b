import CommandLineTool
import Foundation
import Testing

@Suite("Rules")
struct RulesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Regeln")

  private func text(_ format: RulesFormat, _ id: String? = nil) async throws -> String {
    let answer = try await Werkzeug.live.rules(RulesOptions(format: format, id: id))
    guard case .text(let text) = answer else { return "" }
    return text
  }

  private func rules() async throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(try await text(.json).utf8))
    return (json as? [String: Any])?["rules"] as? [[String: Any]] ?? []
  }

  @Test("as JSON, each with what a reader needs")
  func json() async throws {
    let rules = try await rules()
    #expect(rules.count > 40)
    for rule in rules {
      for key in ["id", "level", "title", "reason", "advice"] {
        #expect((rule[key] as? String)?.isEmpty == false, "\(key) of \(rule["id"] ?? "?")")
      }
    }
  }

  @Test("the editors' schema of mandant.yml is as `make handbook` writes it")
  func schema() async throws {
    let answer = try await Werkzeug.live.schema(SchemaOptions(kind: "mandant.yml"))
    let file = Self.folder.appending(path: "../../Content/.vscode/mandant.schema.json")
    #expect(answer == .text(try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("every kind has a schema, also under the words of its forms")
  func kinds() async throws {
    let schema = Werkzeug.live.schema
    guard case .text(let names) = try await schema(SchemaOptions()) else { return }
    for name in names.split(separator: "\n") {
      guard case .text(let text) = try await schema(SchemaOptions(kind: String(name))) else {
        Issue.record("no schema: \(name)")
        continue
      }
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect((json?["properties"] as? [String: Any])?.isEmpty == false, "\(name)")
    }
    #expect(
      try await schema(SchemaOptions(kind: "Beschlussvorlage"))
        == schema(SchemaOptions(kind: "vorlage")))
    #expect(
      try await schema(SchemaOptions(kind: "Vorlge")) == .unknown(nearest: "vorlage"))
  }

  @Test("a project's own names of kinds are words of the schema, and are listed")
  func house() async throws {
    let project = Self.folder.appending(path: "../../Tests/Schema/haus").path()
    func schema(_ kind: String?, project: String) async throws -> RulesAnswer {
      try await Werkzeug.live.schema(SchemaOptions(project: project, kind: kind))
    }
    guard case .text(let names) = try await schema(nil, project: project),
      case .text(let text) = try await schema("Drucksache", project: project)
    else {
      Issue.record("no schema")
      return
    }
    #expect(names.hasSuffix("mandant\nDrucksache\nMitteilung des Bürgermeisters\n"))
    #expect(
      text.contains("[\"Drucksache\", \"Mitteilung des Bürgermeisters\", \"Beschlussvorlage\""))
    #expect(try await schema("drucksache", project: project) == .text(text))
    #expect(try await schema("vorlage", project: project) == .text(text))
    await #expect(throws: RunFailure.self) { try await schema(nil, project: "/nirgends") }
  }

  @Test("the handbook has a page for each rule, and each is as `make handbook` writes it")
  func handbook() async throws {
    let ids = try await rules().compactMap { $0["id"] as? String }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(Set(names) == Set(ids.map { "\($0).md" } + ["README.md"]))
    var stale: [String] = []
    for id in ids {
      let page = try? String(contentsOf: Self.folder.appending(path: "\(id).md"), encoding: .utf8)
      if try await text(.markdown, id) != page { stale.append(id) }
    }
    #expect(stale == [])
    let list = try? String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    #expect(try await text(.markdown) == list)
  }
}
