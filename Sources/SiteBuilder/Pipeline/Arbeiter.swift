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
  let teile = try await withThrowingTaskGroup(of: [(Int, Ergebnis)].self) { gruppe in
    for _ in 0..<jobs {
      gruppe.addTask {
        let arbeite = arbeiter()
        var fertig: [(Int, Ergebnis)] = []
        while let bereich = stelle.nimm() {
          for index in bereich { fertig.append((index, try arbeite(index))) }
        }
        return fertig
      }
    }
    var teile: [[(Int, Ergebnis)]] = []
    for try await teil in gruppe { teile.append(teil) }
    return teile
  }
  var geordnet = [Ergebnis?](repeating: nil, count: count)
  for teil in teile {
    for (index, ergebnis) in teil { geordnet[index] = ergebnis }
  }
  return geordnet.compactMap { $0 }
}
