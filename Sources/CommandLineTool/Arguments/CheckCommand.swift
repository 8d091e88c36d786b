internal import ArgumentParser

/// „check“ as written.
struct CheckCommand: ParsableArguments {
  @OptionGroup var common: CommonArguments
  @Flag var fix = false
  @Flag var dryRun = false
  @Argument var paths: [String] = []

  func invocation(in environment: Environment) throws(UsageError) -> Invocation {
    if dryRun, !fix { throw UsageTexts.dryWithoutFix() }
    return .check(
      CheckOptions(
        common: try common.options(in: environment), paths: paths,
        correction: fix ? dryRun ? .shown : .written : .none))
  }
}
