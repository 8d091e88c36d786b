/// Why a command could not run at all; exit code 2.
package struct RunFailure: Error, Hashable, Sendable {
  /// Whole German sentences: what is in the way, and „Bitte …“.
  package var message: String

  package init(_ message: String) {
    self.message = message
  }
}
