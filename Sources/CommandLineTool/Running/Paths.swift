#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Paths as people type them, made absolute. Links are not resolved: the names are shown again.
enum Paths {
  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// An absolute path without „.“, „..“ and doubled „/“.
  static func absolute(_ path: String, in folder: String) -> String {
    var parts: [Substring] = []
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    for part in whole.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// A path from the project folder: as typed in the working folder, else as typed in the project.
  static func inProject(_ path: String, project: String, workingFolder: String) -> String {
    let typed = absolute(path, in: workingFolder)
    if typed == project { return "" }
    if typed.hasPrefix(project + "/"), access(typed, F_OK) == 0 || path.hasPrefix("/") {
      return String(typed.dropFirst(project.count + 1))
    }
    // What lies elsewhere keeps its whole path: it is only shown again.
    guard !path.hasPrefix("/") else { return typed }
    let inside = absolute(path, in: project)
    return inside.hasPrefix(project + "/") ? String(inside.dropFirst(project.count + 1)) : typed
  }

  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
