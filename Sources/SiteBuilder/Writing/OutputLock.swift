#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Held while a build writes one output; the system lets go of it when the process ends, however.
///
/// The lock file stays: removing it would let two builds lock two files of one name.
final class OutputLock: Sendable {
  private let file: Int32

  /// Throws `busy` where another build, of this process or another, holds it.
  init(_ place: OutputPlace) throws(WriteError) {
    let file = open(place.lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .disk(DiskError(.lock, path: place.lock, code: errno)) }
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(file)
      if code == EWOULDBLOCK { throw .busy(place.output) }
      throw .disk(DiskError(.lock, path: place.lock, code: code))
    }
    self.file = file
  }

  deinit { close(file) }
}
