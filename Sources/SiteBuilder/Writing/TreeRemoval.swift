#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension DiskChanges {
  /// Removes a folder with all that is in it, or a file; nothing there is fine.
  ///
  /// Symbolic links are removed and never followed.
  func removeTree(_ path: String) throws(DiskError) {
    guard let status = FileStatus(path: path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    for folder in try removeFiles(in: path) { try removeTree(folder) }
    try removeFolder(path)
  }

  /// Removes what is no folder; returns the paths of the folders.
  private func removeFiles(in folder: String) throws(DiskError) -> [String] {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0, let stream = fdopendir(file) else {
      let code = errno
      if file >= 0 { close(file) }
      throw DiskError(.listFolder, path: folder, code: code)
    }
    defer { closedir(stream) }
    // Names are read to the end first: removing while reading may skip some.
    var names: [[CChar]] = []
    while let next = readdir(stream) {
      withUnsafePointer(to: &next.pointee.d_name) { tuple in
        let name = UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self)
        names.append(Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)))
      }
    }
    var folders: [String] = []
    for name in names {
      let text = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text == "." || text == ".." { continue }
      if try !remove(name, from: file, path: folder + "/" + text) {
        folders.append(folder + "/" + text)
      }
    }
    return folders
  }

  /// False where it is a folder.
  private func remove(
    _ name: [CChar], from folder: Int32, path: String
  ) throws(DiskError) -> Bool {
    if let probe { try probe(DiskChange(kind: .removeFile, path: path)) }
    if unlinkat(folder, name, 0) == 0 || errno == ENOENT { return true }
    // Linux says EISDIR, POSIX says EPERM.
    guard errno == EISDIR || errno == EPERM else {
      throw DiskError(.remove, path: path, code: errno)
    }
    let code = errno
    guard FileStatus(path: path)?.kind == .folder else {
      throw DiskError(.remove, path: path, code: code)
    }
    return false
  }
}
