import Foundation
import SiteBuilder
import Testing

@Suite("Where a site may be written")
struct WritingPlaceTests {
  @Test("a folder with content that is not ours is refused and left alone")
  func foreignFolder() throws {
    let folder = try WritingFolder()
    try folder.put("Site/wichtig.txt", "Bitte nicht löschen")
    #expect(throws: WriteError.foreignFolder(folder.site)) { try folder.build(["index.html": ""]) }
    #expect(try folder.tree() == ["wichtig.txt": "Bitte nicht löschen"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Site"])
  }

  @Test("an empty folder may be used, and keeps its mode")
  func emptyFolder() throws {
    let folder = try WritingFolder()
    try FileManager.default.createDirectory(
      atPath: folder.site, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o2770])
    #expect(try folder.build(["index.html": "a"]).swapped == .exchange)
    #expect(try folder.tree() == ["index.html": "a"])
    let mode = try FileManager.default.attributesOfItem(atPath: folder.site)[.posixPermissions]
    #expect(mode as? Int == 0o2770)
    #expect(try folder.remains() == [])
  }

  @Test("a file in the way is refused")
  func file() throws {
    let folder = try WritingFolder()
    try folder.put("Site", "Datei")
    #expect(throws: WriteError.notAFolder(folder.site)) { try folder.build([:]) }
    let below = folder.site + "/unten/Site"
    #expect(throws: WriteError.disk(DiskError(.makeFolder, path: folder.site, code: ENOTDIR))) {
      try SiteWriter.open(output: below)
    }
    #expect(try String(contentsOfFile: folder.site, encoding: .utf8) == "Datei")
  }

  @Test("the folders around the output are made; „/“ at the end means nothing")
  func missingParents() throws {
    let folder = try WritingFolder()
    let writer = try SiteWriter.open(output: folder.path + "/a/b/Site//")
    try writer.write("x", [0x31])
    _ = try writer.commit()
    #expect(try folder.tree("a/b/Site") == ["x": "1"])
  }

  @Test("a symbolic link as output stands for the folder that it leads to")
  func symlink() throws {
    let folder = try WritingFolder()
    let files = FileManager.default
    try files.createDirectory(
      atPath: folder.path + "/www/html", withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: folder.site, withDestinationPath: "www/html")
    try folder.build(["x": "1"])
    try folder.build(["x": "2"])
    #expect(try folder.tree("www/html") == ["x": "2"])
    #expect(try files.destinationOfSymbolicLink(atPath: folder.site) == "www/html")

    try files.removeItem(atPath: folder.path + "/www")
    #expect(throws: WriteError.notAFolder(folder.site)) { try folder.build(["x": "1"]) }
  }

  @Test("the project, what is around it and what the build reads are never replaced")
  func protected() throws {
    let folder = try WritingFolder()
    try folder.put("projekt/Content/a.md", "A")
    let project = folder.path + "/projekt"
    let content = project + "/Content"
    func open(_ output: String) throws {
      try SiteWriter.open(output: output, protected: [project], sources: [content]).discard()
    }
    for output in [project, folder.path, project + "/.", project + "/Content/.."] {
      #expect(throws: WriteError.wouldReplace(output: output, folder: project)) {
        try open(output)
      }
    }
    #expect(throws: WriteError.wouldReplace(output: content, folder: content)) {
      try open(content)
    }
    let inside = content + "/neu/Site"
    #expect(throws: WriteError.amongSources(output: inside, folder: content)) { try open(inside) }
    #expect(!folder.exists("projekt/Content/neu"))
    for output in ["/", "//", "Site", "", project + "/neu/..", "/a\0b"] {
      #expect(throws: WriteError.self) { try open(output) }
    }
    try open(project + "/Site")
    #expect(try folder.tree("projekt/Content") == ["a.md": "A"])
  }

  @Test("without a readable manifest nobody knows what is ours")
  func damagedManifest() throws {
    let folder = try WritingFolder()
    try folder.build(["index.html": "a", "b": "b"])
    let whole = try String(contentsOfFile: folder.path + "/.Site.manifest", encoding: .utf8)
    for damaged in ["", String(whole.dropLast(8)), "x" + whole, whole + whole] {
      try folder.put(".Site.manifest", damaged)
      #expect(throws: WriteError.damagedManifest(folder.path + "/.Site.manifest")) {
        try folder.build(["index.html": "c"])
      }
    }
    #expect(try folder.tree() == ["index.html": "a", "b": "b"])
    try FileManager.default.removeItem(atPath: folder.site)
    try folder.build(["index.html": "c"])
    #expect(try folder.tree() == ["index.html": "c"])
  }

  @Test("the lock file is no way to write elsewhere")
  func lockIsLink() throws {
    let folder = try WritingFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.Site.lock", withDestinationPath: "woanders")
    #expect(throws: WriteError.self) { try folder.build(["x": "1"]) }
    #expect(!folder.exists("woanders"))
  }

  @Test("a refusal is told in whole German sentences that name the place")
  func sentences() {
    #expect(
      WriteError.foreignFolder("Site").message
        == "Der Ordner „Site“ ist nicht leer und stammt nicht von vorlagenwerk. "
        + "Bitte leeren Sie ihn oder nennen Sie für die Ausgabe einen anderen.")
    #expect(
      WriteError.busy("Site").message
        == "Für den Ausgabeordner „Site“ läuft gerade schon ein Bau. "
        + "Bitte warten Sie, bis er fertig ist.")
    #expect(
      WriteError.cannotSwap("Site", DiskError(.rename, path: "Site", code: EBUSY)).message
        == "Der Ausgabeordner „Site“ lässt sich nicht austauschen. „Site“ lässt sich nicht "
        + "umbenennen: Der Pfad wird gerade benutzt oder ist ein eingehängtes Laufwerk. "
        + "Bitte nennen Sie für die Ausgabe einen Unterordner davon oder einen anderen Ordner.")
  }

  @Test("a stale tree is cleared without following links out of it")
  func staleTree() throws {
    let folder = try WritingFolder()
    try folder.put("fremd/a", "bleibt")
    try folder.put(".Site.neu/tief/b", "weg")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.Site.neu/fremd", withDestinationPath: "../fremd")
    try folder.build(["x": "1"])
    #expect(try folder.remains() == ["fremd"])
    #expect(try folder.tree("fremd") == ["a": "bleibt"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.Site.neu", withDestinationPath: "fremd")
    try folder.build(["x": "2"])
    #expect(try folder.tree("fremd") == ["a": "bleibt"])
  }
}
