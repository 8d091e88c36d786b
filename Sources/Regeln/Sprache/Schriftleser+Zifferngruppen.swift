import SourceText

/// Amounts that a blank, an apostrophe, or dots at the wrong places take apart.
extension Schriftleser {
  /// „1 980 000 €“ and „1'980'000 €“; `start`: where the last three digits begin, with what follows them.
  /// Whether it is one.
  ///
  /// „Kategorie 2 500 €“ may be two numbers: told is it only where a group begins with 0, where there are three of
  /// them, or where something shows that they are one; and only that is sure enough to be mended.
  mutating func betragInGruppen(
    _ start: Int, _ zahlende: Int, _ wort: Schriftspur.Waehrungswort, _ ende: Int
  ) -> Bool {
    guard schrift[ende] != 0x2D, istDreierblock(start, zahlende) else { return false }
    var anfang = start
    var gruppen: [String] = [schrift.text(start, zahlende)]
    var istVerbunden = false
    while gruppen.count < 6, let (vorher, verbindet) = gruppe(vor: anfang) {
      gruppen.insert(schrift.text(vorher.start, vorher.end), at: 0)
      anfang = vorher.start
      if verbindet { istVerbunden = true }
      if vorher.end - vorher.start < 3 { break }
    }
    guard gruppen.count > 1, gruppen[0].utf8.first != 0x30, !schrift.istBuchstabe(anfang - 1),
      ![0x2D, 0x2F, 0x2E, 0x2C, 0x27].contains(schrift[anfang - 1])
    else { return false }
    let istSicher = istVerbunden || kannNurBetragSein(anfang)
    guard
      istSicher || gruppen.count > 2 || gruppen.dropFirst().contains(where: { $0.hasPrefix("0") })
    else { return false }
    melde(
      .betrag, anfang, ende,
      ersatz: istSicher
        ? Schriftspur.Ersatz(
          span: Span(anfang, zahlende), text: gruppen.joined(separator: ".")) : nil)
    return true
  }

  /// „980“ or „980,50“.
  private func istDreierblock(_ start: Int, _ ende: Int) -> Bool {
    (start..<start + 3).allSatisfy { schrift.istZiffer($0) }
      && (ende == start + 3
        || ende == start + 6 && schrift[start + 3] == 0x2C && schrift.istZiffer(start + 4)
          && schrift.istZiffer(start + 5))
  }

  /// One to three digits before a single blank or apostrophe; whether that can only join them.
  private func gruppe(vor index: Int) -> (Span, verbindet: Bool)? {
    let luecke = schrift.leer(vor: index)
    var ende = index - luecke
    if luecke == 0 {
      if schrift[index - 1] == 0x27 {
        ende = index - 1
      } else if schrift[index - 1] == 0x99, schrift[index - 2] == 0x80, schrift[index - 3] == 0xE2 {
        ende = index - 3
      } else {
        return nil
      }
    }
    var start = ende
    while start > ende - 3, schrift.istZiffer(start - 1) { start -= 1 }
    // „2018 000“: a year, and no group of thousands.
    guard start < ende, !schrift.istZiffer(start - 1) else { return nil }
    return (Span(start, ende), luecke != 1)
  }

  /// Whether what stands before a number has no number of its own: „von“, „beträgt“, „(“.
  private func kannNurBetragSein(_ anfang: Int) -> Bool {
    let luecke = schrift.leer(vor: anfang)
    guard luecke > 0 else { return schrift[anfang - 1] == 0x28 }
    let ende = anfang - luecke
    if schrift[ende - 1] == 0x3A || schrift[ende - 1] == 0x7C { return true }
    let wort = schrift.text(schrift.wortanfang(ende), ende)
    return Self.vorBetraegen.contains(wort)
  }

  private static let vorBetraegen: Set<String> = [
    "von", "auf", "über", "um", "mit", "rund", "etwa", "circa", "insgesamt", "beträgt", "betragen",
    "kostet", "kosten", "sind", "waren", "maximal", "höchstens", "mindestens", "zusätzlich",
    "weitere", "weiteren", "dazu", "jährlich", "also", "somit", "damit", "Kosten", "Gesamtkosten",
    "Ausgaben", "Aufwendungen", "Auszahlungen", "Erträge", "Einzahlungen", "Investition",
  ]

  private static let vorEinheiten: Set<String> = [
    "in", "T", "k", "Mio", "Mill", "Mrd", "Tsd", "Tausend", "Million", "Millionen", "Milliarde",
    "Milliarden",
  ]

  /// „20.00,50“ and „1.98.000“: dots that do not stand between thousands. A date is none.
  func istVerrutscht(_ text: String) -> Bool {
    let teile = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
    let trenner = text.utf8.filter { $0 == 0x2E || $0 == 0x2C }
    guard teile.count > 2, teile.count <= 6, teile[0].count <= 3, let letzter = trenner.last,
      trenner.dropLast().allSatisfy({ $0 == 0x2E })
    else { return false }
    let innere = teile.dropFirst().dropLast()
    let istTausender = innere.allSatisfy { $0.count == 3 }
    switch (letzter, teile[teile.count - 1].count) {
    case (0x2C, 2), (0x2E, 3): return !istTausender && innere.allSatisfy { $0.count <= 4 }
    case (0x2E, 2): return istTausender
    default: return false
    }
  }

  /// „€ 500“ and „EUR 500“: digits that are no year, behind a currency that belongs to nothing before it.
  func istBetrag(_ ziffern: String, _ index: Int, _ zahlende: Int) -> Bool {
    guard !ziffern.isEmpty, ziffern.utf8.count <= 9, ziffern.utf8.first != 0x30,
      ziffern.utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return false }
    if ziffern.utf8.count == 4, ziffern.hasPrefix("19") || ziffern.hasPrefix("20") { return false }
    // „in EUR 3 Monate“, „1,5 Mio. EUR 12“, „T€ 5“, „€ 5 Mio.“, „€ 5-10“.
    let ende = index - schrift.leer(vor: index)
    guard !Self.vorEinheiten.contains(schrift.text(schrift.wortanfang(ende), ende)),
      ende == 0 || schrift[ende - 1] != 0x2E && !schrift.istZiffer(ende - 1),
      schrift.leer(vor: index) > 0 || !schrift.istBuchstabe(index - 1)
    else { return false }
    let danach = zahlende + schrift.leer(zahlende)
    let folgt = schrift.text(danach, schrift.wortende(danach))
    return !["Mio", "Mrd", "Tsd", "Millionen", "Million", "Milliarden", "Tausend", "bis"]
      .contains(folgt)
      && ![0x2D, 0x2F, 0xE2].contains(schrift[danach])
  }
}
