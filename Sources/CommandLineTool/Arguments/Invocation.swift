internal import ArgumentParser

/// What a command line asks for.
package enum Invocation: Hashable, Sendable {
  case check(CheckOptions)
  case build(BuildOptions)
  case rules(RulesOptions)
  case schema(SchemaOptions)
  case help(KnownCommand?)
  case version
  case usage(UsageError)

  /// Reads a command line and never exits.
  ///
  /// - Parameters:
  ///   - arguments: without the name of the program.
  ///   - environment: decides the day and the colours where the options don't.
  package init(_ arguments: [String], in environment: Environment) {
    let reader = ArgumentReader(arguments)
    if reader.wantsHelp {
      self = .help(reader.command)
    } else if reader.wantsVersion {
      self = .version
    } else if let error = reader.error {
      self = .usage(error)
    } else {
      do {
        self = try Self.parsed(reader, in: environment)
      } catch let error as UsageError {
        self = .usage(error)
      } catch {
        // The reader has refused everything that could lead here.
        self = .usage(UsageError("Dieser Aufruf ist nicht zu verstehen.", command: reader.command))
      }
    }
  }

  private static func parsed(
    _ reader: ArgumentReader, in environment: Environment
  ) throws -> Invocation {
    switch reader.command {
    case .check: try CheckCommand.parse(reader.canonical).invocation(in: environment)
    case .build: try BuildCommand.parse(reader.canonical).invocation(in: environment)
    case .rules: try RulesCommand.parse(reader.canonical).invocation(in: environment)
    case .schema: try SchemaCommand.parse(reader.canonical).invocation()
    case nil: .help(nil)
    }
  }
}
