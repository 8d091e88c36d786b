internal import ArgumentParser

/// „check“ as written.
struct CheckCommand: ParsableArguments {
  @OptionGroup var common: CommonArguments
  @Argument var paths: [String] = []

  func invocation(in environment: Environment) throws(UsageError) -> Invocation {
    .check(CheckOptions(common: try common.options(in: environment), paths: paths))
  }
}
