#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The output folder and what lies beside it, on the same file system.
struct OutputPlace: Hashable, Sendable {
  /// Real path of the output: if a symbolic link is given, the folder it leads to.
  var output: String
  /// The tree being built, and after the exchange the old one; only ever good for removing.
  var staging: String
  /// The old tree between two renames, where the exchange is refused.
  var former: String
  var manifest: String
  var manifestDraft: String
  var lock: String

  init(output: String) {
    self.output = output
    let parent = OutputPath.parent(of: output)
    let beside = parent + "/." + OutputPath.name(of: output)
    staging = beside + ".neu"
    former = beside + ".alt"
    manifest = beside + ".manifest"
    manifestDraft = beside + ".manifest.neu"
    lock = beside + ".lock"
  }

  /// Finds the real place and refuses one that must not be written; makes the folders around it.
  ///
  /// The output must neither be nor hold a folder of `protected` or `sources`, nor lie in one of
  /// `sources`.
  static func find(
    _ path: String, protected: [String], sources: [String], changes: DiskChanges
  ) throws(WriteError) -> OutputPlace {
    var path = path
    while path.utf8.count > 1, path.utf8.last == 0x2F {
      path = String(decoding: path.utf8.dropLast(), as: UTF8.self)
    }
    guard path.utf8.first == 0x2F, !path.utf8.contains(0) else {
      throw .unusablePlace(path)
    }
    if FileStatus(path: path) != nil {
      guard let real = realPath(path), let status = FileStatus(path: real), status.kind == .folder
      else { throw .notAFolder(path) }
      guard real != "/" else { throw .unusablePlace(path) }
      for folder in protected + sources {
        guard let folderPath = realPath(folder) else { continue }
        if ancestors(of: folderPath).contains(where: { $0.isSameFile(as: status) }) {
          throw .wouldReplace(output: path, folder: folder)
        }
      }
      try refuse(real, among: sources, asked: path)
      return OutputPlace(output: real)
    }
    let parent = OutputPath.parent(of: path)
    let name = OutputPath.name(of: path)
    guard !["", ".", ".."].contains(name) else { throw .unusablePlace(path) }
    try refuse(deepestFolder(parent), among: sources, asked: path)
    do { try changes.makeFolders(parent.isEmpty ? "/" : parent) } catch { throw .disk(error) }
    guard let real = realPath(parent.isEmpty ? "/" : parent) else {
      throw .disk(DiskError(.inspect, path: parent, code: errno))
    }
    return OutputPlace(output: (real == "/" ? "" : real) + "/" + name)
  }

  private static func refuse(
    _ real: String, among sources: [String], asked: String
  ) throws(WriteError) {
    let around = ancestors(of: real)
    for source in sources {
      guard let status = FileStatus(path: source, follow: true) else { continue }
      if around.contains(where: { $0.isSameFile(as: status) }) {
        throw .amongSources(output: asked, folder: source)
      }
    }
  }

  /// The real path of the folder, or of the nearest one around it that exists.
  private static func deepestFolder(_ path: String) -> String {
    var path = path
    while !path.isEmpty {
      if let real = realPath(path) { return real }
      path = OutputPath.parent(of: path)
    }
    return "/"
  }

  /// The folder itself and all around it, up to „/“.
  private static func ancestors(of path: String) -> [FileStatus] {
    var all: [FileStatus] = []
    var path = path
    while !path.isEmpty {
      if let status = FileStatus(path: path) { all.append(status) }
      path = OutputPath.parent(of: path)
    }
    if let root = FileStatus(path: "/") { all.append(root) }
    return all
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
