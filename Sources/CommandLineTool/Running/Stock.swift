internal import Diagnostics
internal import SiteBuilder

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file behind „--baseline“: read before a run where it is there, recorded after it where not.
struct Stock {
  /// What the file says; `nil` without the option, and before the file has been recorded.
  let known: Altbestand?
  /// The file to record, absolute.
  private let missing: String?

  /// - Parameters:
  ///   - options: with the file as given.
  ///   - mayRecord: whether the run looks at the whole project and is there to check it.
  /// - Throws: `RunFailure` where the file is none or must be there.
  init(_ options: CommonOptions, mayRecord: Bool) throws {
    guard let given = options.baseline else {
      known = nil
      missing = nil
      return
    }
    let path = Paths.absolute(given, in: Paths.workingFolder)
    guard access(path, F_OK) == 0 else {
      guard mayRecord else {
        throw RunFailure(
          "Die Datei „\(given)“ gibt es nicht. Bitte legen Sie sie zuerst mit "
            + "„vorlagenwerk check --baseline \(given)“ ohne weitere Pfade an.")
      }
      // On a server a mistyped name would make every run green.
      guard (Environment.live.variable("CI") ?? "").isEmpty else {
        throw RunFailure(
          "Die Datei „\(given)“ gibt es nicht. Bitte legen Sie sie auf Ihrem Rechner an und nehmen "
            + "Sie sie in das Projekt auf.")
      }
      known = nil
      missing = path
      return
    }
    do {
      known = try Altbestand(text: String(decoding: try Disk.real.read(path), as: UTF8.self))
    } catch let error as Altbestand.Unreadable {
      throw RunFailure(
        "„\(given)“ ist in Zeile \(error.line) kein Altbestand von vorlagenwerk. "
          + "Bitte prüfen Sie den Namen der Datei.")
    } catch let error as DiskError {
      throw RunFailure(error.message)
    }
    missing = nil
  }

  /// The report that counts, and German lines about the file.
  func settle(_ report: Report) throws -> (report: Report, messages: [String]) {
    if let missing {
      let text = Altbestand.text(of: report)
      try WholeFile.write(missing, text: text)
      guard let recorded = try? Altbestand(text: text) else { return (report, []) }
      let rest = report.without(recorded)
      return (
        rest,
        [
          "Altbestand festgehalten: \(rest.known.count == 1 ? "1 Befund" : "\(rest.known.count) Befunde") "
            + "in „\(missing)“. Ab jetzt zählen nur neue."
        ]
      )
    }
    guard known != nil, report.idleKnown > 0 else { return (report, []) }
    let count = report.idleKnown
    return (
      report,
      [
        count == 1
          ? "1 Befund des Altbestands ist behoben; seine Zeile kann gestrichen werden."
          : "\(count) Befunde des Altbestands sind behoben; ihre Zeilen können gestrichen werden."
      ]
    )
  }
}
