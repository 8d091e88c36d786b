#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the program asks of the system besides files, as a value; tests bring their own.
package struct Environment: Sendable {
  package var variable: @Sendable (_ name: String) -> String?
  /// Seconds since 1970-01-01 00:00 UTC.
  package var now: @Sendable () -> Int
  package var outputIsTerminal: @Sendable () -> Bool

  package init(
    variable: @escaping @Sendable (_ name: String) -> String?, now: @escaping @Sendable () -> Int,
    outputIsTerminal: @escaping @Sendable () -> Bool
  ) {
    self.variable = variable
    self.now = now
    self.outputIsTerminal = outputIsTerminal
  }

  package static let live = Environment(
    variable: { name in getenv(name).map { String(cString: $0) } },
    now: {
      var moment = timespec()
      clock_gettime(CLOCK_REALTIME, &moment)
      return Int(moment.tv_sec)
    },
    outputIsTerminal: { isatty(1) == 1 })
}
