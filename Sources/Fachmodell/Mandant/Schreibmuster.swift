package import Kalender
internal import Synchronization

/// How a house writes numbers of one kind: compiled once for a run, and asked by all workers.
///
/// It remembers what it has looked at, since the same numbers stand in many papers. `Regex` is not Sendable,
/// so that it stays behind a lock.
package final class Schreibmuster: Sendable {
  private struct Gelesen {
    let regex: [Regex<AnyRegexOutput>?]
    /// For each text which of the patterns it is.
    var bekannte: [String: [Bool]] = [:]
  }

  private let muster: [Mandant.Nummernmuster]
  private let gelesen: Mutex<Gelesen>

  package init(_ muster: [Mandant.Nummernmuster]) {
    self.muster = muster
    gelesen = Mutex(Gelesen(regex: muster.map { $0.muster.regex() }))
  }

  /// Without patterns nobody can say what a number looks like.
  package var istLeer: Bool { muster.isEmpty }

  /// Whether the whole text is a number of the house; without a day, by any of its patterns.
  package func passt(_ text: String, am datum: Datum? = nil) -> Bool {
    let treffer = treffer(text)
    return muster.indices.contains { treffer[$0] && muster[$0].gilt(am: datum) }
  }

  package func hatMuster(am datum: Datum?) -> Bool { muster.contains { $0.gilt(am: datum) } }

  /// How numbers look at that day, by example; empty where no pattern is in force.
  package func beispiele(am datum: Datum?) -> [String] {
    muster.filter { $0.gilt(am: datum) }.map(\.beispiel).filter { !$0.isEmpty }
  }

  private func treffer(_ text: String) -> [Bool] {
    gelesen.withLock { gelesen in
      if let bekannt = gelesen.bekannte[text] { return bekannt }
      let treffer = gelesen.regex.map { $0.map { Self.trifft($0, text) } ?? false }
      gelesen.bekannte[text] = treffer
      return treffer
    }
  }

  private static func trifft(_ regex: Regex<AnyRegexOutput>, _ text: String) -> Bool {
    guard let treffer = try? regex.wholeMatch(in: text) else { return false }
    return !treffer.range.isEmpty
  }
}
