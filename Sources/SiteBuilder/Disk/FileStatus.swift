#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What `lstat` says of a path, as far as this project asks.
struct FileStatus: Hashable, Sendable {
  var kind: ListedFile.Kind
  /// In bytes.
  var size: Int
  /// Permission bits only.
  var mode: UInt32
  var device: UInt64
  var inode: UInt64

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symlink
    default: kind = .other
    }
    size = Int(status.st_size)
    mode = UInt32(status.st_mode & 0o7777)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// `nil` where there is nothing at this path, and where the system does not say what it is.
  init?(path: String, follow: Bool = false) {
    var status = stat()
    guard (follow ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
