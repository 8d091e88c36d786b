import Fachmodell
import Kalender

/// The numbers of papers in this house, for all rules of a run that ask for them.
package struct Nummernpruefer: Sendable {
  private let muster: Schreibmuster

  init(_ mandant: Mandant) { muster = Schreibmuster(mandant.nummernmuster) }

  /// Without patterns nobody can say what a number looks like.
  var istLeer: Bool { muster.istLeer }

  /// Whether the whole text is a number of the house; without a day, by any of its patterns.
  func passt(_ text: String, am datum: Datum? = nil) -> Bool { muster.passt(text, am: datum) }

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
  func beispiele(am datum: Datum?) -> [String] { muster.beispiele(am: datum) }

  func hatMuster(am datum: Datum?) -> Bool { muster.hatMuster(am: datum) }
}
