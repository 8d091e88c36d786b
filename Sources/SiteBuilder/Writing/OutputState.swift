#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension OutputPlace {
  /// What former builds wrote into the folder that is there now.
  ///
  /// Throws `foreignFolder` where there is content and nothing says that it is ours. The manifest is
  /// always written before the folder it describes is swapped in, so asking in this order never
  /// takes our own folder for a foreign one.
  func formerManifest() throws(WriteError) -> Manifest {
    guard let status = FileStatus(path: output) else { return Manifest() }
    guard status.kind == .folder else { throw .notAFolder(output) }
    let isEmpty: Bool
    do { isEmpty = try Self.isEmpty(output) } catch { throw .disk(error) }
    if isEmpty { return Manifest() }
    let bytes: [UInt8]
    do {
      bytes = try readFile(manifest)
    } catch {
      if error.code == ENOENT { throw .foreignFolder(output) }
      throw .disk(error)
    }
    guard let found = Manifest(bytes) else { throw .damagedManifest(manifest) }
    return found
  }

  private static func isEmpty(_ folder: String) throws(DiskError) -> Bool {
    guard let stream = opendir(folder) else {
      throw DiskError(.listFolder, path: folder, code: errno)
    }
    defer { closedir(stream) }
    // „.“ and „..“ are always there.
    for _ in 0..<2 where readdir(stream) == nil { return true }
    return readdir(stream) == nil
  }

  /// Clears what a killed build left behind; to be called under the lock.
  ///
  /// - `.Site.alt` is there: the build stopped between or after its two renames. If the output is
  ///   missing, the old tree goes back to its place; if not, the new one is there and the old can go.
  /// - `.Site.neu` is there: an unfinished new tree, or the old one after the exchange. Goes.
  func repair(_ changes: DiskChanges) throws(DiskError) {
    if FileStatus(path: former) != nil {
      do {
        try changes.rename(former, output)
      } catch {
        guard error.code == ENOTEMPTY || error.code == EEXIST else { throw error }
        try drop(former, changes)
      }
    }
    try changes.removeTree(staging)
    if FileStatus(path: manifestDraft) != nil { try changes.removeFile(manifestDraft) }
  }

  /// Removes a whole old tree: first under the name that is only ever good for removing, so that a
  /// half-removed tree is never taken for a site.
  func drop(_ tree: String, _ changes: DiskChanges) throws(DiskError) {
    if tree != staging {
      try changes.removeTree(staging)
      try changes.rename(tree, staging)
    }
    try changes.removeTree(staging)
  }

  /// Puts the manifest at its place in one step.
  func save(_ bytes: [UInt8], _ changes: DiskChanges) throws(DiskError) {
    do throws(DiskError) {
      try changes.removeFile(manifestDraft)
      try changes.createFile(manifestDraft) { file throws(DiskError) in
        try bytes.withUnsafeBufferPointer { buffer throws(DiskError) in
          try changes.write(UnsafeRawBufferPointer(buffer), to: file, path: manifestDraft)
        }
      }
      try changes.rename(manifestDraft, manifest)
    } catch {
      try? changes.removeFile(manifestDraft)
      throw error
    }
  }
}
