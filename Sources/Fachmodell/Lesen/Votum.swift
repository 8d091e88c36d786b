import SourceText

/// What the words of a result say about the vote: „einstimmig beschlossen“, „mehrheitlich abgelehnt bei 3
/// Gegenstimmen und einer Enthaltung“.
///
/// Grammar: words of a majority, of votes („bei“, number, kind) and of the result, in any order; nothing but
/// the first two is taken away.
package struct Votum: Sendable {
  package enum Mehrheit: Sendable { case einstimmig, mehrheitlich }

  package private(set) var mehrheit: Mehrheit?
  /// Votes that the words name; `nil` where they name none.
  package private(set) var ja: Int?
  package private(set) var nein: Int?
  package private(set) var enthaltung: Int?
  /// The other words: „beschlossen“.
  package private(set) var rest = ""

  /// `nil` where the text speaks of no majority and of no votes.
  package init?(_ text: String) {
    guard !Self.istAnderesWort(text) else { return nil }
    let worte = words(text)
    guard worte.count <= 20 else { return nil }
    let gefaltet = worte.map { fold($0) }
    var uebrig: [String] = []
    uebrig.reserveCapacity(worte.count)
    var index = 0
    while index < worte.count {
      let verneint = index > 0 && gefaltet[index - 1] == "nicht"
      if let ende = nimmMehrheit(gefaltet, index) ?? nimmStimmen(gefaltet, index) {
        // „nicht einstimmig beschlossen“ says something else than „nicht beschlossen“.
        guard !verneint else { return nil }
        index = ende
      } else {
        uebrig.append(worte[index])
        index += 1
      }
    }
    rest = uebrig.joined(separator: " ")
    guard mehrheit != nil || ja != nil || nein != nil || enthaltung != nil else { return nil }
  }

  /// „beschlossen“: a single word that begins with no letter of those that tell of a majority, as most results.
  private static func istAnderesWort(_ text: String) -> Bool {
    switch text.utf8.first {
    case 0x45, 0x65, 0x4D, 0x6D: false
    default: text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    }
  }

  /// „einstimmig“, „mehrheitlich“, „mit großer Mehrheit“; the index behind it.
  private mutating func nimmMehrheit(_ worte: [String], _ start: Int) -> Int? {
    switch worte[start] {
    case "einstimmig", "einmuetig":
      mehrheit = .einstimmig
      return start + 1
    case "mehrheitlich":
      mehrheit = .mehrheitlich
      return start + 1
    case "mit":
      var ende = start + 1
      if ende < worte.count, Self.istGroesse(worte[ende]) { ende += 1 }
      guard ende < worte.count, ["mehrheit", "stimmenmehrheit"].contains(worte[ende]) else {
        return nil
      }
      mehrheit = .mehrheitlich
      return ende + 1
    default: return nil
    }
  }

  /// „bei 2 Enthaltungen“, „3 Ja-Stimmen“, „ohne Gegenstimmen“; the index behind it.
  private mutating func nimmStimmen(_ worte: [String], _ start: Int) -> Int? {
    var index = start
    let ohne = worte[start] == "ohne"
    if ohne || Self.istBindewort(worte[index]) { index += 1 }
    var zahl: Int? = ohne ? 0 : nil
    if index < worte.count, let genannt = Self.zahl(worte[index]) {
      guard !ohne, genannt >= 0 else { return nil }
      zahl = genannt
      index += 1
    }
    guard let zahl, index < worte.count else { return nil }
    let zwei = index + 1 < worte.count && ["stimme", "stimmen"].contains(worte[index + 1])
    switch worte[index] {
    case "ja", "jastimme", "jastimmen", "dafuer": ja = zahl
    case "nein", "neinstimme", "neinstimmen", "gegenstimme", "gegenstimmen", "dagegen": nein = zahl
    case "enthaltung", "enthaltungen", "stimmenthaltung", "stimmenthaltungen": enthaltung = zahl
    default:
      guard worte[start] == "gegen", ["stimme", "stimmen"].contains(worte[index]) else {
        return nil
      }
      nein = zahl
    }
    return index + (zwei ? 2 : 1)
  }

  private static func istGroesse(_ wort: String) -> Bool {
    switch wort {
    case "grosser", "knapper", "breiter", "einfacher", "ueberwiegender": true
    default: false
    }
  }

  private static func istBindewort(_ wort: String) -> Bool {
    switch wort {
    case "bei", "mit", "gegen", "und": true
    default: false
    }
  }

  private static func zahl(_ wort: String) -> Int? {
    switch wort {
    case "keine", "keiner": 0
    case "ein", "eine", "einer": 1
    case "zwei": 2
    case "drei": 3
    case "vier": 4
    case "fuenf": 5
    case "sechs": 6
    case "sieben": 7
    case "acht": 8
    case "neun": 9
    case "zehn": 10
    case "elf": 11
    case "zwoelf": 12
    default: Int(wort)
    }
  }
}
