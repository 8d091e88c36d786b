#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder on the disk that receives the corpus.
struct Folder {
  let path: String

  func folder(_ name: String) -> Folder { Folder(path: "\(path)/\(name)") }

  /// Makes the folder and all above it.
  func create() throws(Refusal) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o755)
      end = slash
    }
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw .disk(path, String(cString: strerror(errno)))
    }
  }

  /// Writes the file, or replaces one that is there.
  func write(_ name: String, _ text: String) throws(Refusal) {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .disk(file, String(cString: strerror(errno))) }
    var text = text
    let problem: String? = text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        #if canImport(Glibc)
          let step = Glibc.write(
            descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        #else
          let step = Darwin.write(
            descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        #endif
        if step <= 0 { return String(cString: strerror(errno)) }
        done += step
      }
      return nil
    }
    close(descriptor)
    if let problem { throw .disk(file, problem) }
  }
}
