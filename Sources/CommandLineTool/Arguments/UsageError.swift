/// A command line that can't be understood; exit code 64 (EX_USAGE of sysexits.h).
package struct UsageError: Error, Hashable, Sendable {
  /// Whole German sentences.
  package var message: String
  /// The command whose help shows what is possible; `nil` for the program's own.
  package var command: KnownCommand?

  package init(_ message: String, command: KnownCommand? = nil) {
    self.message = message
    self.command = command
  }

  /// Both lines that go to stderr, with line ends.
  package var text: String {
    let help = ["vorlagenwerk", command?.rawValue, "--help"].compactMap { $0 }
    return "\(message)\nMehr dazu: \(help.joined(separator: " "))\n"
  }
}
