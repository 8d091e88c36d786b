import CommandLineTool
import Diagnostics
import Testing

@Suite("Running and printing")
struct RunTests {
  private func run(
    _ line: String, _ werkzeug: Werkzeug, out: String, err: String, code: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let recorder = Recorder()
    let words = line.split(separator: " ").map(String.init)
    let result = await CommandLineTool.run(
      Invocation(words, in: .sample()), werkzeug, on: recorder.console)
    #expect(recorder.out == out, sourceLocation: sourceLocation)
    #expect(recorder.err == err, sourceLocation: sourceLocation)
    #expect(result == code, sourceLocation: sourceLocation)
  }

  @Test("the human format ends with the sums; messages go to stderr")
  func human() async {
    await run(
      "check", .sample(messages: ["Fertig."]),
      out: "0 Fehler, 0 Warnungen, 0 Hinweise in 2 Dokumenten (Stand 20.06.2018)\n",
      err: "Fertig.\n", code: 0)
  }

  @Test("where programs read, the sums go to stderr")
  func line() async {
    await run(
      "check --format line", .sample(.warnung, messages: ["Fertig."]),
      out: "a.md:1:2: Warnung R Fund\n",
      err: "0 Fehler, 1 Warnung, 0 Hinweise in 2 Dokumenten (Stand 20.06.2018)\nFertig.\n", code: 0)
  }

  @Test("a Fehler gives exit code 1")
  func fehler() async {
    await run(
      "check --format line", .sample(.fehler), out: "a.md:1:2: Fehler R Fund\n",
      err: "1 Fehler, 0 Warnungen, 0 Hinweise in 2 Dokumenten (Stand 20.06.2018)\n", code: 1)
  }

  @Test("build says that it has not published, but not for an Entwurf")
  func build() async {
    let sums = "1 Fehler, 0 Warnungen, 0 Hinweise in 2 Dokumenten (Stand 20.06.2018)\n"
    await run(
      "build --format line", .sample(.fehler), out: "a.md:1:2: Fehler R Fund\n",
      err: sums + "Die Website bleibt, wie sie ist. Bitte erst die Befunde oben beheben; "
        + "„build --entwurf“ baut trotzdem.\n", code: 1)
    await run(
      "build --format line --entwurf", .sample(.fehler), out: "a.md:1:2: Fehler R Fund\n",
      err: sums, code: 1)
  }

  @Test("rules prints its text, or says which rule was meant")
  func rules() async {
    await run("rules", .sample(), out: "Regel\n", err: "", code: 0)
    await run(
      "rules SP-01", .sample(answer: .unknown(nearest: "SP-001")), out: "",
      err: "Die Regel „SP-01“ gibt es nicht. Gemeint ist wohl „SP-001“.\n"
        + "Mehr dazu: vorlagenwerk rules --help\n", code: 64)
  }

  @Test("a command line that can't be understood gives 64 and nothing on stdout")
  func usage() async {
    await run(
      "check --strickt", .sample(), out: "",
      err: "Die Option „--strickt“ gibt es nicht. Gemeint ist wohl „--strict“.\n"
        + "Mehr dazu: vorlagenwerk check --help\n", code: 64)
  }

  @Test("what could not run gives 2")
  func failure() async {
    var werkzeug = Werkzeug.sample()
    werkzeug.check = { _ in throw RunFailure("Den Ordner gibt es nicht.") }
    await run("check", werkzeug, out: "", err: "Den Ordner gibt es nicht.\n", code: 2)
    werkzeug.check = { _ in throw CancellationError() }
    await run("check", werkzeug, out: "", err: "Abgebrochen: CancellationError()\n", code: 2)
  }

  @Test("a reader that closes its end is no failure, a full disk is")
  func closedPipe() async {
    let recorder = Recorder()
    var console = recorder.console
    let invocation = Invocation(["check"], in: .sample())
    console.out = { _ in throw ConsoleFailure.nobodyReads }
    #expect(await CommandLineTool.run(invocation, .sample(.fehler), on: console) == 1)
    #expect(recorder.err == "")
    console.out = { _ in throw ConsoleFailure.system(28) }
    #expect(await CommandLineTool.run(invocation, .sample(), on: console) == 2)
    #expect(recorder.err == "Die Ausgabe lässt sich nicht schreiben (Systemfehler 28).\n")
  }
}
