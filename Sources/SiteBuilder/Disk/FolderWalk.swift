#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads a folder tree with `readdir` and `fstatat`, in the order of the bytes of the paths.
///
/// Symbolic links are not followed, so that no cycle is possible.
struct FolderWalk {
  /// Enter folders whose name begins with „.“, and report folders without content.
  var everything: Bool
  /// Ask for the sizes; without them most entries need no call of their own.
  var sizes: Bool
  private(set) var found: [ListedFile] = []

  init(everything: Bool = false, sizes: Bool = true) {
    self.everything = everything
    self.sizes = sizes
  }

  private struct Entry {
    var name: [UInt8]
    var size: Int
    var kind: ListedFile.Kind
    var readable: Bool
  }

  mutating func walk(_ root: String) throws(DiskError) {
    try visit(folder: root, below: "", hidden: false, underscored: false)
  }

  private mutating func visit(
    folder: String, below prefix: String, hidden: Bool, underscored: Bool
  ) throws(DiskError) {
    for entry in try entries(of: folder) {
      let name = String(decoding: entry.name, as: UTF8.self)
      let path = prefix + name
      let hidden = hidden || entry.name.first == UInt8(ascii: ".")
      let underscored = underscored || entry.name.first == UInt8(ascii: "_")
      if entry.kind == .folder, entry.readable, everything || !hidden {
        let before = found.count
        try visit(
          folder: folder + "/" + name, below: path + "/", hidden: hidden, underscored: underscored)
        if found.count > before || !everything { continue }
      }
      found.append(
        ListedFile(
          path: path, size: entry.size, kind: entry.kind, isHidden: hidden,
          isUnderscored: underscored, hasReadableName: entry.readable))
    }
  }

  private func entries(of folder: String) throws(DiskError) -> [Entry] {
    guard let stream = opendir(folder) else {
      throw DiskError(.listFolder, path: folder, code: errno)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let next = readdir(stream) else {
        if errno != 0 { throw DiskError(.listFolder, path: folder, code: errno) }
        break
      }
      if let entry = try entry(next, of: stream, folder: folder) { entries.append(entry) }
    }
    if entries.count > 1 { entries.sort(by: Self.precedes) }
    return entries
  }

  /// With the „/“ of folders in the comparison, the whole tree comes out in the order of its paths.
  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    let common = min(a.name.count, b.name.count)
    let order = a.name.withUnsafeBytes { left in
      b.name.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return Int32(0) }
        return memcmp(left, right, common)
      }
    }
    if order != 0 { return order < 0 }
    return rest(a, common) < rest(b, common)
  }

  /// The byte behind the first `count` ones, for a comparison of names that begin alike.
  private static func rest(_ entry: Entry, _ count: Int) -> Int {
    if count < entry.name.count { return Int(entry.name[count]) }
    return entry.kind == .folder ? Int(UInt8(ascii: "/")) : -1
  }

  private func entry(
    _ next: UnsafeMutablePointer<dirent>, of stream: OpaquePointer, folder: String
  ) throws(DiskError) -> Entry? {
    let type = Int(next.pointee.d_type)
    return try withUnsafePointer(to: &next.pointee.d_name) { tuple throws(DiskError) -> Entry? in
      let name = UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self)
      let bytes = [UInt8](UnsafeRawBufferPointer(start: tuple, count: strlen(name)))
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { return nil }
      let readable = String(validating: bytes, as: UTF8.self) != nil
      if type == Int(DT_DIR) {
        return Entry(name: bytes, size: 0, kind: .folder, readable: readable)
      }
      if type == Int(DT_REG), !sizes {
        return Entry(name: bytes, size: 0, kind: .file, readable: readable)
      }
      var status = stat()
      guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        // Gone since `readdir` saw it.
        if errno == ENOENT { return nil }
        let path = folder + "/" + String(decoding: bytes, as: UTF8.self)
        throw DiskError(.inspect, path: path, code: errno)
      }
      let kind = FileStatus(status).kind
      return Entry(
        name: bytes, size: kind == .file ? Int(status.st_size) : 0, kind: kind, readable: readable)
    }
  }
}
