import Foundation
import SiteBuilder
import Testing

/// A folder of its own, gone after the test; the site is `Site` in it.
final class WritingFolder: Sendable {
  let path: String

  init() throws {
    // In memory where the system has such a place: some tests make thousands of sites.
    let shared = FileManager.default.isWritableFile(atPath: "/dev/shm")
    let top = shared ? "/dev/shm" : NSTemporaryDirectory()
    var template = Array((top + "/vorlagenwerk-XXXXXX").utf8CString)
    let made = try #require(mkdtemp(&template))
    let real = try #require(realpath(made, nil))
    defer { free(real) }
    path = try #require(String(validatingCString: real))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var site: String { path + "/Site" }

  /// Builds a whole site of these pages.
  @discardableResult
  func build(
    _ pages: [String: String], probe: DiskChange.Probe? = nil
  ) throws(WriteError) -> WriteSummary {
    let writer = try SiteWriter.open(output: site, probe: probe)
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      try writer.write(path, Array(text.utf8))
    }
    return try writer.commit()
  }

  func put(_ relative: String, _ text: String) throws {
    let full = path + "/" + relative
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
  }

  /// Content of all files below a folder; a symbolic link is „→ target“, an empty folder „(leer)“.
  func tree(_ relative: String = "Site") throws -> [String: String] {
    var all: [String: String] = [:]
    let root = path + "/" + relative
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let full = root + "/" + name
      let type = try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType
      if type == .typeSymbolicLink {
        all[name] = "→ " + (try FileManager.default.destinationOfSymbolicLink(atPath: full))
      } else if type == .typeDirectory {
        if try FileManager.default.contentsOfDirectory(atPath: full).isEmpty {
          all[name] = "(leer)"
        }
      } else {
        all[name] = try String(contentsOfFile: full, encoding: .utf8)
      }
    }
    return all
  }

  func exists(_ relative: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + relative, &status) == 0
  }

  func inode(_ relative: String) -> UInt64 {
    var status = stat()
    return lstat(path + "/" + relative, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Names in the folder beside the site, but the two that are always there.
  func remains() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { ![".Site.lock", ".Site.manifest", "Site"].contains($0) }.sorted()
  }
}
