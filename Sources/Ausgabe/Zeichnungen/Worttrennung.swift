/// Where a word that is longer than a line may be divided. Not a dictionary: it knows how German syllables begin
/// and what stands at the seam of most compounds of the administration, and divides elsewhere only in need.
enum Worttrennung {
  /// Offset of the first character of the next line, where at most so many (1 or more) fit with the hyphen.
  static func stelle(_ wort: [Character], hoechstens: Int) -> Int {
    let bis = min(hoechstens, wort.count - 1)
    guard bis > 1 else { return max(1, bis) }
    // Codes, addresses and numbers end a line behind a mark, never within a figure where it can be helped.
    let marken = (1...bis).reversed().first { ".,;:_/@–-".contains(wort[$0 - 1]) }
    if let marken, marken * 3 >= bis { return marken }
    let klein = wort.map { Character($0.lowercased().first.map(String.init) ?? "") }
    let stellen = (1...bis).reversed()
    if let fuge = stellen.first(where: { $0 * 2 >= bis && istFuge(klein, $0) }) { return fuge }
    if let silbe = stellen.first(where: { $0 * 2 >= bis && istSilbe(klein, $0) }) { return silbe }
    return bis
  }

  /// „Verwaltungs-“, „Teilhabe“ does not end so: endings that only compounds have inside.
  private static func istFuge(_ wort: [Character], _ stelle: Int) -> Bool {
    guard wort.count - stelle >= 3 else { return false }
    return fugen.contains { fuge in
      stelle >= fuge.count + 2 && wort[(stelle - fuge.count)..<stelle].elementsEqual(fuge)
    }
  }

  private static func istSilbe(_ wort: [Character], _ stelle: Int) -> Bool {
    guard stelle >= 3, wort.count - stelle >= 3, wort[..<stelle].contains(where: istVokal),
      wort[stelle].isLetter, wort[stelle - 1].isLetter
    else { return false }
    guard let anlaut = anlaute.first(where: { wort[stelle...].starts(with: $0) }) else {
      return false
    }
    let danach = stelle + anlaut.count
    guard danach < wort.count, istVokal(wort[danach]) else { return false }
    // A longer beginning that starts one or two letters earlier takes this consonant along.
    for zurueck in 1...2 where stelle - zurueck >= 1 {
      let frueher = wort[(stelle - zurueck)..<danach]
      if anlaute.contains(where: { $0.count == frueher.count && frueher.elementsEqual($0) }) {
        return false
      }
    }
    return true
  }

  private static func istVokal(_ zeichen: Character) -> Bool { "aeiouäöüyéàè".contains(zeichen) }

  private static let fugen = ["ungs", "heits", "keits", "schafts", "tions", "täts", "lings"]
    .map(Array.init)
  /// What a syllable may begin with, longest first.
  private static let anlaute = [
    "schr", "schl", "schw", "schm", "schn", "sch", "str", "spr", "pfl", "pfr", "chr", "bl", "br",
    "ch", "dr", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "pf", "ph", "pl", "pr", "qu", "th", "tr",
    "zw", "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "x",
    "z",
  ].map(Array.init)
}

extension Umbruch {
  /// Pieces that each fit, all but the last with a hyphen where letters are divided.
  static func zerlegt(_ wort: Substring, _ schrift: Schrift, grenze: Int) -> [String] {
    var teile: [String] = []
    var rest = Array(wort)
    let strich = schrift.promille("-")
    while true {
      let breiten = rest.map { $0.unicodeScalars.reduce(0) { $0 + schrift.promille($1) } }
      guard breiten.reduce(0, +) > grenze, rest.count > 1 else { break }
      var belegt = strich
      var passt = 0
      while passt < rest.count, belegt + breiten[passt] <= grenze {
        belegt += breiten[passt]
        passt += 1
      }
      let stelle = Worttrennung.stelle(rest, hoechstens: max(1, passt))
      let trennt = rest[stelle - 1].isLetter && rest[stelle].isLetter
      teile.append(String(rest[..<stelle]) + (trennt ? "-" : ""))
      rest.removeFirst(stelle)
    }
    teile.append(String(rest))
    return teile
  }
}
