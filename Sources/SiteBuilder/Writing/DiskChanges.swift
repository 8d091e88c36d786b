internal import CLinux

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Every call of this project that changes the disk, each announced to the probe first.
struct DiskChanges: Sendable {
  var probe: DiskChange.Probe?

  private func announce(
    _ kind: DiskChange.Kind, _ path: @autoclosure () -> String
  ) throws(DiskError) {
    if let probe { try probe(DiskChange(kind: kind, path: path())) }
  }

  /// Makes one folder; one that is there already is fine. A path below an open folder is relative to it.
  func makeFolder(_ path: String, below folder: OpenFolder? = nil) throws(DiskError) {
    try announce(.makeFolder, OpenFolder.whole(path, below: folder))
    if mkdirat(folder?.descriptor ?? AT_FDCWD, path, 0o777) == 0 { return }
    let code = errno
    let path = OpenFolder.whole(path, below: folder)
    if code == EEXIST {
      if FileStatus(path: path)?.kind == .folder { return }
      throw DiskError(.makeFolder, path: path, code: ENOTDIR)
    }
    throw DiskError(.makeFolder, path: path, code: code)
  }

  /// Makes a folder and those around it that are missing.
  func makeFolders(_ path: String) throws(DiskError) {
    if FileStatus(path: path, follow: true)?.kind == .folder { return }
    let parent = OutputPath.parent(of: path)
    if !parent.isEmpty { try makeFolders(parent) }
    try makeFolder(path)
  }

  func setMode(_ mode: UInt32, of path: String) throws(DiskError) {
    try announce(.setMode, path)
    guard chmod(path, mode_t(mode)) == 0 else {
      throw DiskError(.makeFolder, path: path, code: errno)
    }
  }

  /// Makes a new file and never opens one that is there (EEXIST): its inode may be shared with the
  /// published site. `modified` is the time of its last change, if it has to be another than now. A path
  /// below an open folder is relative to it.
  func createFile(
    _ path: String, below folder: OpenFolder? = nil, mode: UInt32 = 0o666,
    modified: timespec? = nil, content: (_ file: Int32) throws(DiskError) -> Void
  ) throws(DiskError) {
    try announce(.createFile, OpenFolder.whole(path, below: folder))
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(folder?.descriptor ?? AT_FDCWD, path, flags, mode_t(mode))
    guard file >= 0 else {
      let code = errno
      throw DiskError(.writeFile, path: OpenFolder.whole(path, below: folder), code: code)
    }
    do {
      try content(file)
      if let modified {
        try announce(.setTimes, OpenFolder.whole(path, below: folder))
        // A lost time costs a browser one download, so a refusal is none for us.
        _ = futimens(file, [modified, modified])
      }
    } catch {
      _ = close(file)
      throw error
    }
    // Network drives and quotas report a full disk here.
    guard close(file) == 0 || errno == EINTR else {
      let code = errno
      throw DiskError(.writeFile, path: OpenFolder.whole(path, below: folder), code: code)
    }
  }

  func write(
    _ bytes: UnsafeRawBufferPointer, to file: Int32, path: @autoclosure () -> String
  ) throws(DiskError) {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      try announce(.writeBytes, path())
      #if canImport(Glibc)
        let count = Glibc.write(file, base + done, bytes.count - done)
      #else
        let count = Darwin.write(file, base + done, bytes.count - done)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = count < 0 ? errno : ENOSPC
        throw DiskError(.writeFile, path: path(), code: code)
      }
      done += count
    }
  }

  /// A second name for the same inode; a symbolic link is linked itself.
  func link(_ existing: String, _ new: String) throws(DiskError) {
    try announce(.link, new)
    guard linkat(AT_FDCWD, existing, AT_FDCWD, new, 0) == 0 else {
      throw DiskError(.link, path: new, code: errno)
    }
  }

  /// A copy with the same mode and time, for where no link is possible.
  func copy(_ existing: String, _ new: String) throws(DiskError) {
    guard let kind = FileStatus(path: existing)?.kind else {
      throw DiskError(.link, path: existing, code: ENOENT)
    }
    switch kind {
    case .file: try copyFile(existing, new)
    case .symlink: try copySymlink(existing, new)
    case .folder, .other: throw DiskError(.link, path: existing, code: DiskError.notRegular)
    }
  }

  private func copyFile(_ existing: String, _ new: String) throws(DiskError) {
    let source = open(existing, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard source >= 0 else { throw DiskError(.readFile, path: existing, code: errno) }
    defer { close(source) }
    var status = stat()
    guard fstat(source, &status) == 0 else {
      throw DiskError(.readFile, path: existing, code: errno)
    }
    #if canImport(Glibc)
      let modified = status.st_mtim
    #else
      let modified = status.st_mtimespec
    #endif
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    let mode = UInt32(status.st_mode & 0o7777)
    try createFile(new, mode: mode, modified: modified) { file throws(DiskError) in
      while true {
        let count = read(source, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw DiskError(.readFile, path: existing, code: errno) }
        if count == 0 { return }
        try write(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: file, path: new)
      }
    }
  }

  private func copySymlink(_ existing: String, _ new: String) throws(DiskError) {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink(existing, &target, target.count - 1)
    guard length >= 0 else { throw DiskError(.readFile, path: existing, code: errno) }
    try announce(.makeSymlink, new)
    guard symlink(target, new) == 0 else { throw DiskError(.link, path: new, code: errno) }
  }

  /// Puts `new` at the place of `old` in one step; an empty folder there is replaced too.
  func rename(_ old: String, _ new: String) throws(DiskError) {
    try announce(.rename, new)
    #if canImport(Glibc)
      let done = Glibc.rename(old, new) == 0
    #else
      let done = Darwin.rename(old, new) == 0
    #endif
    guard done else { throw DiskError(.rename, path: old, code: errno) }
  }

  /// Two paths change places in one step.
  func exchange(_ first: String, _ second: String) throws(DiskError) {
    try announce(.exchange, second)
    let code = linux_exchange(first, second)
    guard code == 0 else { throw DiskError(.rename, path: second, code: code) }
  }

  /// Removes a file or symbolic link; nothing there is fine.
  func removeFile(_ path: String) throws(DiskError) {
    try announce(.removeFile, path)
    guard unlink(path) == 0 || errno == ENOENT else {
      throw DiskError(.remove, path: path, code: errno)
    }
  }

  func removeFolder(_ path: String) throws(DiskError) {
    try announce(.removeFolder, path)
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw DiskError(.remove, path: path, code: errno)
    }
  }
}
