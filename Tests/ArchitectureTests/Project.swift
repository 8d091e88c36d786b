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

  /// All text files of the project, sorted by path. Only the project's own folders: what is built
  /// lies beside them, and a server may put its things there too.
  static let files: [File] = {
    let kept = ["Sources", "Templates", "Content", "Tests", "Documentation", ".ci"]
    let single = [
      "Package.swift", "README.md", "CHANGELOG.md", "Makefile", ".swift-format", ".editorconfig",
      ".gitignore",
    ]
    var files = single.compactMap(file)
    var folders = kept
    while let folder = folders.popLast() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
      for name in names where name != "Fixtures" {
        let child = "\(folder)/\(name)"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path(child), isDirectory: &isFolder),
          isFolder.boolValue
        {
          folders.append(child)
        } else if let file = file(child) {
          files.append(file)
        }
      }
    }
    return files.sorted { $0.path < $1.path }
  }()

  private static func file(_ child: String) -> File? {
    (try? String(contentsOfFile: path(child), encoding: .utf8)).map {
      File(path: child, lines: $0.components(separatedBy: "\n"))
    }
  }

  private static func path(_ child: String) -> String { root.appending(path: child).path }
}
