internal import ArgumentParser

/// „build“ as written.
struct BuildCommand: ParsableArguments {
  @OptionGroup var common: CommonArguments
  @Flag var entwurf = false

  func invocation(in environment: Environment) throws(UsageError) -> Invocation {
    .build(BuildOptions(common: try common.options(in: environment), entwurf: entwurf))
  }
}
