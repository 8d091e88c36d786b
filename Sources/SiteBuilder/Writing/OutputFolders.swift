internal import Synchronization

/// The folders of the old and the new tree: each is asked for or made once, whichever thread comes
/// first.
final class OutputFolders: Sendable {
  private let place: OutputPlace
  private let changes: DiskChanges
  /// The new tree.
  let staging: OpenFolder
  /// Whether there is an old tree: without one none of its folders has to be asked for.
  private let hasFormer: Bool
  private let state: Mutex<State>

  private struct State {
    /// Mode of a folder of the old tree; `nil` where it is none.
    var formerModes: [BytePath: UInt32?]
    var made: Set<BytePath>
    /// Mode that new folders come with.
    var defaultMode: UInt32
  }

  /// Makes the top folder of the new tree.
  init(_ place: OutputPlace, _ changes: DiskChanges) throws(DiskError) {
    self.place = place
    self.changes = changes
    try changes.makeFolder(place.staging)
    staging = try OpenFolder(place.staging)
    let former = FileStatus(path: place.output)
    hasFormer = former?.kind == .folder
    let mode = FileStatus(path: place.staging)?.mode ?? 0o755
    state = Mutex(
      State(
        formerModes: [BytePath(""): former?.kind == .folder ? former?.mode : nil],
        made: [BytePath("")], defaultMode: mode))
    if let former, former.mode != mode {
      try changes.setMode(former.mode | 0o700, of: place.staging)
    }
  }

  /// The mode of a folder of the old tree; `nil` where it is missing or reached through a symbolic
  /// link, which could lead out of the tree. The path is relative, and empty for the top.
  func formerMode(of folder: String) -> UInt32? {
    guard hasFormer else { return nil }
    let key = BytePath(folder)
    if let known = state.withLock({ $0.formerModes[key] }) { return known }
    var mode: UInt32?
    if formerMode(of: OutputPath.parent(of: folder)) != nil,
      let status = FileStatus(path: place.output + "/" + folder), status.kind == .folder
    {
      mode = status.mode
    }
    state.withLock { [mode] in $0.formerModes[key] = .some(mode) }
    return mode
  }

  /// Makes a folder of the new tree, with the mode that it has in the old one.
  func make(_ folder: String) throws(DiskError) {
    let key = BytePath(folder)
    if state.withLock({ $0.made.contains(key) }) { return }
    try make(OutputPath.parent(of: folder))
    try changes.makeFolder(folder, below: staging)
    let usual = state.withLock { $0.defaultMode }
    // The owner has to be able to fill the folder, and to remove it some day.
    if let mode = formerMode(of: folder), mode != usual {
      try changes.setMode(mode | 0o700, of: place.staging + "/" + folder)
    }
    _ = state.withLock { $0.made.insert(key) }
  }
}
