package import Kalender

/// Reads dates, ranges of dates, and words like „nach 21.11.2018“ or „2. Quartal 2019“.
package enum Datumsleser {
  /// TT.MM.JJJJ or JJJJ-MM-TT.
  package static func datum(_ text: String) -> Result<Datum, Lesefehler> {
    scan(text) { scanner in
      switch datum(&scanner) {
      case .success(let datum)?:
        scanner.atEnd ? .success(datum) : .failure(.keinDatum(vorschlag: nil))
      case .failure(let fehler)?: .failure(fehler)
      case nil: .failure(.keinDatum(vorschlag: vorschlag(text)))
      }
    }
  }

  /// `nil` where the form is another one; a failure where the form is right and the day is not.
  private static func datum(_ scanner: inout ByteScanner) -> Result<Datum, Lesefehler>? {
    let start = scanner.index
    let jahr: Int
    let monat: Int
    let tag: Int
    if let j = scanner.digits(4) {
      guard scanner.skip(0x2D), let m = scanner.digits(2), scanner.skip(0x2D),
        let t = scanner.digits(2), !scanner.nextIsDigit
      else {
        scanner.index = start
        return nil
      }
      (jahr, monat, tag) = (j, m, t)
    } else {
      guard let t = scanner.digits(2), scanner.skip(0x2E), let m = scanner.digits(2),
        scanner.skip(0x2E), let j = scanner.digits(4), !scanner.nextIsDigit
      else {
        scanner.index = start
        return nil
      }
      (jahr, monat, tag) = (j, m, t)
    }
    guard let datum = Datum(jahr: jahr, monat: monat, tag: tag) else {
      return .failure(.unmoeglichesDatum)
    }
    return .success(datum)
  }

  /// „1.6.2018“, „01.06.18“, „Mi., 8. Juni 2018“ and „2018/06/08“ are clear enough to say how to
  /// write them.
  private static func vorschlag(_ text: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    let worte = text.split { !$0.isLetter && !$0.isNumber }
    var teile = Array(worte.drop { $0.first?.isLetter == true })
    guard teile.count == 3 else { return nil }
    if teile[0].utf8.count == 4 { teile.reverse() }
    guard let tag = Int(teile[0]), let monat = Int(teile[1]) ?? monat(teile[1]),
      var jahr = Int(teile[2])
    else { return nil }
    if teile[2].utf8.count == 2 { jahr += jahr < 70 ? 2000 : 1900 }
    return Datum(jahr: jahr, monat: monat, tag: tag)?.text
  }

  /// „Juni“, „Jun“.
  private static func monat(_ wort: Substring) -> Int? {
    guard wort.count >= 3 else { return nil }
    return Datum.monatsnamen.firstIndex { $0.lowercased().hasPrefix(wort.lowercased()) }
      .map { $0 + 1 }
  }

  /// A date, „07./08.12.2021“, „30.11.–01.12.2021“, or two full dates with a dash or „bis“ between.
  package static func bereich(_ text: String) -> Result<Datumsbereich, Lesefehler> {
    scan(text) { bereich(&$0) ?? .failure(.keinDatum(vorschlag: vorschlag(text))) }
  }

  /// `nil` where the text has none of the forms, but may be a date that is written otherwise.
  private static func bereich(
    _ scanner: inout ByteScanner
  ) -> Result<Datumsbereich, Lesefehler>? {
    if let erstes = datum(&scanner) {
      guard case .success(let von) = erstes else { return erstes.map { Datumsbereich($0) } }
      if scanner.atEnd { return .success(Datumsbereich(von)) }
      guard trenner(&scanner), let zweites = datum(&scanner) else {
        return .failure(.keinDatum(vorschlag: nil))
      }
      guard case .success(let bis) = zweites else { return zweites.map { Datumsbereich($0) } }
      return ende(scanner, von, bis)
    }
    guard let tag = scanner.digits(2), scanner.skip(0x2E) else { return nil }
    let monat = scanner.digits(2)
    if monat != nil, !scanner.skip(0x2E) { return .failure(.keinDatum(vorschlag: nil)) }
    guard trenner(&scanner), let zweites = datum(&scanner) else { return nil }
    guard case .success(let bis) = zweites else { return zweites.map { Datumsbereich($0) } }
    let jahr = (monat ?? bis.monat) > bis.monat ? bis.jahr - 1 : bis.jahr
    guard let von = Datum(jahr: jahr, monat: monat ?? bis.monat, tag: tag) else {
      return .failure(.unmoeglichesDatum)
    }
    return ende(scanner, von, bis)
  }

  private static func trenner(_ scanner: inout ByteScanner) -> Bool {
    scanner.skipSpaces()
    guard scanner.skip(0x2F) || scanner.skipDash() || scanner.skip("bis") || scanner.skip("und")
    else { return false }
    scanner.skipSpaces()
    return true
  }

  private static func ende(
    _ scanner: ByteScanner, _ von: Datum, _ bis: Datum
  ) -> Result<Datumsbereich, Lesefehler> {
    guard scanner.atEnd else { return .failure(.keinDatum(vorschlag: nil)) }
    guard let bereich = Datumsbereich(von: von, bis: bis) else {
      return .failure(.zeitraumVerkehrt)
    }
    return .success(bereich)
  }

  /// „am|ab|nach|bis TT.MM.JJJJ“, a date or range, „05.2019“, „Mai 2019“, „2. Quartal 2019“, „2019“, „offen“.
  package static func wann(_ text: String) -> Result<Terminangabe, Lesefehler> {
    var rest = text
    var art = Terminangabe.Art.am
    // Most begin with a digit, and no word does.
    if let erstes = text.utf8.first, !(0x30...0x39).contains(erstes) {
      let klein = text.lowercased()
      if klein == "offen" { return .success(Terminangabe(art: .offen, zeitraum: nil)) }
      for (wort, gemeint) in vorworte where klein.hasPrefix(wort) {
        rest = trimmed(String(text.dropFirst(wort.count)))
        art = gemeint
        break
      }
    }
    switch bereich(rest) {
    case .success(let bereich): return .success(Terminangabe(art: art, zeitraum: bereich))
    case .failure(.unmoeglichesDatum): return .failure(.unmoeglichesDatum)
    case .failure(.zeitraumVerkehrt): return .failure(.zeitraumVerkehrt)
    case .failure: break
    }
    guard art == .am, let ungefaehr = monatQuartalJahr(rest) else {
      return .failure(.keineTerminangabe)
    }
    return .success(ungefaehr)
  }

  private static let vorworte: [(String, Terminangabe.Art)] = [
    ("am ", .am), ("ab ", .ab), ("nach dem ", .nach), ("nach ", .nach), ("bis zum ", .bis),
    ("bis ", .bis),
  ]

  private static func monatQuartalJahr(_ text: String) -> Terminangabe? {
    switch scan(text, { inZiffern(&$0) }) {
    case .some(let angabe): return angabe
    case .none: break
    }
    for (index, name) in Datum.monatsnamen.enumerated() where text.hasPrefix(name + " ") {
      guard let jahr = Int(text.dropFirst(name.count + 1)), jahr > 999 else { return nil }
      return spanne(.monat, jahr: jahr, monate: (index + 1)...(index + 1))
    }
    return nil
  }

  /// „2019“, „05.2019“, „2. Quartal 2019“; `.some(nil)` where it begins so and is wrong.
  private static func inZiffern(_ scanner: inout ByteScanner) -> Terminangabe?? {
    if let zahl = scanner.digits(4), scanner.atEnd {
      return spanne(.jahr, jahr: zahl, monate: 1...12)
    }
    scanner.index = 0
    if let monat = scanner.digits(2), scanner.skip(0x2E) || scanner.skip(0x2F),
      let jahr = scanner.digits(4), scanner.atEnd, (1...12).contains(monat)
    {
      return spanne(.monat, jahr: jahr, monate: monat...monat)
    }
    scanner.index = 0
    if let quartal = scanner.digits(1), (1...4).contains(quartal) {
      guard scanner.skip(". Quartal ") || scanner.skip(".Quartal ") || scanner.skip("/"),
        let jahr = scanner.digits(4), scanner.atEnd
      else { return .some(nil) }
      return spanne(.quartal, jahr: jahr, monate: (quartal * 3 - 2)...(quartal * 3))
    }
    return .none
  }

  private static func spanne(
    _ art: Terminangabe.Art, jahr: Int, monate: ClosedRange<Int>
  ) -> Terminangabe? {
    guard let von = Datum(jahr: jahr, monat: monate.lowerBound, tag: 1),
      let bis = Datum(
        jahr: jahr, monat: monate.upperBound,
        tag: Datum.tage(imMonat: monate.upperBound, jahr: jahr)),
      let zeitraum = Datumsbereich(von: von, bis: bis)
    else { return nil }
    return Terminangabe(art: art, zeitraum: zeitraum)
  }
}
