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
    let worte = Self.worte(text)
    guard worte.count <= 20 else { return nil }
    let gefaltet = worte.map { fold($0) }
    var uebrig: [String] = []
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

  /// Runs of letters and digits.
  private static func worte(_ text: String) -> [String] {
    // By bytes where there is nothing but ASCII, umlauts and „ß“: what a character is, is dear to find out.
    let istSchlicht = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.allSatisfy { stelle in
        bytes[stelle] < 0x80 || istUmlaut(bytes, stelle)
          || stelle > 0 && istUmlaut(bytes, stelle - 1)
      }
    }
    guard istSchlicht == true else {
      return text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return text.utf8.split { byte in
      byte < 0x80 && !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26)
    }.map { String(Substring($0)) }
  }

  private static func istUmlaut(_ bytes: UnsafeBufferPointer<UInt8>, _ stelle: Int) -> Bool {
    guard bytes[stelle] == 0xC3, stelle + 1 < bytes.count else { return false }
    return switch bytes[stelle + 1] {
    case 0x84, 0x96, 0x9C, 0x9F, 0xA4, 0xB6, 0xBC: true
    default: false
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
      if ende < worte.count, Self.groessen.contains(worte[ende]) { ende += 1 }
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
    if ohne || Self.bindeworte.contains(worte[index]) { index += 1 }
    var zahl: Int? = ohne ? 0 : nil
    if index < worte.count, let genannt = Int(worte[index]) ?? Self.zahlen[worte[index]] {
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

  private static let groessen: Set<String> = [
    "grosser", "knapper", "breiter", "einfacher", "ueberwiegender",
  ]
  private static let bindeworte: Set<String> = ["bei", "mit", "gegen", "und"]
  private static let zahlen = [
    "keine": 0, "keiner": 0, "ein": 1, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4,
    "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwoelf": 12,
  ]
}
