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
    if status.kind == .folder { try empty(path) } else { try removeFile(path) }
  }

  private func empty(_ folder: String) throws(DiskError) {
    for inner in try removeFiles(in: folder) { try empty(inner) }
    try removeFolder(folder)
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
    var entries: [(name: [CChar], mayBeFolder: Bool)] = []
    while let next = readdir(stream) {
      let type = Int(next.pointee.d_type)
      withUnsafePointer(to: &next.pointee.d_name) { tuple in
        let name = UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self)
        let bytes = Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
        entries.append((bytes, type == Int(DT_DIR) || type == Int(DT_UNKNOWN)))
      }
    }
    var folders: [String] = []
    for (name, mayBeFolder) in entries {
      let text = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text == "." || text == ".." { continue }
      let path = folder + "/" + text
      if mayBeFolder, FileStatus(path: path)?.kind == .folder {
        folders.append(path)
      } else {
        if let probe { try probe(DiskChange(kind: .removeFile, path: path)) }
        guard unlinkat(dirfd(stream), name, 0) == 0 || errno == ENOENT else {
          throw DiskError(.remove, path: path, code: errno)
        }
      }
    }
    return folders
  }
}
