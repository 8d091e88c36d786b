import CommandLineTool
import Testing

@Suite("Help")
struct HelpTests {
  private func help(_ words: String...) async -> String {
    let recorder = Recorder()
    let code = await run(Invocation(words, in: .sample()), .sample(), on: recorder.console)
    #expect(code == 0)
    #expect(recorder.err == "")
    return recorder.out
  }

  @Test("of the program")
  func program() async {
    #expect(await help("--help") == "")
  }

  @Test("of check")
  func check() async {
    #expect(await help("check", "--help") == "")
  }

  @Test("of build")
  func build() async {
    #expect(await help("build", "--help") == "")
  }

  @Test("of rules")
  func rules() async {
    #expect(await help("rules", "--help") == "")
  }

  @Test("no line is wider than a hundred columns")
  func width() async {
    let texts = [await help("-h"), await help("check", "-h"), await help("build", "-h")]
    #expect(texts.joined().split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("the version")
  func version() async {
    #expect(await help("--version") == "vorlagenwerk 0.1.0\n")
  }
}
