internal import Synchronization

/// Hands out the numbers 0..<count in runs of a few, to whoever asks next.
private final class Ausgabestelle: Sendable {
  private let naechste = Atomic<Int>(0)
  private let count: Int
  private let schritt: Int

  init(count: Int, schritt: Int) {
    self.count = count
    self.schritt = schritt
  }

  func nimm() -> Range<Int>? {
    let start = naechste.add(schritt, ordering: .relaxed).oldValue
    guard start < count else { return nil }
    return start..<min(start + schritt, count)
  }
}

/// Does `count` pieces of work on `jobs` workers and gives the results in the order of the pieces.
///
/// `arbeiter` makes one worker: a closure with buffers of its own, used by one task only.
func parallel<Ergebnis: Sendable>(
  _ count: Int, jobs: Int, arbeiter: @escaping @Sendable () -> (Int) throws -> Ergebnis
) async throws -> [Ergebnis] {
  guard count > 0 else { return [] }
  let jobs = min(jobs, count)
  // Runs of up to 32 keep the counter cold; fewer where there is little to share.
  let stelle = Ausgabestelle(count: count, schritt: max(1, min(32, count / (jobs * 4))))
  // One array a run, so that only few headers have to be put in order, and no result is copied twice.
  var teile = try await withThrowingTaskGroup(of: [(start: Int, fertig: [Ergebnis])].self) {
    gruppe in
    for _ in 0..<jobs {
      gruppe.addTask {
        let arbeite = arbeiter()
        var teile: [(start: Int, fertig: [Ergebnis])] = []
        while let bereich = stelle.nimm() {
          teile.append((bereich.lowerBound, try bereich.map(arbeite)))
        }
        return teile
      }
    }
    var teile: [(start: Int, fertig: [Ergebnis])] = []
    for try await teil in gruppe { teile += teil }
    return teile
  }
  teile.sort { $0.start < $1.start }
  var geordnet: [Ergebnis] = []
  geordnet.reserveCapacity(count)
  // From the end, so that each run is free once it has been taken over.
  teile.reverse()
  while let teil = teile.popLast() { geordnet += teil.fertig }
  return geordnet
}

/// `count` pieces in runs of a few, for work that goes from stage to stage with all pieces of a run: the code
/// of a stage then stays in the caches next to the processor. Shorter runs where there is little to share.
///
/// They do not depend on the number of workers.
func laeufe(_ count: Int) -> [Range<Int>] {
  let schritt = max(1, min(16, count / 16))
  return stride(from: 0, to: count, by: schritt).map { $0..<min($0 + schritt, count) }
}
