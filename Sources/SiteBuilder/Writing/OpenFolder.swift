#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that stays open, so that the system need not go the whole way to it for each file in it.
final class OpenFolder: Sendable {
  let descriptor: Int32
  let path: String

  init(_ path: String) throws(DiskError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(.listFolder, path: path, code: errno) }
    self.path = path
  }

  deinit { close(descriptor) }

  /// The whole path of what lies below the folder; the path itself where there is none.
  static func whole(_ path: String, below folder: OpenFolder?) -> String {
    folder.map { $0.path + "/" + path } ?? path
  }
}
