import SourceText

/// Dates of birth.
extension Schriftleser {
  /// „geb. 11.05.1961“, „geboren am 3. April 1975“, „Geburtsdatum: 1975-04-03“, or the head of a column of
  /// such dates; but not a limit for whole classes of children.
  mutating func geburt(_ index: Int) {
    guard !schrift.istBuchstabe(index - 1),
      let wort = Self.geburtsworte.first(where: { schrift.steht($0, an: index) })
    else { return }
    let wortende = index + wort.utf8CodeUnitCount
    guard !schrift.istBuchstabe(wortende) else { return }
    var stelle = wortende
    var striche = 0
    // „**Geburtsdatum:** …“ and „| Geburtsdatum | …“.
    while stelle < wortende + 12 {
      let laenge = schrift.leer(stelle)
      if laenge > 0 {
        stelle += laenge
      } else if [0x3A, 0x2A, 0x5F].contains(schrift[stelle]) {
        stelle += 1
      } else if schrift[stelle] == 0x7C, striche == 0 {
        striche = 1
        stelle += 1
      } else {
        break
      }
    }
    if schrift.steht("am", an: stelle) { stelle += 2 + schrift.leer(stelle + 2) }
    if let ende = datumsende(stelle) {
      guard !Self.grenzworte.contains(where: { schrift.steht($0, an: ende + schrift.leer(ende)) })
      else { return }
      melde(.geburtsdatum, index, ende)
    } else {
      geburtsspalte(index)
    }
  }

  private static let geburtsworte: [StaticString] = [
    "geboren", "geb.", "Geburtsdatum", "Geburtstag", "Geb.-Datum", "Geb.-Dat.", "Geb.datum",
    "Geboren", "Geb.",
  ]

  private static let grenzworte: [StaticString] = [
    "oder", "und später", "und früher", "und jünger", "und älter", "bis", "–",
  ]

  /// The offset behind „03.04.1975“, „3. April 1975“, „03.04.75“ or „1975-04-03“ that begins there.
  private func datumsende(_ start: Int) -> Int? {
    func ziffern(_ ab: Int) -> Int {
      var ende = ab
      while schrift.istZiffer(ende), ende - ab < 5 { ende += 1 }
      return ende
    }
    let erste = ziffern(start)
    if erste - start == 4, schrift[erste] == 0x2D {
      let monat = ziffern(erste + 1)
      let tag = ziffern(monat + 1)
      return monat - erste == 3 && schrift[monat] == 0x2D && tag - monat == 3 ? tag : nil
    }
    guard (1...2).contains(erste - start), schrift[erste] == 0x2E else { return nil }
    let monat = erste + 1 + schrift.leer(erste + 1)
    var monatsende = ziffern(monat)
    if monatsende > monat {
      guard monatsende - monat <= 2, schrift[monatsende] == 0x2E else { return nil }
      monatsende += 1
    } else {
      guard schrift.istGross(monat) else { return nil }
      monatsende = schrift.wortende(monat)
      guard schrift.leer(monatsende) > 0 else { return nil }
    }
    let jahr = monatsende + schrift.leer(monatsende)
    let ende = ziffern(jahr)
    return ende - jahr == 4 || ende - jahr == 2 ? ende : nil
  }

  /// The dates below „| Geburtsdatum |“.
  private mutating func geburtsspalte(_ index: Int) {
    var zeilenanfang = index
    while zeilenanfang > 0, schrift[zeilenanfang - 1] != 0x0A { zeilenanfang -= 1 }
    var spalte = 0
    for stelle in zeilenanfang..<index where schrift[stelle] == 0x7C { spalte += 1 }
    guard spalte > 0, geburtsspalten < 8 else { return }
    geburtsspalten += 1
    var zeile = naechsteZeile(index)
    for _ in 0..<Self.hoechstens {
      guard schrift[zeile] == 0x7C else { return }
      var stelle = zeile
      var striche = 0
      while striche < spalte, stelle < schrift.count, schrift[stelle] != 0x0A {
        if schrift[stelle] == 0x7C { striche += 1 }
        stelle += 1
      }
      while schrift.leer(stelle) > 0 || schrift[stelle] == 0x2A || schrift[stelle] == 0x5F {
        stelle += max(1, schrift.leer(stelle))
      }
      if striche == spalte, let ende = datumsende(stelle) { melde(.geburtsdatum, stelle, ende) }
      zeile = naechsteZeile(stelle)
    }
  }

  private func naechsteZeile(_ index: Int) -> Int {
    var stelle = index
    while stelle < schrift.count, schrift[stelle] != 0x0A { stelle += 1 }
    return stelle + 1
  }
}
