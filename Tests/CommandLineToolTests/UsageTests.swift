import CommandLineTool
import Testing

@Suite("Command lines that can't be understood")
struct UsageTests {
  private func message(_ words: [String], _ variables: [String: String] = [:]) -> String {
    guard case .usage(let error) = Invocation(words, in: .sample(variables)) else { return "" }
    return error.message
  }

  @Test(
    "the message says what is wrong and what was probably meant",
    arguments: [
      (
        "",
        "Bitte einen Befehl angeben: check (prüfen), build (bauen), rules (regeln) oder schema (schemata)."
      ),
      ("chek", "Den Befehl „chek“ gibt es nicht. Gemeint ist wohl „check“."),
      ("prufen", "Den Befehl „prufen“ gibt es nicht. Gemeint ist wohl „prüfen“."),
      (
        "deploy",
        "Den Befehl „deploy“ gibt es nicht. Möglich sind "
          + "check (prüfen), build (bauen), rules (regeln) oder schema (schemata)."
      ),
      ("Content/a.md", "Vor „Content/a.md“ fehlt der Befehl, zum Beispiel „check“."),
      ("check --fromat json", "Die Option „--fromat“ gibt es nicht. Gemeint ist wohl „--format“."),
      ("check --Datum=1", "Die Option „--Datum“ gibt es nicht. Gemeint ist wohl „--date“."),
      ("check -strict", "Die Option „-strict“ gibt es nicht. Gemeint ist wohl „--strict“."),
      ("check -x", "Die Option „-x“ gibt es nicht."),
      (
        "check --generate-completion-script",
        "Die Option „--generate-completion-script“ gibt es nicht."
      ),
      ("check --experimental-dump-help", "Die Option „--experimental-dump-help“ gibt es nicht."),
      ("check --format", "Hinter „--format“ fehlt etwas, zum Beispiel „--format human“."),
      ("check --jobs --strict", "Hinter „--jobs“ fehlt etwas, zum Beispiel „--jobs 4“."),
      ("check --project=", "Hinter „--project“ fehlt etwas, zum Beispiel „--project .“."),
      ("check --strict=ja", "„--strict“ steht allein, ohne „=“ dahinter."),
      ("check --entwurf", "„--entwurf“ gibt es bei „check“ nicht, nur bei „build“."),
      ("rules --strict", "„--strict“ gibt es bei „rules“ nicht, nur bei „check“ und „build“."),
      (
        "build Content",
        "„build“ baut immer das ganze Projekt; „Content“ ist zu viel. "
          + "Ein anderes Projekt nennt „--project“."
      ),
      ("rules A B", "„rules“ erklärt eine Regel auf einmal, hier stehen 2."),
      (
        "check --format jsno",
        "„--format“ kennt „jsno“ nicht. Gemeint ist wohl „json“. "
          + "Möglich sind human, line, json, github, gitlab, sarif."
      ),
      ("check --dry-run", "„--dry-run“ gehört zu „--fix“: Es zeigt nur, was sich ändern würde."),
      (
        "rules --output x",
        "„rules --output“ schreibt Seiten des Handbuchs; dazu gehört „--format markdown“."
      ),
      (
        "check --report sarif",
        "„--report“ braucht Art und Datei, zum Beispiel „sarif=befunde.sarif“, nicht „sarif“."
      ),
      (
        "check --report srif=x",
        "„--report“ kennt „srif“ nicht. Gemeint ist wohl „sarif“. "
          + "Möglich sind human, line, json, github, gitlab, sarif."
      ),
      (
        "rules --format xml",
        "„--format“ kennt „xml“ nicht. Möglich sind human, markdown, json."
      ),
      ("check --color rot", "„--color“ kennt „rot“ nicht. Möglich sind auto, always, never."),
      ("check --date 2018-02-29", "Den Tag „2018-02-29“ gibt es im Kalender nicht."),
      ("check --date 31.11.2018", "Den Tag „31.11.2018“ gibt es im Kalender nicht."),
      ("check --date 0000-01-01", "Den Tag „0000-01-01“ gibt es im Kalender nicht."),
    ])
  func messages(line: String, expected: String) {
    #expect(message(line.split(separator: " ").map(String.init)) == expected)
  }

  @Test(
    "dates in other notations",
    arguments: [
      "heute", "2018-6-20", "20.06.18", "2018/06/20", "20.06.", "+018-06-20", "2018-06-20T00:00",
      "-", "٢٠١٨-٠٦-٢٠", "20.-6.2018",
    ])
  func dates(value: String) {
    #expect(
      message(["check", "--date=\(value)"])
        == "„\(value)“ ist nicht als Datum zu lesen. "
        + "Bitte „2018-06-20“ oder „20.06.2018“ schreiben.")
  }

  @Test("numbers", arguments: ["0", "-1", "+2", "zwei", "1025", "1.5", "99999999999999999999"])
  func numbers(value: String) {
    #expect(
      message(["build", "--jobs=\(value)"])
        == "„--jobs“ braucht eine ganze Zahl von 1 bis 1024, nicht „\(value)“.")
  }

  @Test("SOURCE_DATE_EPOCH", arguments: ["-1", "jetzt", "1.5", "253402297200", "1e9"])
  func epoch(value: String) {
    #expect(
      message(["check"], ["SOURCE_DATE_EPOCH": value])
        == "Die Umgebungsvariable SOURCE_DATE_EPOCH ist „\(value)“. "
        + "Sie braucht Sekunden seit 1970 als ganze Zahl.")
  }

  @Test("an empty word")
  func empty() {
    #expect(
      message(["check", ""])
        == "Eine der Angaben ist leer. Bitte einen Pfad oder eine Kennung angeben.")
    #expect(message([""]).hasPrefix("Den Befehl „“ gibt es nicht."))
  }

  @Test("what is quoted is short and steers nothing")
  func quoted() {
    let text = message(["\u{1B}[2J\n" + String(repeating: "x", count: 5000)])
    #expect(text.hasPrefix("Den Befehl „␛[2J xxx"))
    #expect(text.count < 200)
  }

  @Test("the second line names the help that helps")
  func help() {
    #expect(UsageError("A.").text == "A.\nMehr dazu: vorlagenwerk --help\n")
    #expect(UsageError("A.", command: .build).text == "A.\nMehr dazu: vorlagenwerk build --help\n")
  }
}
