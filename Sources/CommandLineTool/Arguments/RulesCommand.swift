internal import ArgumentParser

/// „rules“ as written.
struct RulesCommand: ParsableArguments {
  @Option var format: String?
  @Option var output: String?
  @Argument var id: String?

  func invocation(in environment: Environment) throws(UsageError) -> Invocation {
    let known = try OptionValues.rulesFormat(format)
    if output != nil, known != .markdown { throw UsageTexts.pagesAreMarkdown() }
    return .rules(RulesOptions(format: known, output: output, id: id))
  }
}
