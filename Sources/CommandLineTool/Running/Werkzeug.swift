/// What the commands do, as closures: the command line knows nothing of the pipeline behind them.
///
/// Each throws `RunFailure` where it could not run; exit code 2. Anything else that it throws ends
/// the same way.
package struct Werkzeug: Sendable {
  package var check: @Sendable (CheckOptions) async throws -> Outcome
  package var build: @Sendable (BuildOptions) async throws -> Outcome
  package var rules: @Sendable (RulesOptions) async throws -> RulesAnswer
  package var schema: @Sendable (SchemaOptions) async throws -> RulesAnswer

  package init(
    check: @escaping @Sendable (CheckOptions) async throws -> Outcome,
    build: @escaping @Sendable (BuildOptions) async throws -> Outcome,
    rules: @escaping @Sendable (RulesOptions) async throws -> RulesAnswer,
    schema: @escaping @Sendable (SchemaOptions) async throws -> RulesAnswer = { _ in .text("") }
  ) {
    self.check = check
    self.build = build
    self.rules = rules
    self.schema = schema
  }
}
