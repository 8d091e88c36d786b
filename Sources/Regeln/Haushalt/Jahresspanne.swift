import SourceText

/// The years that a text names: „2018“, „2018–2020“, „ab 2018“, „2018/19“, „Herbst 18“, „03/18“.
struct Jahresspanne {
  private(set) var von: Int
  private(set) var bis: Int

  /// From the first year to the last; `nil` where the text names none, one of another century, or has two
  /// digits that may be one or something else.
  init?(_ text: String) {
    var jahre = Self.vierstellige(text)
    if jahre.hatZweistellige {
      let zahlen = Zahl.alle(text)
      for (stelle, zahl) in zahlen.enumerated() where zahl.stellen == 2 {
        switch Self.bedeutet(zahl, zahlen[..<stelle], zahlen[(stelle + 1)...]) {
        case .jahr(let jahr): jahre.nimm(jahr)
        case .anderes: continue
        case .offen: return nil
        }
      }
    }
    guard jahre.erstes >= 1990, jahre.erstes <= jahre.letztes, jahre.letztes <= 2100 else {
      return nil
    }
    von = jahre.erstes
    bis = jahre.letztes
  }

  private struct Jahre {
    var erstes = Int.max
    var letztes = 0
    var hatZweistellige = false

    mutating func nimm(_ jahr: Int) {
      erstes = min(erstes, jahr)
      letztes = max(letztes, jahr)
    }
  }

