import Foundation
import SiteBuilder
import Testing

@Suite("Reading the disk")
struct WritingDiskTests {
  @Test("a folder is listed in the order of the bytes of its paths, with sizes and kinds")
  func list() throws {
    let folder = try WritingFolder()
    for name in ["b/x.md", "b-1.md", "b.md", "ä.md", "a/tief/er.md", "Z.md"] {
      try folder.put("Content/" + name, name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/kreis", withDestinationPath: "..")
    #expect(mkfifo(folder.path + "/Content/rohr", 0o600) == 0)
    let found = try listFiles(folder.path + "/Content")
    #expect(
      found == [
        ListedFile(path: "Z.md", size: 4),
        ListedFile(path: "a/tief/er.md", size: 12),
        ListedFile(path: "b-1.md", size: 6),
        ListedFile(path: "b.md", size: 4),
        ListedFile(path: "b/x.md", size: 6),
        ListedFile(path: "kreis", size: 0, kind: .symlink),
        ListedFile(path: "rohr", size: 0, kind: .other),
        ListedFile(path: "ä.md", size: 5),
      ])
  }

  @Test("hidden and underscored names are flagged; a hidden folder is not entered")
  func flags() throws {
    let folder = try WritingFolder()
    for name in [".git/config", ".a.md", "_entwurf/b.md", "c/_d.md", "e_/f.md"] {
      try folder.put("Content/" + name, "")
    }
    let found = try listFiles(folder.path + "/Content")
    #expect(
      found == [
        ListedFile(path: ".a.md", size: 0, isHidden: true),
        ListedFile(path: ".git", size: 0, kind: .folder, isHidden: true),
        ListedFile(path: "_entwurf/b.md", size: 0, isUnderscored: true),
        ListedFile(path: "c/_d.md", size: 0, isUnderscored: true),
        ListedFile(path: "e_/f.md", size: 0),
      ])
  }

  @Test("a name that is no UTF-8 is flagged and not entered")
  func unreadableName() throws {
    let folder = try WritingFolder()
    for name: [CChar] in [[0x61, -4, 0], [0x62, -4, 0]] {
      let path = Array((folder.path + "/").utf8CString.dropLast()) + name
      if name[0] == 0x61 {
        #expect(mkdir(path, 0o700) == 0)
      } else {
        #expect(close(open(path, O_CREAT | O_WRONLY, 0o600)) == 0)
      }
    }
    #expect(
      try listFiles(folder.path) == [
        ListedFile(path: "a\u{FFFD}", size: 0, kind: .folder, hasReadableName: false),
        ListedFile(path: "b\u{FFFD}", size: 0, hasReadableName: false),
      ])
  }

  @Test("as deep as paths can be: listed, kept in the output, removed")
  func deep() throws {
    let folder = try WritingFolder()
    try folder.build(["index.html": "alt"])
    let deep = String(repeating: "a/", count: 1950) + "b"
    try folder.put("Site/" + deep, "tief")
    #expect(try listFiles(folder.site).map(\.path) == [deep, "index.html"])
    #expect(try folder.build(["index.html": "neu"]).kept == 1)
    #expect(try readFile(folder.site + "/" + deep) == Array("tief".utf8))
    #expect(try folder.remains() == [])
  }

  @Test("files are read whole, empty, large, and without a known size")
  func read() throws {
    let folder = try WritingFolder()
    let large = String(repeating: "Beschluss ", count: 300_000)
    for text in ["", "ä", large] {
      try folder.put("a.md", text)
      #expect(try readFile(folder.path + "/a.md") == Array(text.utf8))
    }
    #expect(throws: DiskError(.readFile, path: folder.path + "/a.md", code: EFBIG)) {
      try readFile(folder.path + "/a.md", limit: 2_999_999)
    }
    #if os(Linux)
      #expect(try readFile("/proc/self/status").starts(with: Array("Name:".utf8)))
    #endif
  }

  @Test("what cannot be read says why")
  func errors() throws {
    let folder = try WritingFolder()
    try folder.put("a.md", "A")
    #expect(mkfifo(folder.path + "/rohr", 0o600) == 0)
    func code(_ body: () throws(DiskError) -> Void) -> Int32? {
      do throws(DiskError) { try body() } catch { return error.code }
      return nil
    }
    let path = folder.path
    #expect(code { () throws(DiskError) in _ = try readFile(path + "/b.md") } == ENOENT)
    #expect(code { () throws(DiskError) in _ = try readFile(path) } == EISDIR)
    #expect(code { () throws(DiskError) in _ = try readFile(path + "/a.md/b") } == ENOTDIR)
    #expect(code { () throws(DiskError) in _ = try readFile(path + "/a.md\0") } == EINVAL)
    #expect(
      code { () throws(DiskError) in _ = try readFile(path + "/rohr") } == DiskError.notRegular)
    #expect(code { () throws(DiskError) in _ = try listFiles(path + "/a.md") } == ENOTDIR)
    #expect(code { () throws(DiskError) in _ = try listFiles(path + "/fehlt") } == ENOENT)
    let long = path + "/" + String(repeating: "x", count: 5000)
    #expect(code { () throws(DiskError) in _ = try readFile(long) } == ENAMETOOLONG)
  }

  @Test("a disk error is a German sentence with the path")
  func sentences() {
    #expect(
      DiskError(.readFile, path: "a.md", code: EACCES).message
        == "Die Datei „a.md“ ist nicht lesbar: Keine Berechtigung.")
    #expect(
      DiskError(.writeFile, path: "x", code: ENOSPC).message
        == "Die Datei „x“ lässt sich nicht schreiben: Der Datenträger ist voll.")
    #expect(
      DiskError(.listFolder, path: "x", code: 4711).message
        == "Der Ordner „x“ ist nicht lesbar: Das System meldet den Fehler Nummer 4711.")
  }

  @Test("a disk in memory lists and reads as the real one does")
  func memory() throws {
    let folder = try WritingFolder()
    var files: [String: [UInt8]] = [:]
    for name in ["b/x.md", "b-1.md", "b.md", "_c/.d.md", "ä.md"] {
      try folder.put("Content/" + name, name)
      files["Content/" + name] = Array(name.utf8)
    }
    let memory = Disk.memory(files)
    #expect(try memory.list("Content") == Disk.real.list(folder.path + "/Content"))
    #expect(try memory.list("Content/b/").map(\.path) == ["x.md"])
    #expect(try memory.list(".").count == 5)
    #expect(try memory.read("Content/b.md") == Disk.real.read(folder.path + "/Content/b.md"))
    #expect(throws: DiskError(.readFile, path: "b.md", code: ENOENT)) { try memory.read("b.md") }
    #expect(throws: DiskError(.listFolder, path: "Inhalt", code: ENOENT)) {
      try memory.list("Inhalt")
    }
    #expect(throws: DiskError(.listFolder, path: "Content/b.md", code: ENOTDIR)) {
      try memory.list("Content/b.md")
    }
  }
}
