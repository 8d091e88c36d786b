import Fachmodell
import Kalender

/// The number patterns of the house, compiled once for a run over all papers. A class, since it remembers what
/// it has looked at: several rules ask for the same numbers.
package final class Nummernpruefer {
  private let muster: [(muster: Mandant.Nummernmuster, regex: Regex<AnyRegexOutput>)]

  init(_ mandant: Mandant) {
    muster = mandant.nummernmuster.compactMap { muster in
      muster.muster.regex().map { (muster, $0) }
    }
  }

  /// For each text which of the patterns it is.
  private var bekannte: [String: [Bool]] = [:]

  /// Without patterns nobody can say what a number looks like.
  var istLeer: Bool { muster.isEmpty }

  /// Whether the whole text is a number of the house; without a day, by any of its patterns.
  func passt(_ text: String, am datum: Datum? = nil) -> Bool {
    let treffer = treffer(text)
    return muster.indices.contains { treffer[$0] && muster[$0].muster.gilt(am: datum) }
  }

  /// „139/2018“ of „139/2018/1“: only behind a full number is „/1“ the mark of a supplement, and a
  /// paper has not a thousand of them.
  func stamm(_ text: String) -> String? {
    guard let strich = text.lastIndex(of: "/") else { return nil }
    let suffix = text[text.index(after: strich)...]
    guard (1...3).contains(suffix.utf8.count), suffix.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    let stamm = String(text[..<strich])
    return passt(stamm) ? stamm : nil
  }

  /// How numbers look at that day, by example; empty where no pattern is in force.
  func beispiele(am datum: Datum?) -> [String] {
    muster.filter { $0.muster.gilt(am: datum) }.map(\.muster.beispiel).filter { !$0.isEmpty }
  }

  func hatMuster(am datum: Datum?) -> Bool { muster.contains { $0.muster.gilt(am: datum) } }

  private func treffer(_ text: String) -> [Bool] {
    if let bekannt = bekannte[text] { return bekannt }
    let treffer = muster.map { trifft($0.regex, text) }
    bekannte[text] = treffer
    return treffer
  }

  private func trifft(_ regex: Regex<AnyRegexOutput>, _ text: String) -> Bool {
    guard let treffer = try? regex.wholeMatch(in: text) else { return false }
    return !treffer.range.isEmpty
  }
}