  /// As nearly always: no other numbers, and nothing to look at around them.
  private static func vierstellige(_ text: String) -> Jahre {
    var jahre = Jahre()
    var (zahl, stellen) = (0, 0)
    func nimm() {
      if stellen == 4 { jahre.nimm(zahl) }
      if stellen == 2 { jahre.hatZweistellige = true }
      (zahl, stellen) = (0, 0)
    }
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        if stellen < 5 { (zahl, stellen) = (zahl * 10 + Int(byte - 0x30), stellen + 1) }
      } else if stellen > 0 {
        nimm()
      }
    }
    nimm()
    return jahre
  }

  /// A number of the text with what stands between it and its neighbours.
  private struct Zahl {
    var wert = 0
    var stellen = 0
    /// Since the number before, and up to the next one.
    var davor = ""
    var danach = ""

    static func alle(_ text: String) -> [Zahl] {
      var zahlen: [Zahl] = []
      var dazwischen: [UInt8] = []
      var istInZahl = false
      for byte in text.utf8 {
        if byte &- 0x30 < 10 {
          if !istInZahl {
            let davor = String(decoding: dazwischen, as: UTF8.self)
            if !zahlen.isEmpty { zahlen[zahlen.count - 1].danach = davor }
            zahlen.append(Zahl(davor: davor))
            dazwischen = []
          }
          let letzte = zahlen.count - 1
          if zahlen[letzte].stellen < 5 {
            zahlen[letzte].wert = zahlen[letzte].wert * 10 + Int(byte - 0x30)
            zahlen[letzte].stellen += 1
          }
          istInZahl = true
        } else {
          dazwischen.append(byte)
          istInZahl = false
        }
      }
      if !zahlen.isEmpty {
        zahlen[zahlen.count - 1].danach = String(decoding: dazwischen, as: UTF8.self)
      }
      return zahlen
    }
  }

  private enum Bedeutung {
    case jahr(Int)
    case anderes
    case offen
  }

  private static func bedeutet(
    _ zahl: Zahl, _ vorige: ArraySlice<Zahl>, _ folgende: ArraySlice<Zahl>
  ) -> Bedeutung {
    let worte = zahl.davor.split { !$0.isLetter }.map { fold(String($0)) }
    let danach = zahl.danach.first { !$0.isWhitespace }
    if worte.last == "kw" || fold(zahl.danach).hasPrefix("kw") { return .anderes }
    if let davor = vorige.last,
      let bedeutung = bedeutet(zahl, nach: davor, vorige.dropLast().last, danach)
    {
      return bedeutung
    }
    // „18/19“: the first of two.
    if let zweite = folgende.first, istPaar(zahl, zweite) { return .jahr(2000 + zahl.wert) }
    // „26. März“, „26 %“
    if let danach, "%.:€".contains(danach) { return .anderes }
    guard zahl.wert > 12 else { return .anderes }
    let wort = worte.last ?? ""
    let istZeitwort = zeiten.contains(wort) || zeitendungen.contains { wort.hasSuffix($0) }
    let letztes = zahl.davor.last
    if letztes == "'" || letztes == "’" || istZeitwort && letztes?.isWhitespace == true
      || letztes == "/" && quartale.contains(wort)
    {
      return .jahr(2000 + zahl.wert)
    }
    let einheit = zahl.danach.split { !$0.isLetter }.first.map { fold(String($0)) } ?? ""
    return einheiten.contains { einheit.hasPrefix($0) } ? .anderes : .offen
  }

  /// What a number says that comes after another one; `nil` where that does not tell.
  private static func bedeutet(
    _ zahl: Zahl, nach davor: Zahl, _ vorletzte: Zahl?, _ danach: Character?
  ) -> Bedeutung? {
    let jahr = 2000 + zahl.wert
    let zeichen = zahl.davor.filter { !$0.isWhitespace }
    // „2018/19“, „2018-20“, „2018 und 19“; „2018-06“ is a month.
    if davor.stellen == 4, striche.contains(zeichen) || bindeworte.contains(zeichen.lowercased()) {
      guard jahr > davor.wert, jahr <= davor.wert + 20 else { return .anderes }
      return striche.contains(zeichen) || danach?.isLetter != true ? .jahr(jahr) : .offen
    }
    guard davor.stellen <= 2 else { return nil }
    // „2018-06-20“
    if zeichen == "-", vorletzte?.stellen == 4 { return .anderes }
    // „01.03.18“
    if zeichen == ".", let vorletzte, vorletzte.stellen <= 2, davor.davor == "." {
      return .jahr(jahr)
    }
    // „03/18“
    if zeichen == "/", (1...12).contains(davor.wert), zahl.wert > 12 { return .jahr(jahr) }
    return istPaar(davor, zahl) ? .jahr(jahr) : nil
  }

  /// „18/19“
  private static func istPaar(_ a: Zahl, _ b: Zahl) -> Bool {
    a.stellen == 2 && b.stellen == 2 && a.wert > 12 && b.wert == a.wert + 1
      && striche.contains(b.davor.filter { !$0.isWhitespace })
  }

  private static let striche: Set<String> = ["/", "-", "–", "—"]
  private static let bindeworte: Set<String> = ["und", "u.", "bis", "&", "+"]
  /// Seasons, months and quarters: „Herbst 18“, „Okt. 18“, „III. Quartal 18“.
  private static let zeiten: Set<String> = [
    "winter", "quartal", "januar", "jan", "februar", "feb", "maerz", "april", "apr", "mai", "juni",
    "juli", "august", "aug", "september", "sept", "sep", "oktober", "okt", "november", "nov",
    "dezember", "dez", "jahresende", "jahreswechsel", "ende", "mitte", "anfang",
  ]
  private static let zeitendungen = ["jahr", "fruehling", "sommer", "herbst"]
  private static let quartale: Set<String> = ["i", "ii", "iii", "iv"]
  private static let einheiten = ["monat", "woche", "tag", "prozent", "stunde", "uhr"]

  /// „ab 2018“, „2018 ff.“ and „2018, 24 Monate“ have no end, „bis 2020“ has no beginning.
  mutating func oeffne(_ text: String) {
    let worte = Set(text.split { !$0.isLetter }.map { fold(String($0)) })
    let istEines = von == bis
    let istEnde =
      !worte.isDisjoint(with: Self.ende) || worte.contains { $0.contains("fertig") }
    let istOffen =
      !worte.isDisjoint(with: Self.offen) || worte.contains { $0.contains("beginn") }
    if istEines, istEnde { von = 0 }
    if worte.contains("ff") || istEines && istOffen { bis = 9_999 }
  }

  private static let offen: Set<String> = [
    "ab", "seit", "start", "folgende", "folgejahre", "laufend", "fortlaufend", "jaehrlich",
    "dauerhaft", "erstmals", "nach", "f", "monate", "monaten", "jahre", "jahren",
  ]
  private static let ende: Set<String> = [
    "bis", "abschluss", "ende", "spaetestens", "inbetriebnahme", "eroeffnung", "vor",
  ]
}
