#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the swap has to do, found by comparing three lists; touches no disk.
struct CommitPlan: Sendable {
  /// This build's pages, in the order of their paths.
  var pages: [WrittenPage]
  var written = 0
  var unchanged = 0
  /// Files of the old output that a former build wrote and this one does not.
  var removed = 0
  /// Entries of the old output that no build of ours wrote.
  var kept: [ListedFile] = []

  /// Compares this build's pages (in any order) with what former builds wrote and with what is in the
  /// old output now, folders without content included.
  ///
  /// Throws `duplicatePath` for two pages of one path, `foreignFile` where a person's file is in the
  /// way.
  init(pages: [WrittenPage], former: Manifest, present: [ListedFile]) throws(WriteError) {
    self.pages = Self.sorted(pages)
    var last: WrittenPage?
    for page in self.pages {
      if let last, BytePath(last.entry.path) == BytePath(page.entry.path) {
        throw .duplicatePath(page.entry.path)
      }
      last = page
      if page.former == .same { unchanged += 1 } else { written += 1 }
    }
    try compare(former: former, present: present)
  }

  /// In the order of their paths. Places in one piece of memory are sorted, and no page is moved more than
  /// once: there may be a million of them.
  private static func sorted(_ pages: [WrittenPage]) -> [WrittenPage] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pages.count * 64)
    var orte: [(start: Int, ende: Int, seite: Int)] = []
    orte.reserveCapacity(pages.count)
    for seite in pages.indices {
      let start = bytes.count
      bytes.append(contentsOf: pages[seite].entry.path.utf8)
      orte.append((start, bytes.count, seite))
    }
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      orte.sort { a, b in
        let (links, rechts) = (a.ende - a.start, b.ende - b.start)
        let order = memcmp(base + a.start, base + b.start, min(links, rechts))
        return order != 0 ? order < 0 : links < rechts
      }
    }
    return orte.map { pages[$0.seite] }
  }

  private mutating func compare(
    former: Manifest, present: [ListedFile]
  ) throws(WriteError) {
    var page = pages.startIndex
    var entry = former.entries.startIndex
    for file in present.sorted(by: { BytePath($0.path) < BytePath($1.path) }) {
      let path = BytePath(file.path)
      while page < pages.endIndex, BytePath(pages[page].entry.path) < path { page += 1 }
      while entry < former.entries.endIndex, BytePath(former.entries[entry].path) < path {
        entry += 1
      }
      let isPage = page < pages.endIndex && BytePath(pages[page].entry.path) == path
      let isOurs =
        file.hasReadableName && entry < former.entries.endIndex
        && BytePath(former.entries[entry].path) == path
      if isPage {
        // A person's file with the very bytes of the page is no loss.
        if pages[page].former == .different, !isOurs { throw .foreignFile(file.path) }
      } else if isOurs {
        removed += 1
      } else {
        kept.append(file)
      }
    }
  }

  var manifest: Manifest { Manifest(sorted: pages.map(\.entry)) }
}
