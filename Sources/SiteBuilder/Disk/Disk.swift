#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The reading side of the disk as a value, so that tests can pass a dictionary.
package struct Disk: Sendable {
  /// All entries below a folder, in the order of the bytes of their paths; see `listFiles`.
  package var list: @Sendable (_ root: String) throws(DiskError) -> [ListedFile]
  /// The bytes of a file.
  package var read: @Sendable (_ path: String) throws(DiskError) -> [UInt8]
  /// At most so many bytes from the start of a file.
  package var readPrefix: @Sendable (_ path: String, _ count: Int) throws(DiskError) -> [UInt8]

  package init(
    list: @escaping @Sendable (_ root: String) throws(DiskError) -> [ListedFile],
    read: @escaping @Sendable (_ path: String) throws(DiskError) -> [UInt8],
    readPrefix: @escaping @Sendable (_ path: String, _ count: Int) throws(DiskError) -> [UInt8]
  ) {
    self.list = list
    self.read = read
    self.readPrefix = readPrefix
  }

  package static let real = Disk(
    list: { root throws(DiskError) in try listFiles(root) },
    read: { path throws(DiskError) in try readFile(path) },
    readPrefix: { path, count throws(DiskError) in try readFilePrefix(path, count) })

  /// Files by path; a folder is there where a path leads through it. "" and "." are the root.
  package static func memory(_ files: [String: [UInt8]]) -> Disk {
    let paths = files.keys.sorted { BytePath($0) < BytePath($1) }
    return Disk(
      list: { root throws(DiskError) in
        var prefix = root == "." ? "" : root
        while prefix.hasSuffix("/") { prefix.removeLast() }
        if !prefix.isEmpty { prefix += "/" }
        let below = paths.filter { $0.utf8.starts(with: prefix.utf8) }
        guard !below.isEmpty || prefix.isEmpty else {
          let code = files[root] == nil ? ENOENT : ENOTDIR
          throw DiskError(.listFolder, path: root, code: code)
        }
        return below.map { path in
          let relative = String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
          let parts = relative.split(separator: "/")
          return ListedFile(
            path: relative, size: files[path]?.count ?? 0,
            isHidden: parts.contains { $0.hasPrefix(".") },
            isUnderscored: parts.contains { $0.hasPrefix("_") })
        }
      },
      read: { path throws(DiskError) in
        guard let bytes = files[path] else { throw DiskError(.readFile, path: path, code: ENOENT) }
        return bytes
      },
      readPrefix: { path, count throws(DiskError) in
        guard let bytes = files[path] else { throw DiskError(.readFile, path: path, code: ENOENT) }
        return Array(bytes.prefix(count))
      })
  }
}
