import Foundation
import Testing

@testable import Ausgabe

@Suite("Mermaid")
struct MermaidtextTests {
  @Test("a name adds no line and no sign of the language", arguments: Austauschmuster.feindliche)
  func gantt(name: String) throws {
    var mappe = try Austauschmuster.einzeln(name)
    mappe.name = name
    let zeilen = Austauschmuster.datei(.mermaidTerminplan, mappe).split(separator: "\n")
    #expect(zeilen.count == 5)
    let aufgabe = try #require(zeilen.last)
    #expect(aufgabe.hasSuffix(" :e1, 2019-04-01, 2019-04-03"))
    #expect(aufgabe.count { $0 == ":" } == 1)
    #expect(!aufgabe.contains { "#;<%".contains($0) })
    #expect(!zeilen[1].contains { "#;<:%".contains($0) })
  }

  @Test("a bar never begins like an instruction", arguments: ["section", "click", "title"])
  func anweisung(code: String) throws {
    let text = Austauschmuster.datei(
      .mermaidTerminplan, try Austauschmuster.einzeln("x", code: code))
    #expect(text.contains("\n    · \(code) x :"))
  }

  @Test("a node's text stays in its quotes", arguments: Austauschmuster.feindliche)
  func knoten(name: String) throws {
    let text = Austauschmuster.datei(.mermaidStruktur, try Austauschmuster.einzeln(name))
    let zeilen = text.split(separator: "\n")
    #expect(zeilen.count == 2)
    #expect(zeilen.last?.count { $0 == "\"" } == 2)
    #expect(zeilen.last?.hasPrefix("    e1[\"1 ") == true)
    #expect(zeilen.last?.hasSuffix("\"]") == true)
  }

  @Test("parts by solid arrows, predecessors by dotted ones with kind and lag")
  func pfeile() throws {
    let zeilen = Austauschmuster.datei(.mermaidStruktur, try Austauschmuster.messe())
      .split(separator: "\n")
    #expect(zeilen.contains("    e2 --> e3"))
    #expect(zeilen.contains("    e3 -.->|\"AA + 5 AT\"| e4"))
    #expect(zeilen.contains("    e4 -.->|\"EE - 2 AT\"| e7"))
    #expect(zeilen.contains("    e6{{\"1.2.1 Messe eröffnet\"}}"))
  }
}
