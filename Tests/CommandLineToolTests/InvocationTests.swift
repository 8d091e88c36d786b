import CommandLineTool
import Diagnostics
import Testing

@Suite("Reading the command line")
struct InvocationTests {
  private let today = Stichtag(year: 2018, month: 6, day: 20)

  private func read(_ line: String, _ variables: [String: String] = [:]) -> Invocation {
    let words = line.split(separator: " ").map(String.init)
    return Invocation(words, in: .sample(variables))
  }

  @Test("without options everything has its default")
  func defaults() {
    let common = CommonOptions(stand: today)
    #expect(common.project == "." && common.output == "Site" && common.format == .human)
    #expect(read("check") == .check(CheckOptions(common: common)))
    #expect(read("build") == .build(BuildOptions(common: common)))
    #expect(read("rules") == .rules(RulesOptions()))
  }

  @Test("all options of check, before and behind the command and its paths")
  func everything() {
    var common = CommonOptions(stand: Stichtag(year: 2020, month: 2, day: 29))
    common.project = "p"
    common.output = "a=b"
    common.format = .json
    common.strict = true
    common.colour = true
    common.jobs = 3
    let expected = Invocation.check(CheckOptions(common: common, paths: ["x.md", "y"]))
    #expect(
      read(
        "check --project p --output=a=b --date 2020-02-29 --format json --strict --color always "
          + "--jobs 3 x.md y") == expected)
    #expect(
      read(
        "--strict --jobs=3 check x.md --project=p --date 29.2.2020 y --color=always "
          + "--format=json --output a=b") == expected)
  }

  @Test("every option of a command is understood", arguments: KnownCommand.allCases)
  func everyOption(command: KnownCommand) {
    for option in command.options {
      // Some go with another one only.
      if command == .rules, option == .output { continue }
      if option == .dryRun { continue }
      let values = [
        "--date": "1.1.2019", "--format": command == .rules ? "json" : "line", "--color": "auto",
        "--jobs": "1", "--report": "json=x",
      ]
      let value = option.valueName == nil ? "" : "=" + (values[option.name] ?? "x")
      let invocation = read("\(command.rawValue) \(option.name)\(value)")
      if case .usage(let error) = invocation { Issue.record("\(option.name): \(error.message)") }
      #expect(invocation != read(command.rawValue) || value == "=auto", "\(option.name)")
    }
  }

  @Test("German names of the commands", arguments: ["pruefen", "prüfen", "pru\u{308}fen"])
  func germanCheck(name: String) {
    #expect(read("\(name) a") == read("check a"))
  }

  @Test("German names of the other commands")
  func germanOthers() {
    #expect(read("bauen --entwurf") == read("build --entwurf"))
    #expect(read("regeln SP-001") == .rules(RulesOptions(id: "SP-001")))
  }

  @Test("behind „--“ everything is a path")
  func onlyPaths() {
    let common = CommonOptions(stand: today)
    #expect(
      read("check -- --format -x help ---completion --")
        == .check(
          CheckOptions(common: common, paths: ["--format", "-x", "help", "---completion", "--"])))
    #expect(read("check -") == .check(CheckOptions(common: common, paths: ["-"])))
  }

  @Test("the last of several values counts, a flag may come twice")
  func twice() {
    #expect(
      read("check --format json --strict --format line --strict")
        == read("check --strict --format line"))
  }

  @Test("a value may begin with a dash behind „=“")
  func dashes() {
    #expect(
      read("rules --format=markdown --output=-p")
        == .rules(RulesOptions(format: .markdown, output: "-p")))
  }

  @Test("help and version come before any mistake")
  func helpAndVersion() {
    #expect(read("--help") == .help(nil))
    #expect(read("help") == .help(nil))
    #expect(read("help bauen") == .help(.build))
    #expect(read("check --fromat -h") == .help(.check))
    #expect(read("--version") == .version)
    #expect(read("check --version") == .version)
    #expect(read("check -- --help") != .help(.check))
  }

  @Test(
    "the day: option, then SOURCE_DATE_EPOCH, then the clock",
    arguments: [
      ("check", "", "2018-06-20"), ("check", "0", "1970-01-01"),
      ("check", "1529531999", "2018-06-20"), ("check", "1529532000", "2018-06-21"),
      ("check", "253402297199", "9999-12-31"), ("check --date 2018-07-18", "0", "2018-07-18"),
      ("check --date 01.02.2019", "x", "2019-02-01"),
    ])
  func day(line: String, epoch: String, expected: String) {
    guard case .check(let options) = read(line, ["SOURCE_DATE_EPOCH": epoch]) else {
      Issue.record("no check")
      return
    }
    #expect(options.common.stand.iso == expected)
  }

  @Test(
    "colours",
    arguments: [
      ("check", true, [:], true), ("check", false, [:], false),
      ("check", true, ["NO_COLOR": "1"], false), ("check", true, ["NO_COLOR": ""], true),
      ("check", true, ["TERM": "dumb"], false), ("check", true, ["TERM": "xterm"], true),
      ("check --color always", false, ["NO_COLOR": "1"], true),
      ("check --color never", true, [:], false), ("check --color auto", true, [:], true),
    ] as [(String, Bool, [String: String], Bool)])
  func colours(line: String, terminal: Bool, variables: [String: String], expected: Bool) {
    let words = line.split(separator: " ").map(String.init)
    guard
      case .check(let options) = Invocation(words, in: .sample(variables, terminal: terminal))
    else {
      Issue.record("no check")
      return
    }
    #expect(options.common.colour == expected)
  }
}
