/// Paths of pages below the output folder: relative, with „/“.
package enum OutputPath {
  /// Longest path in bytes; with the output's own path it has to stay below the system's 4,096.
  static let longest = 3000

  /// True for a path that stays below its folder and fits into a line of the manifest.
  package static func isSafe(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      guard !bytes.isEmpty, bytes.count <= longest else { return false }
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x2F {
        let dots = bytes[start..<index].allSatisfy { $0 == 0x2E }
        if dots, index - start <= 2 { return false }
        start = index + 1
      }
      return true
    }
  }

  /// The folder of a path without „/“ at its end; empty where the path has no folder.
  package static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
