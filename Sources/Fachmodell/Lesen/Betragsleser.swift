/// Reads amounts of money.
///
/// Grammar: `-?` (`d{1,3}(.ddd)*` | `d+`) (`,dd`)? then nothing, „€“, „EUR“, „Euro“, „T€“ or „TEUR“.
/// „5.000-“, as accounting programs write it, is minus. Anything else is refused: „20.00“, „20,5“,
/// „20,000“, „1_000“ each mean different amounts to different people.
package struct Betragsleser: Sendable {
  /// Whether bare numbers count thousands of euro.
  package var inTausend: Bool

  package init(inTausend: Bool = false) { self.inTausend = inTausend }

  package func lies(_ text: String) -> Result<Betrag, Lesefehler> {
    scan(text) { lies(&$0) ?? .failure(fehler(text)) }
  }

  /// `nil` where the text is no amount by the grammar.
  private func lies(_ scanner: inout ByteScanner) -> Result<Betrag, Lesefehler>? {
    let minusVorn = scanner.skip(0x2D) || scanner.skip("−") || scanner.skip("–")
    scanner.skipSpaces()
    let start = scanner.index
    guard let ganze = ganzeZahl(&scanner) else { return nil }
    guard scanner.index - start <= 16 else { return .failure(.zuGross) }
    var nachkomma = 0
    var stellen = 0
    if scanner.skip(0x2C) {
      let from = scanner.index
      guard let bruch = scanner.digits() else { return nil }
      nachkomma = bruch
      stellen = scanner.index - from
    }
    let minusHinten = !minusVorn && scanner.skip(0x2D)
    scanner.skipSpaces()
    guard let tausend = einheit(&scanner), scanner.atEnd else { return nil }
    let zaehltTausend = tausend ?? inTausend
    // Thousands may have one to three digits behind the comma, euro exactly two.
    guard stellen == 0 || (zaehltTausend ? stellen <= 3 : stellen == 2) else { return nil }
    guard ganze < 10_000_000_000_000 else { return .failure(.zuGross) }
    var cent: Int
    if zaehltTausend {
      guard ganze < 10_000_000_000 else { return .failure(.zuGross) }
      cent = ganze * 100_000 + nachkomma * Self.cent(jeTausendstel: stellen)
    } else {
      cent = ganze * 100 + nachkomma
    }
    if minusVorn || minusHinten { cent = -cent }
    return .success(Betrag(cent: cent))
  }

  /// How many cents the last of so many digits behind the comma is worth in thousands of euro.
  private static func cent(jeTausendstel stellen: Int) -> Int {
    switch stellen {
    case 0: 100_000
    case 1: 10_000
    case 2: 1_000
    default: 100
    }
  }

  /// `d{1,3}(.ddd)+` or `d+`.
  private func ganzeZahl(_ scanner: inout ByteScanner) -> Int? {
    let start = scanner.index
    guard var wert = scanner.digits() else { return nil }
    let fuehrend = scanner.index - start
    guard scanner.peek == 0x2E else { return wert }
    guard fuehrend <= 3 else { return nil }
    while scanner.skip(0x2E) {
      guard let gruppe = scanner.digits(3), !scanner.nextIsDigit, wert < 10_000_000_000_000 else {
        return nil
      }
      wert = wert * 1000 + gruppe
    }
    return wert
  }

  /// The unit behind the number: `.some(nil)` none or euro as configured, `.some(true)` thousands.
  private func einheit(_ scanner: inout ByteScanner) -> Bool?? {
    if scanner.atEnd { return .some(nil) }
    if scanner.skip("T€") || scanner.skip("TEUR") || scanner.skip("T EUR") { return .some(true) }
    if scanner.skip("€") || scanner.skip("EUR") || scanner.skip("Euro") { return .some(false) }
    return nil
  }

  /// What may have been meant, so that the message can offer it.
  private func fehler(_ text: String) -> Lesefehler {
    let klein = text.lowercased()
    for wort in ["ca.", "ca ", "circa", "etwa", "rund", "bis zu", "max", "mind", "ungefähr"]
    where klein.hasPrefix(wort) {
      return .ungefaehrerBetrag
    }
    if let vorschlag = andereSchreibweise(text) ?? ausgeschrieben(text) {
      return .keinBetrag(vorschlaege: [vorschlag])
    }
    var ziffern: [[UInt8]] = [[]]
    var trenner: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: ziffern[ziffern.count - 1].append(byte)
      case 0x2E, 0x2C, 0x5F, 0x27:
        trenner.append(byte)
        ziffern.append([])
      default: continue
      }
    }
    guard ziffern.allSatisfy({ !$0.isEmpty && $0.count <= 9 }), trenner.count == 1,
      let vorn = zahl(ziffern[0]), let hinten = zahl(ziffern[1])
    else { return .keinBetrag(vorschlaege: []) }
    let stellen = ziffern[1].count
    var vorschlaege: [String] = []
    if stellen == 1 { vorschlaege.append(Betrag(cent: vorn * 100 + hinten * 10).text) }
    if stellen == 2 { vorschlaege.append(Betrag(cent: vorn * 100 + hinten).text) }
    if stellen == 1 { vorschlaege.append(Betrag(cent: (vorn * 1000 + hinten * 100) * 100).text) }
    if stellen == 3 { vorschlaege.append(Betrag(cent: (vorn * 1000 + hinten) * 100).text) }
    return .keinBetrag(vorschlaege: vorschlaege)
  }

  /// „EUR 20.000,--“, „20.000,- €“ and „20 000 €“ are clear enough to say how to write them.
  private func andereSchreibweise(_ text: String) -> String? {
    var kern = text
    for wort in ["EUR", "Euro", "€", " ", "\u{A0}", "\u{202F}"] {
      kern = kern.replacing(wort, with: "")
    }
    for ende in [",--", ",-", ",–", ",—", ".-", ".–"] where kern.hasSuffix(ende) {
      kern = String(kern.dropLast(ende.count))
    }
    guard kern != text, !kern.isEmpty,
      case .success(let betrag)? = scan(kern, { lies(&$0) })
    else { return nil }
    return Betrag(cent: betrag.cent).text
  }

  /// „1.000.000 €“ for „1,0 Mio. €“, „250 Tsd. €“.
  private func ausgeschrieben(_ text: String) -> String? {
    let ziffern = text.utf8.prefix { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
    let wort = trimmed(String(text.dropFirst(ziffern.count)).lowercased())
    let einheiten = [("mio", 6), ("mill", 6), ("mrd", 9), ("tsd", 3), ("tausend", 3)]
    guard let stellen = einheiten.first(where: { wort.hasPrefix($0.0) })?.1 else { return nil }
    let teile = String(Substring(ziffern)).split(separator: ",", omittingEmptySubsequences: false)
    guard let vorn = teile.first, (1...2).contains(teile.count),
      let ganze = Int(vorn.filter { $0 != "." }), ganze < 100_000
    else { return nil }
    var euro = ganze
    let bruch = teile.count == 2 ? Array(teile[1].utf8) : []
    guard bruch.count <= stellen, bruch.allSatisfy({ $0 != 0x2E }) else { return nil }
    for stelle in 0..<stellen {
      euro = euro * 10 + (stelle < bruch.count ? Int(bruch[stelle] & 0x0F) : 0)
    }
    return Betrag(cent: euro * 100).text
  }

  private func zahl(_ ziffern: [UInt8]) -> Int? {
    Int(String(decoding: ziffern, as: UTF8.self))
  }
}
