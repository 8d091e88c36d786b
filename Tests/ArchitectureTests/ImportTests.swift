import Testing

/// Who may import whom. SwiftPM alone is too kind: a target can import what its dependencies can.
@Suite("Imports")
struct ImportTests {
  /// The rooms and the doors between them; the order is that of the storeys.
  static let doors: [(room: String, mayImport: Set<String>)] = [
    ("SourceText", []),
    ("Diagnostics", ["SourceText"]),
    ("Kalender", []),
    ("Markup", ["SourceText", "CCMarkGFM", "CArena"]),
    ("FrontMatter", ["SourceText", "Diagnostics", "CYAML"]),
    ("Fachmodell", ["SourceText", "Diagnostics", "Markup", "FrontMatter", "Kalender"]),
    ("Terminplan", ["SourceText", "Kalender", "Fachmodell"]),
    ("Regeln", ["SourceText", "Diagnostics", "Markup", "Kalender", "Fachmodell", "Terminplan"]),
    ("Templates", ["SourceText", "Diagnostics"]),
    ("Ausgabe", ["SourceText", "Markup", "Kalender", "Fachmodell", "Terminplan", "Templates"]),
    (
      "SiteBuilder",
      [
        "SourceText", "Diagnostics", "Markup", "FrontMatter", "Kalender", "Fachmodell",
        "Terminplan", "Regeln",
        "Templates", "Ausgabe", "CLinux",
      ]
    ),
    (
      "CommandLineTool",
      [
        "SourceText", "Diagnostics", "Kalender", "Fachmodell", "SiteBuilder", "Regeln",
        "ArgumentParser",
      ]
    ),
    ("vorlagenwerk", ["CommandLineTool"]),
    ("korpus", []),
    ("netzprobe", ["Kalender", "Terminplan"]),
  ]

  /// What the system has for everyone. Foundation is not among it: it costs start-up time and speed.
  static let system: Set<String> = ["Darwin", "Dispatch", "Glibc", "Musl", "Synchronization"]

  /// Folders with C or a module map in them, which import nothing of ours.
  static let foreign: Set<String> = ["CArena", "CCMarkGFM", "CLinux", "CYAML", "yardstick"]

  @Test("a room imports only what it has a door to", arguments: Project.swiftFiles(in: "Sources"))
  func edges(file: Project.File) throws {
    let room = String(file.path.split(separator: "/")[1])
    let door = try #require(Self.doors.first { $0.room == room }, "\(room) is not in the table")
    let forbidden = imports(of: file).filter {
      !door.mayImport.contains($0) && !Self.system.contains($0)
    }
    #expect(forbidden == [], "\(file.path) imports what \(room) has no door to")
  }

  @Test("the table has every folder of Sources and opens doors downwards only")
  func table() {
    let folders = Set(
      Project.files.map(\.path).filter { $0.hasPrefix("Sources/") }
        .map { String($0.split(separator: "/")[1]) })
    #expect(folders == Set(Self.doors.map(\.room)).union(Self.foreign))
    var above = Set(Self.doors.map(\.room))
    for door in Self.doors {
      #expect(door.mayImport.isDisjoint(with: above), "\(door.room) looks upwards")
      above.remove(door.room)
    }
  }

  @Test("Package.swift declares the doors of the table", arguments: doors.map(\.room))
  func manifest(room: String) throws {
    let manifest = try #require(Project.files.first { $0.path == "Package.swift" })
    let text = manifest.lines.joined(separator: "\n")
    let declared = text.firstMatch(
      of: try Regex(#"(?:room\(|executableTarget\(\s*name:)\s*"\#(room)""#))
    var rest = text[try #require(declared).range.upperBound...]
    if let next = rest.firstMatch(of: /room\(|\.executableTarget\(|\.target\(/) {
      rest = rest[..<next.range.lowerBound]
    }
    let names = rest.matches(of: /"(\w+)"/).map { String($0.1) }
    let known = Set(Self.doors.map(\.room)).union(Self.foreign).union(["ArgumentParser"])
    let door = try #require(Self.doors.first { $0.room == room })
    #expect(Set(names).intersection(known) == door.mayImport)
  }

  @Test(
    "an import is read in every form that Swift has",
    arguments: [
      "import Markup", "package import Markup", "  internal  import Markup // why",
      "@testable import Markup", "@preconcurrency package import Markup", "import struct Markup.A",
      "import Markup.Inner", "import Markup; let x = 1",
    ])
  func forms(line: String) {
    #expect(imports(of: Project.File(path: "", lines: [line])) == ["Markup"])
  }

  @Test("what only mentions an import is none", arguments: ["// import Markup", "let import_ = 1"])
  func mentions(line: String) {
    #expect(imports(of: Project.File(path: "", lines: [line])) == [])
  }

  private func imports(of file: Project.File) -> [String] {
    file.lines.compactMap { line in
      let form =
        /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?(\w+)/
      return line.firstMatch(of: form).map { String($0.1) }
    }
  }
}
