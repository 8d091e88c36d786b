#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files that the command line names: written whole or not at all.
package enum WholeFile {
  package typealias Sink = (UnsafeBufferPointer<UInt8>) throws -> Void

  /// Writes beside the file and moves it into place; what is no regular file (a terminal, a pipe) is
  /// written to as it is.
  package static func write(_ given: String, _ body: (Sink) throws -> Void) throws {
    // Behind a link the file itself is replaced, and not the link.
    let resolved = realpath(given, nil)
    defer { free(resolved) }
    let path = resolved.map { String(cString: $0) } ?? given
    var status = stat()
    let isThere = stat(path, &status) == 0
    let isOther = isThere && status.st_mode & S_IFMT != S_IFREG
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    let target = isOther ? path : path + ".neu"
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path, errno) }
    // Who may read it stays as it was.
    if isThere, !isOther { fchmod(descriptor, status.st_mode & 0o7777) }
    do {
      try body { try put($0, descriptor, path) }
    } catch {
      close(descriptor)
      if !isOther { unlink(target) }
      throw error
    }
    guard close(descriptor) == 0, isOther || rename(target, path) == 0 else {
      let number = errno
      if !isOther { unlink(target) }
      throw failure(path, number)
    }
  }

  /// Makes a folder and those above it, as far as they are missing; what is in the way is told by the
  /// files that are written there.
  package static func makeFolder(_ path: String) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made +=
        made.isEmpty && part.isEmpty ? "/" : made.hasSuffix("/") || made.isEmpty ? part : "/" + part
      mkdir(made, 0o777)
    }
  }

  package static func write(_ path: String, text: String) throws {
    try write(path) { sink in
      var text = text
      try text.withUTF8(sink)
    }
  }

  private static func put(
    _ bytes: UnsafeBufferPointer<UInt8>, _ descriptor: Int32, _ path: String
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = systemWrite(
        descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw failure(path, errno)
      }
    }
  }

  private static func failure(_ path: String, _ number: Int32) -> DiskError {
    DiskError(.writeFile, path: path, code: number)
  }
}

// Inside the type `write` is its own.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
