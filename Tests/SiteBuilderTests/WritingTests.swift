import Foundation
import SiteBuilder
import Testing

@Suite("Writing a site")
struct WritingTests {
  let pages = [
    "index.html": "Start", "vorlagen/139-2018/index.html": "Vorlage",
    "vorlagen/139-2018/vorlage.txt": "Text", "leer.txt": "",
  ]

  @Test("a first build writes everything and leaves nothing beside")
  func fresh() throws {
    let folder = try WritingFolder()
    let summary = try folder.build(pages)
    #expect(try folder.tree() == pages)
    #expect(summary.written == 4 && summary.unchanged == 0 && summary.swapped == .first)
    #expect(try folder.remains() == [])
  }

  @Test("the same bytes again: the output is not touched, not even swapped")
  func unchanged() throws {
    let folder = try WritingFolder()
    let first = try folder.build(pages)
    let inodes = (["Site"] + pages.keys.sorted().map { "Site/" + $0 } + [".Site.manifest"])
    let before = inodes.map(folder.inode)
    let second = try folder.build(pages)
    #expect(inodes.map(folder.inode) == before)
    #expect(second.written == 0 && second.unchanged == 4 && second.swapped == .untouched)
    #expect(second.fingerprint == first.fingerprint)
    #expect(try folder.remains() == [])
  }

