import Testing

/// Habits that no compiler watches.
@Suite("Habits")
struct HabitTests {
  @Test("a file has at most 400 lines")
  func length() {
    let long = (Project.swiftFiles(in: "Sources") + Project.swiftFiles(in: "Tests"))
      .filter { $0.lines.count - ($0.lines.last == "" ? 1 : 0) > 400 }
    #expect(long.map(\.path) == [])
  }

  /// Taken apart, so that this file does not hold what it forbids.
  static let forbiddenInSources = [
    "@unch" + "ecked", "nonisolated(un" + "safe)", "try" + "!", "fatal" + "Error(", "TO" + "DO",
    "FIX" + "ME",
  ]

  @Test("Sources hold nothing that crashes, races or waits", arguments: forbiddenInSources)
  func sources(word: String) {
    #expect(places(of: word, in: Project.swiftFiles(in: "Sources")) == [])
  }

  @Test("no stored variable is shared by all: one that is computed ends its line with a brace")
  func sharedState() {
    let shared = Project.swiftFiles(in: "Sources").flatMap { file in
      file.lines.filter {
        $0.contains("static" + " var ") && !$0.hasSuffix("{") && !$0.hasSuffix("}")
      }.map { "\(file.path): \($0)" }
    }
    #expect(shared == [])
  }

  /// Paths of one machine or of what lies beside the project: a clone elsewhere would not have them.
  static let forbiddenPaths = [
    "/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/", "bash" + "_jobs",
  ]

  @Test("no file names a path of one machine", arguments: forbiddenPaths)
  func machinePaths(path: String) {
    #expect(places(of: path, in: Project.files) == [])
  }

  @Test("only the server's own script looks beside the project")
  func besideTheProject() {
    let others = Project.files.filter { !$0.path.hasPrefix(".ci/") }
    #expect(places(of: "../sha" + "red", in: others) == [])
  }

  @Test("no test is switched off")
  func skippedTests() {
    let tests = Project.swiftFiles(in: "Tests")
    for word in [".disa" + "bled(", "XCT" + "Skip", "withKnown" + "Issue"] {
      #expect(places(of: word, in: tests) == [])
    }
  }

  @Test("what a newcomer looks for is there")
  func firstFiles() {
    let paths = Set(Project.files.map(\.path))
    let wanted = [
      ".ci/run", ".editorconfig", ".swift-format", "CHANGELOG.md",
      "Documentation/Architecture.md", "Makefile", "README.md",
    ]
    #expect(wanted.filter { !paths.contains($0) } == [])
  }

  @Test("the search for words finds them with file and line")
  func search() {
    let file = Project.File(path: "a.swift", lines: ["let a = 1", "let b = a"])
    #expect(places(of: "b =", in: [file]) == ["a.swift:2"])
  }

  private func places(of word: String, in files: [Project.File]) -> [String] {
    files.flatMap { file in
      file.lines.enumerated().filter { $0.element.contains(word) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
  }
}
