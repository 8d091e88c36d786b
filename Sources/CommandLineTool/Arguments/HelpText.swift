/// The German help texts, at most 100 columns wide.
enum HelpText {
  /// The help of a command; `nil` for that of the program itself.
  static func text(for command: KnownCommand?) -> String {
    command.map(text) ?? program()
  }

  private static func program() -> String {
    let rows = KnownCommand.allCases.map { command in
      let names = ([command.rawValue] + command.aliases.prefix(1)).joined(separator: ", ")
      return ([names, command.operands].compactMap { $0 }.joined(separator: " "), command.abstract)
    }
    let shared = KnownOption.allCases.filter { option in
      KnownCommand.check.options.contains(option) && KnownCommand.build.options.contains(option)
    }
    return """
      vorlagenwerk prüft Vorlagen für Kreistag und Gemeinderat und macht daraus eine Website.

      Aufruf:
        vorlagenwerk BEFEHL [OPTIONEN]

      Befehle:
      \(table(rows))
      Optionen:
      \(table(shared.map { row($0, nil) }))
      Mehr zu einem Befehl: vorlagenwerk BEFEHL --help

      """
  }

  private static func text(_ command: KnownCommand) -> String {
    let call = ["vorlagenwerk", command.rawValue, "[OPTIONEN]", command.operands].compactMap { $0 }
    return """
      \(command.abstract)

      Aufruf:
        \(call.joined(separator: " "))

      \(command.discussion.joined(separator: "\n"))

      Optionen:
      \(table(command.options.map { row($0, command) }))
      Derselbe Befehl heißt auch: \(command.aliases.joined(separator: ", "))

      """
  }

  private static func row(_ option: KnownOption, _ command: KnownCommand?) -> (String, String) {
    (
      [option.name, option.valueName].compactMap { $0 }.joined(separator: " "),
      option.help(for: command)
    )
  }

  /// Two columns, a line each.
  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { label, text in
      "  \(label)\(String(repeating: " ", count: width - label.count))  \(text)\n"
    }.joined()
  }
}
