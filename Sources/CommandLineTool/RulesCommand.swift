internal import ArgumentParser

/// „rules“ as written.
struct RulesCommand: ParsableArguments {
  @Option var project: String?
  @Option var format: String?
  @Option var color: String?
  @Argument var id: String?

  func invocation(in environment: Environment) throws(UsageError) -> Invocation {
    .rules(
      RulesOptions(
        project: project ?? ".", format: try OptionValues.format(format),
        colour: try OptionValues.color(color).isColoured(in: environment), id: id))
  }
}
