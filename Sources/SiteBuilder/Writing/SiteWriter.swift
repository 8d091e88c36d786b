internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a site page by page, from any number of threads, and then swaps it in as a whole.
///
/// The new tree grows in `.Site.neu` beside `Site`. A page with the bytes of the old one becomes a
/// hard link to it, any other a new file; as long as nothing differs, not even links are made.
/// `commit` swaps the trees. A process that is killed at any moment leaves the old site or the new
/// one, and the next `open` clears up. (That holds for a process; against a power cut only the file
/// system itself can help, and forcing each file to the disk would cost more than the build.)
package final class SiteWriter: Sendable {
  let place: OutputPlace
  let changes: DiskChanges
  /// What former builds wrote; of two interrupted ones, all that either may have.
  let former: Manifest
  let hasFormer: Bool
  private let folders: OutputFolders
  private let state: Mutex<State>
  private let somethingDiffers = Atomic(false)

  struct State: Sendable {
    var pages: [WrittenPage] = []
    /// The first error of a page; no site without it is ever swapped in.
    var failure: WriteError?
    /// `nil` after `commit` or `discard`.
    var lock: OutputLock?
  }

  /// Takes the lock and prepares the new tree.
  ///
  /// `output` is the absolute path of the folder to write. It must neither be nor hold a folder of
  /// `protected` (the project) or `sources` (Content, Templates), nor lie in one of `sources`.
  /// `probe` is for tests. Throws when the place cannot be used; nothing of the site has changed then.
  package static func open(
    output: String, protected: [String] = [], sources: [String] = [],
    probe: DiskChange.Probe? = nil
  ) throws(WriteError) -> SiteWriter {
    let changes = DiskChanges(probe: probe)
    let place = try OutputPlace.find(
      output, protected: protected, sources: sources, changes: changes)
    // Asked twice: the first time so that a refused folder gets no lock file beside it.
    _ = try place.formerManifest()
    let lock = try OutputLock(place)
    do { try place.repair(changes) } catch { throw .disk(error) }
    let former = try place.formerManifest()
    return try SiteWriter(place, changes, former, lock)
  }

  private init(
    _ place: OutputPlace, _ changes: DiskChanges, _ former: Manifest, _ lock: OutputLock
  ) throws(WriteError) {
    self.place = place
    self.changes = changes
    self.former = former
    hasFormer = FileStatus(path: place.output) != nil
    do { folders = try OutputFolders(place, changes) } catch { throw .disk(error) }
    state = Mutex(State(lock: lock))
  }

  deinit { discard() }

  /// Adds a page to the new tree; true where it is new or has other bytes than before.
  ///
  /// May be called from several threads at once. The path is below the output, with „/“. Throws when
  /// it is no such path or taken already, and when the disk refuses; `commit` then throws the same.
  @discardableResult
  package func write(
    _ path: String, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(WriteError) -> Bool {
    do throws(WriteError) {
      guard state.withLock({ $0.lock != nil }) else { throw .closed }
      guard OutputPath.isSafe(path) else { throw .unsafePath(path) }
      let page = try add(path, UnsafeRawBufferPointer(bytes))
      state.withLock { $0.pages.append(page) }
      return page.former != .same
    } catch {
      state.withLock { if $0.failure == nil { $0.failure = error } }
      throw error
    }
  }

  @discardableResult
  package func write(_ path: String, _ bytes: [UInt8]) throws(WriteError) -> Bool {
    try bytes.withUnsafeBufferPointer { buffer throws(WriteError) in try write(path, buffer) }
  }

  private func add(
    _ path: String, _ bytes: UnsafeRawBufferPointer
  ) throws(WriteError) -> WrittenPage {
    var (found, modified) = (WrittenPage.Former.absent, timespec())
    if hasFormer, folders.formerMode(of: OutputPath.parent(of: path)) != nil {
      (found, modified) = FormerFile.compare(place.output + "/" + path, with: bytes)
    }
    let entry = Manifest.Entry(path: path, size: bytes.count, hash: ContentHash.of(bytes))
    var page = WrittenPage(entry: entry, former: found, isInNewTree: true)
    if found == .same {
      page.isInNewTree = somethingDiffers.load(ordering: .relaxed)
      if page.isInNewTree {
        try link(path) { _ throws(DiskError) in
          try create(path, bytes, modified: modified)
        }
      }
    } else {
      somethingDiffers.store(true, ordering: .relaxed)
      try inNewTree(path) { () throws(DiskError) in
        try create(path, bytes, modified: nil)
      }
    }
    return page
  }

  private func create(
    _ path: String, _ bytes: UnsafeRawBufferPointer, modified: timespec?
  ) throws(DiskError) {
    let tree = folders.staging
    try changes.createFile(path, below: tree, modified: modified) { file throws(DiskError) in
      try changes.write(bytes, to: file, path: OpenFolder.whole(path, below: tree))
    }
  }

  /// Gives a file of the old tree its name in the new one; `copy` is called where the system refuses
  /// a link (other device, too many links, no such file system).
  func link(
    _ path: String, orElse copy: (_ new: String) throws(DiskError) -> Void
  ) throws(WriteError) {
    try inNewTree(path) { () throws(DiskError) in
      let new = place.staging + "/" + path
      do throws(DiskError) {
        try changes.link(place.output + "/" + path, new)
      } catch {
        switch error.code {
        case EXDEV, EPERM, EACCES, EMLINK, EOPNOTSUPP, ENOSYS: try copy(new)
        default: throw error
        }
      }
    }
  }

  /// Makes the folders of a path and then what goes into them.
  private func inNewTree(
    _ path: String, _ body: () throws(DiskError) -> Void
  ) throws(WriteError) {
    do throws(DiskError) {
      try folders.make(OutputPath.parent(of: path))
      try body()
    } catch {
      switch error.code {
      case EEXIST, EISDIR, ENOTDIR: throw .duplicatePath(path)
      default: throw .disk(error)
      }
    }
  }

  func makeFolder(_ path: String) throws(WriteError) {
    try inNewTree(path + "/.") {}
  }

  /// Closes the writer for further pages and hands over what it has; the caller keeps the lock as
  /// long as it works.
  func close() -> State {
    state.withLock { state in
      let last = state
      state = State(failure: .closed)
      return last
    }
  }

  /// Drops the new tree and lets go of the lock: the old site stays. Harmless when repeated.
  package func discard() {
    let last = close()
    guard let lock = last.lock else { return }
    // What stays behind is removed by the next `open`.
    withExtendedLifetime(lock) { try? changes.removeTree(place.staging) }
  }
}
