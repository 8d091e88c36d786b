/// The options that there are: for reading the command line, for help, and for hints.
///
/// The raw values are the names of the properties in the command structs.
package enum KnownOption: String, CaseIterable, Hashable, Sendable {
  case project
  case output
  case date
  case format
  case strict
  case color
  case jobs
  case entwurf
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
    case .color: "WANN"
    case .jobs: "N"
    case .strict, .entwurf, .version, .help: nil
    }
  }

  var help: String {
    switch self {
    case .project: "Ordner mit Content/ und Templates/ (sonst der Ordner, in dem Sie sind)"
    case .output: "Ordner für die Website, vom Projekt aus (sonst Site)"
    case .date: "Tag, der als heute gilt (sonst heute), auch TT.MM.JJJJ"
    case .format: "human (zum Lesen), line, json oder github (sonst human)"
    case .strict: "Warnungen zählen als Fehler"
    case .color: "Farben: auto, always (immer) oder never (nie) (sonst auto)"
    case .jobs: "höchstens so viele Dateien zugleich (sonst so viele wie Prozessorkerne)"
    case .entwurf: "trotz Fehlern bauen; auf jeder Seite steht „Entwurf“"
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
    case .strict: ["streng"]
    case .color: ["farbe", "farben", "colour", "colors"]
    case .jobs: ["threads", "parallel"]
    case .entwurf: ["draft", "drafts", "force"]
    case .version: []
    case .help: ["hilfe"]
    }
  }
}
