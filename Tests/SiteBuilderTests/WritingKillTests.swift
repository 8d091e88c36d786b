import Foundation
import SiteBuilder
import Synchronization
import Testing

/// Plays a process that is killed, or a disk that is full, before each single change of the disk.
@Suite("A build that is interrupted")
struct WritingKillTests {
  /// What the system refuses in a build, and with it which way the build takes.
  enum Machine: CaseIterable {
    case linux
    case noExchange
    case noLinks
  }

  enum Start: CaseIterable {
    case nothing
    case emptyFolder
    case oldSite
    case newSite
    case onlyRemovals
  }

  static let old = [
    "a.html": "alt a", "bleibt/b.html": "b", "weg/c.html": "c", "d": "Datei d",
    "z.html": "z",
  ]
  static let new = ["a.html": "neu a", "bleibt/b.html": "b", "d/e.html": "e", "z.html": "z"]
  static let next = ["z.html": "z", "y.html": "y"]
  static let foreign = ["CNAME": "kreis.example", "bilder/wappen.svg": "<svg/>"]

  private func folder(_ start: Start) throws -> WritingFolder {
    let folder = try WritingFolder()
    switch start {
    case .nothing: return folder
    case .emptyFolder:
      try FileManager.default.createDirectory(
        atPath: folder.site, withIntermediateDirectories: false)
      return folder
    case .oldSite: try folder.build(Self.old)
    case .newSite: try folder.build(Self.new)
    case .onlyRemovals: try folder.build(Self.new.merging(["weg.html": "weg"]) { $1 })
    }
    for (path, text) in Self.foreign { try folder.put("Site/" + path, text) }
    return folder
  }

  /// Lets `count` changes happen; then throws once, or for ever.
  private func probe(
    _ machine: Machine, after count: Int, forever: Bool, calls: Counter
  ) -> DiskChange.Probe {
    { change throws(DiskError) in
      let call = calls.next()
      if call == count || (forever && call > count) {
        throw DiskError(.writeFile, path: change.path, code: ENOSPC)
      }
      switch (machine, change.kind) {
      case (.noExchange, .exchange): throw DiskError(.rename, path: change.path, code: EINVAL)
      case (.noLinks, .link): throw DiskError(.link, path: change.path, code: EPERM)
      default: break
      }
    }
  }

  private final class Counter: Sendable {
    private let count = Atomic(0)
    func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
    var calls: Int { count.load(ordering: .relaxed) }
  }

  @Test(
    "killed before any change: old site or new site, and the next build is right",
    arguments: Machine.allCases, Start.allCases)
  func kill(_ machine: Machine, _ start: Start) throws {
    let kept = [.nothing, .emptyFolder].contains(start) ? [:] : Self.foreign
    let before = start == .nothing ? nil : try folder(start).tree()
    let after = Self.new.merging(kept) { $1 }
    var seen: Set<String> = []
    var step = 0
    while true {
      let folder = try folder(start)
      let calls = Counter()
      let probe = probe(machine, after: step, forever: true, calls: calls)
      do throws(WriteError) { try folder.build(Self.new, probe: probe) } catch {}
      let place = "\(machine) \(start) \(step)"

      var found = folder.exists("Site") ? try folder.tree() : nil
      if found == nil, before != nil {
        // Only between the two renames: then the old site waits beside, whole.
        #expect(machine == .noExchange, "\(place)")
        #expect(try folder.tree(".Site.alt") == before, "\(place)")
        try SiteWriter.open(output: folder.site).discard()
        found = try folder.tree()
        seen.insert("beside")
      }
      #expect(found == before || found == after, "\(place)")
      seen.insert(found == after ? "new" : "old")

      try folder.build(Self.next)
      #expect(try folder.tree() == Self.next.merging(kept) { $1 }, "\(place)")
      #expect(try folder.remains() == [], "\(place)")
      if calls.calls <= step { break }
      step += 1
    }
    var expected: Set<String> = start == .newSite ? ["new"] : ["old", "new"]
    if machine == .noExchange, ![.nothing, .newSite].contains(start) { expected.insert("beside") }
    #expect(seen == expected)
    #expect(step > 1)
  }

  @Test(
    "killed, and the next build killed too: the third is right",
    arguments: [Machine.linux, .noExchange])
  func killTwice(_ machine: Machine) throws {
    var first = 0
    while true {
      let calls = Counter()
      var second = 0
      while true {
        let folder = try folder(.oldSite)
        let one = probe(machine, after: first, forever: true, calls: calls)
        do throws(WriteError) { try folder.build(Self.new, probe: one) } catch {}
        let again = Counter()
        let two = probe(machine, after: second, forever: true, calls: again)
        do throws(WriteError) { try folder.build(Self.next, probe: two) } catch {}
        try folder.build(Self.old)
        #expect(
          try folder.tree() == Self.old.merging(Self.foreign) { $1 },
          "\(machine) \(first) \(second)")
        #expect(try folder.remains() == [])
        if again.calls <= second { break }
        // Not every step: the product of all steps would only cost time.
        second += 3
      }
      if calls.calls <= first { break }
      first += 2
    }
    #expect(first > 10)
  }

  @Test(
    "a disk that is full at any change: the old site is untouched and the new tree gone",
    arguments: Machine.allCases, Start.allCases)
  func fullDisk(_ machine: Machine, _ start: Start) throws {
    var refused = 0
    var step = 0
    while true {
      let folder = try folder(start)
      let before = folder.exists("Site") ? try folder.tree() : nil
      let inode = folder.inode("Site")
      let calls = Counter()
      let probe = probe(machine, after: step, forever: false, calls: calls)
      let result = Result { () throws(WriteError) in try folder.build(Self.new, probe: probe) }
      if case .success(let summary) = result {
        #expect(try folder.tree().filter { Self.foreign[$0.key] == nil } == Self.new)
        let names = try folder.remains().map { folder.path + "/" + $0 }
        #expect(summary.leftovers == names)
      } else {
        refused += 1
        #expect(try folder.exists("Site") ? folder.tree() == before : before == nil)
        #expect(folder.inode("Site") == inode)
        #expect(try folder.remains() == [])
      }
      try folder.build(Self.new)
      #expect(try folder.remains() == [])
      if calls.calls <= step { break }
      step += 1
    }
    #expect(refused > (start == .newSite ? 0 : 5))
  }
}
