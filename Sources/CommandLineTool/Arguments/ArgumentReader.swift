internal import Diagnostics

/// The words of a command line, sorted but not yet understood.
///
/// ArgumentParser's refusals are English and its errors can't be told apart from outside. So what it
/// would refuse is refused here first, in German, and it only ever sees what it can read.
struct ArgumentReader {
  private(set) var command: KnownCommand?
  private(set) var options: [(option: KnownOption, value: String?)] = []
  private(set) var operands: [String] = []
  private(set) var wantsHelp = false
  private(set) var wantsVersion = false
  /// The first thing that was wrong; a request for help comes before it.
  private(set) var error: UsageError?

  /// - Parameter arguments: without the name of the program.
  init(_ arguments: [String]) {
    var rest = arguments[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        take(operand: word)
      } else if word == "--" {
        onlyOperands = true
      } else {
        take(option: word, rest: &rest)
      }
    }
    checkAgainstCommand()
  }

  /// What ArgumentParser gets to read, for the struct of the command.
  var canonical: [String] {
    options.map { option, value in value.map { "\(option.name)=\($0)" } ?? option.name }
      + ["--"] + operands
  }

  private mutating func take(operand word: String) {
    guard command == nil else { return operands.append(word) }
    if let known = KnownCommand.named(word) {
      command = known
    } else if word == "help" || word == "hilfe" {
      wantsHelp = true
    } else {
      refuse(UsageTexts.unknownCommand(word))
    }
  }

  private mutating func take(option word: String, rest: inout ArraySlice<String>) {
    if word == "-h" {
      wantsHelp = true
      return
    }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    var value = parts.count > 1 ? String(parts[1]) : nil
    guard let option = KnownOption.allCases.first(where: { $0.name == name }) else {
      return refuse(UsageTexts.unknownOption(name, command: command))
    }
    if option.valueName == nil {
      if value != nil { refuse(UsageTexts.superfluousValue(option)) }
    } else if value == nil, let next = rest.first, next == "-" || !next.hasPrefix("-") {
      value = next
      rest.removeFirst()
    }
    if option.valueName != nil, value?.isEmpty ?? true { refuse(UsageTexts.missingValue(option)) }
    switch option {
    case .help: wantsHelp = true
    case .version: wantsVersion = true
    default: options.append((option, value))
    }
  }

  private mutating func checkAgainstCommand() {
    guard let command else { return refuse(UsageTexts.missingCommand()) }
    for (option, _) in options where !command.options.contains(option) {
      refuse(UsageTexts.optionOfOthers(option, command: command))
    }
    if operands.contains("") { refuse(UsageTexts.emptyOperand()) }
    switch command {
    case .check: break
    case .build: if let first = operands.first { refuse(UsageTexts.pathForBuild(first)) }
    case .rules: if operands.count > 1 { refuse(UsageTexts.severalRules(operands)) }
    case .schema: if operands.count > 1 { refuse(UsageTexts.severalKinds(operands)) }
    }
  }

  private mutating func refuse(_ error: UsageError) {
    if self.error == nil { self.error = error }
  }
}
