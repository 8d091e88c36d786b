internal import ArgumentParser

/// „schema“ as written.
struct SchemaCommand: ParsableArguments {
  @Option var project: String?
  @Option var output: String?
  @Argument var kind: String?

  func invocation() -> Invocation {
    var options = SchemaOptions(output: output, kind: kind)
    options.project = project ?? options.project
    return .schema(options)
  }
}
