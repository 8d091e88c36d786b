import Testing

@testable import CommandLineTool

@Suite("Paths as typed")
struct PathsTests {
  private func path(_ path: String) -> String {
    Paths.inProject(path, project: "/haus/projekt", workingFolder: "/heim")
  }

  @Test("in the project they are told from its folder")
  func inside() {
    #expect(path("/haus/projekt/Content/a.md") == "Content/a.md")
    #expect(path("Content/../Content/a.md") == "Content/a.md")
    #expect(path("../haus/projekt") == "")
  }

  @Test("elsewhere they are told whole")
  func outside() {
    #expect(path("/etc/passwd") == "/etc/passwd")
    #expect(path("../etc/passwd") == "/etc/passwd")
    #expect(path("/haus/projekt2/a.md") == "/haus/projekt2/a.md")
  }
}
