#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// All entries below a folder, in the order of the bytes of their paths.
///
/// Hidden names and those with „_“ are listed and flagged; a hidden folder is one entry and is not
/// entered. Symbolic links are listed and not followed. Throws where any folder cannot be read.
package func listFiles(_ root: String) throws(DiskError) -> [ListedFile] {
  guard !root.utf8.contains(0) else { throw DiskError(.listFolder, path: root, code: EINVAL) }
  var walk = FolderWalk()
  try walk.walk(root)
  return walk.found
}

/// The bytes of a file, up to its end even where it grows meanwhile.
///
/// Pipes and devices are refused, for they may never end. Follows symbolic links: `listFiles` says
/// which paths are some. A file of more than `limit` bytes is refused with EFBIG.
package func readFile(_ path: String, limit: Int = 1 << 28) throws(DiskError) -> [UInt8] {
  guard !path.utf8.contains(0) else { throw DiskError(.readFile, path: path, code: EINVAL) }
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw DiskError(.readFile, path: path, code: errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw DiskError(.readFile, path: path, code: errno) }
  switch FileStatus(status).kind {
  case .file: break
  case .folder: throw DiskError(.readFile, path: path, code: EISDIR)
  case .symlink, .other: throw DiskError(.readFile, path: path, code: DiskError.notRegular)
  }
  guard status.st_size <= limit else { throw DiskError(.readFile, path: path, code: EFBIG) }
  var bytes: [UInt8] = []
  var ended = false
  while !ended {
    // One byte more than there should be: only a file that grows needs a second chunk.
    let room = bytes.isEmpty ? Int(status.st_size) + 1 : max(4096, bytes.count)
    let (chunk, code) = readChunk(file, upTo: room)
    guard code == 0 else { throw DiskError(.readFile, path: path, code: code) }
    ended = chunk.count < room
    if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
    guard bytes.count <= limit else { throw DiskError(.readFile, path: path, code: EFBIG) }
  }
  return bytes
}

/// At most `count` bytes from the start of a file; refuses what `readFile` refuses.
package func readFilePrefix(_ path: String, _ count: Int) throws(DiskError) -> [UInt8] {
  guard !path.utf8.contains(0) else { throw DiskError(.readFile, path: path, code: EINVAL) }
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw DiskError(.readFile, path: path, code: errno) }
  defer { close(file) }
  let (bytes, code) = readChunk(file, upTo: count)
  guard code == 0 else { throw DiskError(.readFile, path: path, code: code) }
  return bytes
}

/// Reads until `room` bytes are there or the file ends; the second value is errno or 0.
private func readChunk(_ file: Int32, upTo room: Int) -> ([UInt8], Int32) {
  var code: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
    while count < room, let base = buffer.baseAddress {
      let got = read(file, base + count, room - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { code = errno }
      if got <= 0 { break }
      count += got
    }
  }
  return (bytes, code)
}