  @Test("one page changed: only that file is new")
  func oneChanged() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    let before = pages.keys.reduce(into: [:]) { $0[$1] = folder.inode("Site/" + $1) }
    var changed = pages
    changed["index.html"] = "Stadt"
    let summary = try folder.build(changed)
    for path in pages.keys {
      #expect((folder.inode("Site/" + path) == before[path]) == (path != "index.html"))
    }
    #expect(try folder.tree() == changed)
    #expect(summary.written == 1 && summary.unchanged == 3 && summary.swapped == .exchange)
    #expect(try folder.remains() == [])
  }

  @Test("a page that is no longer made is removed, with its folder")
  func removal() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    let summary = try folder.build(["index.html": "Start"])
    #expect(try folder.tree() == ["index.html": "Start"])
    #expect(summary.removed == 3 && summary.written == 0 && summary.unchanged == 1)
  }

  @Test("what a person put into the output stays: files, links, folders, their modes")
  func kept() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    try folder.put("Site/CNAME", "kreis.example")
    try folder.put("Site/.well-known/security.txt", "Kontakt")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.site + "/alt", withDestinationPath: "nirgendwo")
    try files.createDirectory(
      atPath: folder.site + "/intern", withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o750])
    let cname = folder.inode("Site/CNAME")
    let summary = try folder.build(["index.html": "Neu"])
    #expect(
      try folder.tree() == [
        "index.html": "Neu", "CNAME": "kreis.example", ".well-known/security.txt": "Kontakt",
        "alt": "→ nirgendwo", "intern": "(leer)",
      ])
    #expect(folder.inode("Site/CNAME") == cname)
    let mode = try files.attributesOfItem(atPath: folder.site + "/intern")[.posixPermissions]
    #expect(mode as? Int == 0o750)
    #expect(summary.kept == 3 && summary.removed == 3)
  }

  @Test("a page never replaces a person's file")
  func foreignFile() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    try folder.put("Site/CNAME", "kreis.example")
    let before = try folder.tree()
    #expect(throws: WriteError.foreignFile("CNAME")) {
      try folder.build(["index.html": "Neu", "CNAME": "anders"])
    }
    #expect(throws: WriteError.foreignFile("CNAME")) {
      try folder.build(["index.html": "Neu", "CNAME/index.html": "anders"])
    }
    #expect(try folder.tree() == before)
    #expect(try folder.remains() == [])
  }

  @Test("a hard link of an old page elsewhere keeps the old bytes")
  func sharedInode() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    try FileManager.default.linkItem(
      atPath: folder.site + "/index.html", toPath: folder.path + "/Kopie")
    try folder.build(["index.html": "STADT", "leer.txt": ""])
    try folder.build(["index.html": "Anders", "leer.txt": ""])
    #expect(try String(contentsOfFile: folder.path + "/Kopie", encoding: .utf8) == "Start")
  }

  @Test("writing a page twice never reaches through its link into the published site")
  func secondWrite() throws {
    let folder = try WritingFolder()
    try folder.build(["a": "alt", "b": "gleich"])
    let writer = try SiteWriter.open(output: folder.site)
    try writer.write("a", Array("neu".utf8))
    try writer.write("b", Array("gleich".utf8))
    #expect(folder.inode(".Site.neu/b") == folder.inode("Site/b"))
    #expect(throws: WriteError.duplicatePath("b")) { try writer.write("b", Array("anders".utf8)) }
    #expect(try folder.tree() == ["a": "alt", "b": "gleich"])
  }

  @Test("an old page that became a symbolic link is replaced, and its target left alone")
  func symlinkInOutput() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    try folder.put("fremd/index.html", "Vorlage")
    let files = FileManager.default
    try files.removeItem(atPath: folder.site + "/index.html")
    try files.createSymbolicLink(
      atPath: folder.site + "/index.html", withDestinationPath: "../fremd/index.html")
    try folder.build(pages)
    #expect(try folder.tree() == pages)

    try files.removeItem(atPath: folder.site + "/vorlagen/139-2018")
    try files.createSymbolicLink(
      atPath: folder.site + "/vorlagen/139-2018", withDestinationPath: "../../fremd")
    #expect(throws: WriteError.foreignFile("vorlagen/139-2018")) { try folder.build(pages) }
    #expect(try folder.tree("fremd") == ["index.html": "Vorlage"])
  }

  @Test("pages change places with folders of the same name")
  func fileBecomesFolder() throws {
    let folder = try WritingFolder()
    try folder.build(["a": "Datei", "b/index.html": "Ordner"])
    let swapped = ["a/index.html": "Ordner", "b": "Datei"]
    try folder.build(swapped)
    #expect(try folder.tree() == swapped)
  }

  @Test(
    "a path that leads out of the output is refused",
    arguments: [
      "", "/", "/etc/x", "../x", "a/../../x", "a/..", "./a", "a/.", "a//b", "a/", "a\0b", "a\nb",
      String(repeating: "a/", count: 200_000) + "b",
    ])
  func unsafePath(_ path: String) throws {
    let folder = try WritingFolder()
    let writer = try SiteWriter.open(output: folder.site)
    #expect(throws: WriteError.unsafePath(path)) { try writer.write(path, [1]) }
    // Even where a caller swallows the error, a site without the page never goes out.
    #expect(throws: WriteError.unsafePath(path)) { try writer.commit() }
    #expect(!folder.exists("Site"))
  }

  @Test("paths may have dots and umlauts; two spellings of „ä“ are two files")
  func unusualPaths() throws {
    let folder = try WritingFolder()
    let writer = try SiteWriter.open(output: folder.site)
    for (path, text) in [("..a", "1"), ("a..", "2"), (".b/...", "3")] {
      try writer.write(path, Array(text.utf8))
    }
    try writer.write("\u{E4}/x", [0x34])
    try writer.write("a\u{308}/x", [0x35])
    #expect(try writer.commit().written == 5)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.site).count == 5)
  }

  @Test("the same path twice is refused, new or unchanged")
  func duplicate() throws {
    let folder = try WritingFolder()
    for _ in 0..<2 {
      let writer = try SiteWriter.open(output: folder.site)
      try writer.write("a", [1])
      #expect(throws: WriteError.duplicatePath("a")) {
        try writer.write("a", [1])
        _ = try writer.commit()
      }
      writer.discard()
      try folder.build(["a": "\u{1}"])
    }
    let writer = try SiteWriter.open(output: folder.site)
    try writer.write("b", [1])
    #expect(throws: WriteError.duplicatePath("b/c")) { try writer.write("b/c", [1]) }
  }

  @Test("discarding leaves the old site and nothing else; later writing is refused")
  func discard() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    let before = folder.inode("Site")
    let writer = try SiteWriter.open(output: folder.site)
    try writer.write("neu.html", [1])
    #expect(try folder.remains() == [".Site.neu"])
    writer.discard()
    writer.discard()
    #expect(throws: WriteError.closed) { try writer.write("neu.html", [1]) }
    #expect(throws: WriteError.closed) { try writer.commit() }
    #expect(folder.inode("Site") == before)
    #expect(try folder.remains() == [])
    #expect(try folder.tree() == pages)
  }

  @Test("a writer that is dropped cleans up after itself")
  func dropped() throws {
    let folder = try WritingFolder()
    do {
      let writer = try SiteWriter.open(output: folder.site)
      try writer.write("neu.html", [1])
    }
    #expect(try folder.remains() == [])
    try folder.build(pages)
  }

  @Test("two builds of one output at once: the second is told so")
  func lock() throws {
    let folder = try WritingFolder()
    let first = try SiteWriter.open(output: folder.site)
    try first.write("a", [1])
    #expect(throws: WriteError.busy(folder.site)) { try SiteWriter.open(output: folder.site) }
    _ = try first.commit()
    try SiteWriter.open(output: folder.site).discard()
    #expect(try folder.tree() == ["a": "\u{1}"])
  }

  @Test("many threads write one site; what differs between builds is found whatever the order")
  func parallel() async throws {
    let folder = try WritingFolder()
    for (round, text) in [(0, "alt"), (1, "alt"), (2, "neu")] {
      let writer = try SiteWriter.open(output: folder.site)
      let changed = try await withThrowingTaskGroup(of: Int.self) { group in
        for worker in 0..<4 {
          group.addTask {
            var changed = 0
            for number in stride(from: worker, to: 400, by: 4) {
              let text = number == 177 ? text : "bleibt"
              let page = Array("\(text) \(number)".utf8)
              if try writer.write("\(number % 7)/\(number / 7)/index.html", page) { changed += 1 }
            }
            return changed
          }
        }
        return try await group.reduce(0, +)
      }
      let summary = try writer.commit()
      #expect(changed == [400, 0, 1][round] && summary.written == changed)
      #expect(try folder.tree().count == 400)
      #expect(try folder.tree()["2/25/index.html"] == "\(text) 177")
    }
  }

  @Test("a link that the system refuses becomes a copy with the same time")
  func linkRefused() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    try folder.put("Site/CNAME", "kreis.example")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.site + "/alt", withDestinationPath: "nirgendwo")
    try files.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: folder.site + "/leer.txt")
    var changed = pages
    changed["index.html"] = "Neu"
    let summary = try folder.build(changed) { change throws(DiskError) in
      if change.kind == .link { throw DiskError(.link, path: change.path, code: EXDEV) }
    }
    changed["CNAME"] = "kreis.example"
    changed["alt"] = "→ nirgendwo"
    #expect(try folder.tree() == changed)
    #expect(summary.written == 1 && summary.unchanged == 3)
    let date = try files.attributesOfItem(atPath: folder.site + "/leer.txt")[.modificationDate]
    #expect(date as? Date == Date(timeIntervalSince1970: 1_000_000))
  }

  @Test("an exchange that the system refuses becomes two renames, and the summary says so")
  func exchangeRefused() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    let summary = try folder.build(["index.html": "Neu"]) { change throws(DiskError) in
      if change.kind == .exchange { throw DiskError(.rename, path: change.path, code: EINVAL) }
    }
    #expect(summary.swapped == .rename)
    #expect(try folder.tree() == ["index.html": "Neu"])
    #expect(try folder.remains() == [])
  }

  @Test("a mounted output can be neither exchanged nor renamed: refused, and the old site stays")
  func mounted() throws {
    let folder = try WritingFolder()
    try folder.build(pages)
    let manifest = folder.path + "/.Site.manifest"
    let before = try String(contentsOfFile: manifest, encoding: .utf8)
    let error = #expect(throws: WriteError.self) {
      try folder.build(["index.html": "Neu", "neu.html": "Neu"]) { change throws(DiskError) in
        if change.kind == .exchange || change.path.hasSuffix(".Site.alt") {
          throw DiskError(.rename, path: change.path, code: EBUSY)
        }
      }
    }
    #expect(error?.message.contains("lässt sich nicht austauschen") == true)
    // A page that never came to its place may not pass for ours.
    #expect(try String(contentsOfFile: manifest, encoding: .utf8) == before)
    #expect(try folder.tree() == pages)
    #expect(try folder.remains() == [])
  }
}
