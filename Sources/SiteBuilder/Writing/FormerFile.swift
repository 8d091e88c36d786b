#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of the published site, read in pieces and compared.
enum FormerFile {
  private static let piece = 1 << 16

  /// What stands at the path, and when it was last changed.
  ///
  /// Whatever cannot be read counts as different: then a new file takes its place.
  static func compare(
    _ path: String, with bytes: UnsafeRawBufferPointer
  ) -> (WrittenPage.Former, timespec) {
    var status = stat()
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      let isAbsent = errno == ENOENT || errno == ENOTDIR
      return (isAbsent ? .absent : .different, timespec())
    }
    defer { close(file) }
    guard fstat(file, &status) == 0, FileStatus(status).kind == .file,
      Int(status.st_size) == bytes.count, hasBytes(file, bytes)
    else { return (.different, timespec()) }
    #if canImport(Glibc)
      return (.same, status.st_mtim)
    #else
      return (.same, status.st_mtimespec)
    #endif
  }

  private static func hasBytes(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let room = max(16, min(piece, bytes.count))
    return withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { buffer in
      guard let into = buffer.baseAddress else { return false }
      var done = 0
      while done < bytes.count, let expected = bytes.baseAddress {
        let count = read(file, into, min(room, bytes.count - done))
        if count < 0, errno == EINTR { continue }
        guard count > 0, memcmp(into, expected + done, count) == 0 else { return false }
        done += count
      }
      return true
    }
  }
}
