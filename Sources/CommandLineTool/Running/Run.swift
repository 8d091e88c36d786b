internal import Diagnostics
internal import SiteBuilder

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The program without its `exit`: reads the command line of the process, runs, prints.
///
/// - Returns: 0, 1 (something to mend), 2 (could not run) or 64 (command line not understood).
package func run(_ werkzeug: Werkzeug) async -> Int32 {
  // With the default a reader that closes its end („| head“) would kill the process on the spot.
  signal(SIGPIPE, SIG_IGN)
  return await run(
    Invocation(Array(CommandLine.arguments.dropFirst()), in: .live), werkzeug, on: .live)
}

/// Does what the invocation asks for and prints the result on the console.
///
/// - Returns: the exit code, as above.
package func run(
  _ invocation: Invocation, _ werkzeug: Werkzeug, on console: Console
) async -> Int32 {
  do {
    switch invocation {
    case .check(let options):
      let outcome = try await werkzeug.check(options)
      if let difference = outcome.difference {
        try put(difference, on: console)
        for message in outcome.messages { console.err(message + "\n") }
        return 0
      }
      return try show(outcome, options.common, on: console)
    case .build(let options):
      let outcome = try await werkzeug.build(options)
      let code = try show(outcome, options.common, on: console)
      if !options.entwurf, !outcome.report.allowsPublication {
        console.err(
          "Die Website bleibt, wie sie ist. Bitte erst die Befunde oben beheben; "
            + "„build --entwurf“ baut trotzdem.\n")
        if let warning = stillPublic(outcome) { console.err(warning + "\n") }
      }
      return code
    case .rules(let options):
      switch try await werkzeug.rules(options) {
      case .text(let text): try put(text, on: console)
      case .unknown(let nearest):
        console.err(UsageTexts.unknownRule(options.id ?? "", nearest: nearest).text)
        return 64
      }
    case .schema(let options):
      switch try await werkzeug.schema(options) {
      case .text(let text): try put(text, on: console)
      case .unknown(let nearest):
        console.err(UsageTexts.unknownKind(options.kind ?? "", nearest: nearest).text)
        return 64
      }
    case .help(let command): try put(HelpText.text(for: command), on: console)
    case .version: try put("vorlagenwerk \(Version.text)\n", on: console)
    case .usage(let error):
      console.err(error.text)
      return 64
    }
    return 0
  } catch let failure as RunFailure {
    console.err(failure.message + "\n")
  } catch let failure as DiskError {
    console.err(failure.message + "\n")
  } catch ConsoleFailure.system(let number) {
    console.err("Die Ausgabe lässt sich nicht schreiben (Systemfehler \(number)).\n")
  } catch {
    console.err("Abgebrochen: \(visible(String(describing: error)))\n")
  }
  return 2
}

/// Findings to stdout, the rest to stderr. The human format ends with the sums; where programs read,
/// people get them on stderr.
private func show(
  _ outcome: Outcome, _ options: CommonOptions, on console: Console
) throws -> Int32 {
  let head = ReportHead(
    version: Version.text, stand: options.stand, documents: outcome.documents,
    rules: outcome.rules, handbook: outcome.handbook)
  for file in options.reports {
    try WholeFile.write(Paths.absolute(file.path, in: Paths.workingFolder)) { sink in
      try outcome.report.write(as: file.format, head: head, to: sink)
    }
  }
  do {
    try outcome.report.write(
      as: options.format, head: head, colour: options.colour, to: console.out)
  } catch ConsoleFailure.nobodyReads {}
  if options.format != .human { console.err(outcome.report.sums(head) + "\n") }
  for message in outcome.messages { console.err(message + "\n") }
  return outcome.report.exitCode
}

/// What has to come off the site and stays on it as long as there are Fehler.
private func stillPublic(_ outcome: Outcome) -> String? {
  let names = outcome.stillPublic
  guard !names.isEmpty else { return nil }
  let more = names.count > 20 ? " und \(names.count - 20) weitere" : ""
  return "Achtung: Bis dahin ist noch öffentlich, was es nach dem Inhalt nicht mehr sein soll: "
    + names.prefix(20).map(visible).joined(separator: "; ") + more
    + ". Eilt es, bitte diese Seiten von Hand von der Website nehmen."
}

private func put(_ text: String, on console: Console) throws {
  do { try console.out(text) } catch ConsoleFailure.nobodyReads {}
}
