import Foundation
import Testing

/// The files of the project as the tests see them.
enum Project {
  /// The folder that holds Package.swift.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// One text file: its path from the root, and its lines.
  struct File: Sendable, CustomTestStringConvertible {
    var path: String
    var lines: [String]
    var testDescription: String { path }
  }

  /// All Swift files under a folder, sorted by path.
  static func swiftFiles(in folder: String) -> [File] {
    files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".swift") }
  }

  /// All text files but what is built, hidden or copied verbatim from elsewhere, sorted by path.
  static let files: [File] = {
    let skipped = [".build", ".git", "Site", "Fixtures", "node_modules"]
    var files: [File] = []
    var folders = [""]
    while let folder = folders.popLast() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
      for name in names where !skipped.contains(where: { isBuilt(name, $0) }) {
        let child = folder.isEmpty ? name : "\(folder)/\(name)"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path(child), isDirectory: &isFolder),
          isFolder.boolValue
        {
          folders.append(child)
        } else if let text = try? String(contentsOfFile: path(child), encoding: .utf8) {
          files.append(File(path: child, lines: text.components(separatedBy: "\n")))
        }
      }
    }
    return files.sorted { $0.path < $1.path }
  }()

  private static func path(_ child: String) -> String { root.appending(path: child).path }

  /// „.build-fuzz“, „.Site.neu“ and their like.
  private static func isBuilt(_ name: String, _ folder: String) -> Bool {
    name == folder || name.hasPrefix(folder + "-") || name.hasPrefix(folder + "_")
      || name.hasPrefix(".Site.")
  }
}
