internal import ArgumentParser

/// „schema“ as written.
struct SchemaCommand: ParsableArguments {
  @Option var output: String?
  @Argument var kind: String?

  func invocation() -> Invocation { .schema(SchemaOptions(output: output, kind: kind)) }
}
