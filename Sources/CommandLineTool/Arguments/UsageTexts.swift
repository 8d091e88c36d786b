internal import Diagnostics
internal import SourceText

/// The German sentences about command lines that can't be understood.
enum UsageTexts {
  static func missingCommand() -> UsageError {
    UsageError("Bitte einen Befehl angeben: \(commands()).")
  }

  static func unknownCommand(_ word: String) -> UsageError {
    let names = KnownCommand.allCases.flatMap { [$0.rawValue] + $0.aliases }
    if let near = nearest(word, among: names) {
      return UsageError("Den Befehl \(quoted(word)) gibt es nicht. Gemeint ist wohl „\(near)“.")
    }
    if word.contains("/") || word.hasSuffix(".md") {
      return UsageError("Vor \(quoted(word)) fehlt der Befehl, zum Beispiel „check“.")
    }
    return UsageError("Den Befehl \(quoted(word)) gibt es nicht. Möglich sind \(commands()).")
  }

  static func unknownOption(_ name: String, command: KnownCommand?) -> UsageError {
    let options = command?.options ?? KnownOption.allCases
    let bare = String(name.drop { $0 == "-" }).lowercased()
    let near =
      KnownOption.allCases.first { $0.rawValue == bare || $0.synonyms.contains(bare) }?.name
      ?? nearest(bare, among: options.map(\.rawValue)).map { "--\($0)" }
    let hint = near.map { " Gemeint ist wohl „\($0)“." } ?? ""
    return UsageError("Die Option \(quoted(name)) gibt es nicht.\(hint)", command: command)
  }

  static func missingValue(_ option: KnownOption) -> UsageError {
    let example =
      switch option {
      case .project: "--project ."
      case .output: "--output Site"
      case .date: "--date 2018-06-20"
      case .format: "--format human"
      case .report: "--report sarif=befunde.sarif"
      case .baseline: "--baseline altbestand.txt"
      case .color: "--color never"
      case .jobs: "--jobs 4"
      case .strict, .entwurf, .fix, .dryRun, .version, .help: option.name
      }
    return UsageError("Hinter „\(option.name)“ fehlt etwas, zum Beispiel „\(example)“.")
  }

  static func superfluousValue(_ option: KnownOption) -> UsageError {
    UsageError("„\(option.name)“ steht allein, ohne „=“ dahinter.")
  }

  static func optionOfOthers(_ option: KnownOption, command: KnownCommand) -> UsageError {
    let others = KnownCommand.allCases.filter { $0.options.contains(option) }.map {
      "„\($0.rawValue)“"
    }
    return UsageError(
      "„\(option.name)“ gibt es bei „\(command.rawValue)“ nicht, nur bei "
        + "\(others.joined(separator: " und ")).", command: command)
  }

  static func emptyOperand() -> UsageError {
    UsageError("Eine der Angaben ist leer. Bitte einen Pfad oder eine Kennung angeben.")
  }

  static func pathForBuild(_ path: String) -> UsageError {
    UsageError(
      "„build“ baut immer das ganze Projekt; \(quoted(path)) ist zu viel. "
        + "Ein anderes Projekt nennt „--project“.", command: .build)
  }

  static func severalRules(_ rules: [String]) -> UsageError {
    UsageError(
      "„rules“ erklärt eine Regel auf einmal, hier stehen \(rules.count).", command: .rules)
  }

  static func severalKinds(_ kinds: [String]) -> UsageError {
    UsageError(
      "„schema“ beschreibt eine Art auf einmal, hier stehen \(kinds.count).", command: .schema)
  }

  static func unknownKind(_ kind: String, nearest: String?) -> UsageError {
    let hint = nearest.map { "Gemeint ist wohl „\($0)“." } ?? "„vorlagenwerk schema“ nennt alle."
    return UsageError("Die Art \(quoted(kind)) gibt es nicht. \(hint)", command: .schema)
  }

  static func unknownRule(_ id: String, nearest: String?) -> UsageError {
    let hint = nearest.map { "Gemeint ist wohl „\($0)“." } ?? "„vorlagenwerk rules“ nennt alle."
    return UsageError("Die Regel \(quoted(id)) gibt es nicht. \(hint)", command: .rules)
  }

  static func unknownChoice(
    _ value: String, of option: KnownOption, among choices: [String]
  ) -> UsageError {
    let hint = nearest(value, among: choices).map { " Gemeint ist wohl „\($0)“." } ?? ""
    return UsageError(
      "„\(option.name)“ kennt \(quoted(value)) nicht.\(hint) "
        + "Möglich sind \(choices.joined(separator: ", ")).")
  }

  static func pagesAreMarkdown() -> UsageError {
    UsageError(
      "„rules --output“ schreibt Seiten des Handbuchs; dazu gehört „--format markdown“.",
      command: .rules)
  }

  static func dryWithoutFix() -> UsageError {
    UsageError(
      "„--dry-run“ gehört zu „--fix“: Es zeigt nur, was sich ändern würde.", command: .check)
  }

  static func badReport(_ value: String) -> UsageError {
    UsageError(
      "„--report“ braucht Art und Datei, zum Beispiel „sarif=befunde.sarif“, nicht \(quoted(value))."
    )
  }

  static func badNumber(_ value: String) -> UsageError {
    UsageError("„--jobs“ braucht eine ganze Zahl von 1 bis 1024, nicht \(quoted(value)).")
  }

  static func badDate(_ value: String) -> UsageError {
    UsageError(
      "\(quoted(value)) ist nicht als Datum zu lesen. "
        + "Bitte „2018-06-20“ oder „20.06.2018“ schreiben.")
  }

  static func noSuchDay(_ value: String) -> UsageError {
    UsageError("Den Tag \(quoted(value)) gibt es im Kalender nicht.")
  }

  static func badEpoch(_ value: String) -> UsageError {
    UsageError(
      "Die Umgebungsvariable SOURCE_DATE_EPOCH ist \(quoted(value)). "
        + "Sie braucht Sekunden seit 1970 als ganze Zahl.")
  }

  private static func commands() -> String {
    let names = KnownCommand.allCases.map { "\($0.rawValue) (\($0.aliases[0]))" }
    return names.dropLast().joined(separator: ", ") + " oder " + (names.last ?? "")
  }

  /// In quotes, cut to what fits a line.
  private static func quoted(_ word: String) -> String {
    let shown = visible(word)
    return shown.count > 60 ? "„\(shown.prefix(59))…“" : "„\(shown)“"
  }
}
