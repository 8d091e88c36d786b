/// The options that there are: for reading the command line, for help, and for hints.
///
/// The raw values are the names that ArgumentParser gives to the properties in the command structs.
package enum KnownOption: String, CaseIterable, Hashable, Sendable {
  case project
  case output
  case date
  case format
  case report
  case baseline
  case strict
  case color
  case jobs
  case entwurf
  case fix
  case dryRun = "dry-run"
  case version
  case help

  /// „--project“.
  package var name: String { "--" + rawValue }

  /// What stands for the value in help texts; `nil` for an option without one.
  package var valueName: String? {
    switch self {
    case .project, .output: "ORDNER"
    case .date: "JJJJ-MM-TT"
    case .format: "ART"
    case .report: "ART=DATEI"
    case .baseline: "DATEI"
    case .color: "WANN"
    case .jobs: "N"
    case .strict, .entwurf, .fix, .dryRun, .version, .help: nil
    }
  }

  /// What it means to a command.
  func help(for command: KnownCommand?) -> String {
    guard command == .rules else {
      guard command == .schema else { return help }
      switch self {
      case .project: return "Ordner mit Content/ (sonst der Ordner, in dem Sie sind)"
      case .output: return "Ordner für alle Schemata"
      default: return help
      }
    }
    switch self {
    case .format: return "human (zum Lesen), markdown oder json (sonst human)"
    case .output: return "Ordner für die Seiten des Handbuchs, mit --format markdown"
    default: return help
    }
  }

  private var help: String {
    switch self {
    case .project: "Ordner mit Content/ und Templates/ (sonst der Ordner, in dem Sie sind)"
    case .output: "Ordner für die Website, vom Projekt aus (sonst Site)"
    case .date: "Tag, der als heute gilt (sonst heute), auch TT.MM.JJJJ"
    case .format: "human (zum Lesen), line, json, github, gitlab oder sarif (sonst human)"
    case .report:
      "Bericht auch in eine Datei, z. B. sarif=befunde.sarif; mehrfach möglich"
    case .baseline: "nur neue Befunde zählen; legt die Datei mit den heutigen an"
    case .strict: "Warnungen zählen als Fehler"
    case .color: "Farben: auto, always (immer) oder never (nie) (sonst auto)"
    case .jobs: "höchstens so viele Dateien zugleich (sonst so viele wie Prozessorkerne)"
    case .entwurf: "trotz Fehlern bauen; auf jeder Seite steht „Entwurf“"
    case .fix: "behebt in den Dateien, was sich eindeutig beheben lässt"
    case .dryRun: "mit --fix: zeigt nur, was sich ändern würde"
    case .version: "nennt die Version"
    case .help: "zeigt diese Hilfe, auch -h"
    }
  }

  /// Words that people try for it.
  var synonyms: [String] {
    switch self {
    case .project: ["projekt", "directory", "dir", "root"]
    case .output: ["ausgabe", "ziel", "out", "destination"]
    case .date: ["datum", "stand", "stichtag", "heute"]
    case .format: ["ausgabeformat"]
    case .report: ["bericht", "reports"]
    case .baseline: ["altbestand", "bestand"]
    case .strict: ["streng"]
    case .color: ["farbe", "farben", "colour", "colors"]
    case .jobs: ["threads", "parallel"]
    case .entwurf: ["draft", "drafts", "force"]
    case .fix: ["beheben", "korrigieren", "repair"]
    case .dryRun: ["probe", "trocken", "dryrun"]
    case .version: []
    case .help: ["hilfe"]
    }
  }
}
