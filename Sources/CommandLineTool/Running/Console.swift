#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where the program writes to, as a value; tests collect what comes.
package struct Console: Sendable {
  /// Findings, help, rules. Throws `ConsoleFailure` where nobody reads any more.
  package var out: @Sendable (UnsafeBufferPointer<UInt8>) throws -> Void
  /// Everything else. Nobody can be told where that fails.
  package var err: @Sendable (String) -> Void

  package init(
    out: @escaping @Sendable (UnsafeBufferPointer<UInt8>) throws -> Void,
    err: @escaping @Sendable (String) -> Void
  ) {
    self.out = out
    self.err = err
  }

  package static let live = Console(
    out: { try writeAll($0, to: 1) },
    err: { text in
      var text = text
      text.withUTF8 { bytes in
        do { try writeAll(bytes, to: 2) } catch {}
      }
    })

  func out(_ text: String) throws {
    var text = text
    try text.withUTF8 { try out($0) }
  }

  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // A terminal or pipe that someone else has made non-blocking: wait until it takes more.
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
      case EPIPE: throw ConsoleFailure.nobodyReads
      default: throw ConsoleFailure.system(errno)
      }
    }
  }
}
