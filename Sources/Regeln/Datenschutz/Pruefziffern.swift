/// Check digits of numbers that belong to people and accounts.
enum Pruefziffern {
  /// Characters of an IBAN of that country; `nil` for countries whose accounts are rare here.
  static func ibanLaenge(_ erstes: UInt8, _ zweites: UInt8) -> Int? {
    switch (erstes, zweites) {
    case (0x44, 0x45): 22  // DE
    case (0x41, 0x54): 20  // AT
    case (0x43, 0x48), (0x4C, 0x49): 21  // CH, LI
    case (0x46, 0x52), (0x49, 0x54): 27  // FR, IT
    case (0x4C, 0x55): 20  // LU
    case (0x4E, 0x4C): 18  // NL
    case (0x42, 0x45): 16  // BE
    case (0x50, 0x4C): 28  // PL
    default: nil
    }
  }

  /// ISO 13616: the first four characters behind the rest, letters as 10 to 35, modulo 97 is 1.
  static func istIBAN(_ zeichen: [UInt8]) -> Bool {
    var rest = 0
    for byte in zeichen.dropFirst(4) + zeichen.prefix(4) {
      if byte <= 0x39 {
        rest = (rest * 10 + Int(byte &- 0x30)) % 97
      } else {
        rest = (rest * 100 + Int(byte &- 0x41) + 10) % 97
      }
    }
    // All zeros pass, and are what people write into a form as a sample.
    return rest == 1 && zeichen.dropFirst(4).contains { $0 != 0x30 }
  }

  /// Steuerliche Identifikationsnummer: eleven digits, the first not 0, one digit of the first ten two or
  /// three times, check digit by ISO 7064 MOD 11,10.
  static func istSteuerID(_ ziffern: [UInt8]) -> Bool {
    let werte = ziffern.map { Int($0 &- 0x30) }
    guard werte.count == 11, let letzte = werte.last, werte[0] != 0 else { return false }
    var anzahl = [Int](repeating: 0, count: 10)
    for wert in werte.dropLast() { anzahl[wert] += 1 }
    let mehrfach = anzahl.filter { $0 > 1 }
    guard mehrfach.count == 1, mehrfach[0] <= 3 else { return false }
    var produkt = 10
    for wert in werte.dropLast() {
      let summe = (wert + produkt) % 10
      produkt = (summe == 0 ? 10 : summe) * 2 % 11
    }
    return (11 - produkt) % 10 == letzte
  }

  /// Rentenversicherungsnummer: digits weighted 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1, the letter as two digits;
  /// the sum of the digits of the products modulo 10 is the last digit.
  static func istVersicherungsnummer(
    _ vorne: [UInt8], _ buchstabe: UInt8, _ hinten: [UInt8]
  ) -> Bool {
    let zahlen = vorne.map { Int($0 &- 0x30) }
    let rest = hinten.map { Int($0 &- 0x30) }
    guard zahlen.count == 8, rest.count == 3 else { return false }
    let monat = zahlen[4] * 10 + zahlen[5]
    let tag = zahlen[2] * 10 + zahlen[3]
    guard (1...12).contains(monat), (1...31).contains(tag), zahlen[0] * 10 + zahlen[1] >= 2 else {
      return false
    }
    let nummer = Int(buchstabe &- 0x40)
    let ziffern = zahlen + [nummer / 10, nummer % 10] + rest.prefix(2)
    let gewichte = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
    let summe = zip(ziffern, gewichte).reduce(0) { summe, paar in
      let produkt = paar.0 * paar.1
      return summe + produkt / 10 + produkt % 10
    }
    return summe % 10 == rest[2]
  }
}
