internal import ArgumentParser

/// The options that „check“ and „build“ share, as written.
struct CommonArguments: ParsableArguments {
  @Option var project: String?
  @Option var output: String?
  @Option var date: String?
  @Option var format: String?
  @Option(parsing: .singleValue) var report: [String] = []
  @Option var baseline: String?
  @Flag var strict = false
  @Option var color: String?
  @Option var jobs: String?

  func options(in environment: Environment) throws(UsageError) -> CommonOptions {
    var options = CommonOptions(stand: try OptionValues.stand(date, in: environment))
    options.project = project ?? options.project
    options.output = output ?? options.output
    options.format = try OptionValues.format(format)
    options.reports = try OptionValues.reports(report)
    options.baseline = baseline
    options.strict = strict
    options.colour = try OptionValues.color(color).isColoured(in: environment)
    options.jobs = try OptionValues.jobs(jobs)
    return options
  }
}
